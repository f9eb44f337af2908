import { type Buckets, createBuckets } from '../lib/buckets.ts';

/**
 * What a person can read: a reader may open twenty stories at once in tabs, and then one every five
 * seconds without end; nobody reads more.
 */
const READER_VIEWS = { burst: 20, perSecond: 1 / 5 };

/**
 * What the people behind one address can read: an office or a school shares one. It also stops a
 * program that calls itself something else each time.
 */
const ADDRESS_VIEWS = { burst: 90, perSecond: 1 };

/**
 * Openings from one address that are kept though not counted. What is beyond is turned away
 * unwritten, so that nobody can fill the disk.
 */
const ADDRESS_KEPT = { burst: 600, perSecond: 2 };

/** A person may change their mind, but not all day long. */
const READER_REACTIONS = { burst: 10, perSecond: 1 / 6 };
const ADDRESS_REACTIONS = { burst: 60, perSecond: 1 / 2 };

export type Rates = {
  readerViews: Buckets;
  addressViews: Buckets;
  addressKept: Buckets;
  readerReactions: Buckets;
  addressReactions: Buckets;
};

/** The rates of one recorder, counted anew when it starts. */
export const createRates = (): Rates => ({
  readerViews: createBuckets(READER_VIEWS),
  addressViews: createBuckets(ADDRESS_VIEWS),
  addressKept: createBuckets(ADDRESS_KEPT),
  readerReactions: createBuckets(READER_REACTIONS),
  addressReactions: createBuckets(ADDRESS_REACTIONS),
});
