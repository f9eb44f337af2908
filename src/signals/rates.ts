import { type Buckets, createBuckets } from '../lib/buckets.ts';
import { type Crowds, createCrowds, type FromOnePlace } from './crowds.ts';

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
 * Readers of one story behind one address: a household, a small office. A hundred browsers of other
 * names there are more likely one program; the rest is kept, to be counted again if not.
 */
const READERS_OF_A_STORY: FromOnePlace = { address: 5, network: 24, agent: 16 };

/** One reader in eighty says what they think of a story, and fewer pass it on: so few count for more. */
const ENGAGED_WITH_A_STORY: FromOnePlace = { address: 2, network: 4, agent: 8 };

/** A page tells of each entry of its lists once; who leafs through the paper sees some again and again. */
const SHOWN_AGAIN = { burst: 5, perSecond: 1 / 720 };

/** What is told as a reader leaves is told once for each opening that counts. */
const LEAVINGS = { burst: 1, perSecond: 1 / 1_800 };
const ADDRESS_LEAVINGS = { burst: 90, perSecond: 1 };

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
  readersOfStory: Crowds;
  headlinesSeen: Crowds;
  sharesOfStory: Crowds;
  reactionsToStory: Crowds;
  addressShown: Buckets;
  leavings: Buckets;
  addressLeavings: Buckets;
  readerReactions: Buckets;
  addressReactions: Buckets;
};

/** The rates of one recorder, counted anew when it starts. */
export const createRates = (): Rates => ({
  readerViews: createBuckets(READER_VIEWS),
  addressViews: createBuckets(ADDRESS_VIEWS),
  addressKept: createBuckets(ADDRESS_KEPT),
  readersOfStory: createCrowds(READERS_OF_A_STORY),
  headlinesSeen: createCrowds(READERS_OF_A_STORY),
  sharesOfStory: createCrowds(ENGAGED_WITH_A_STORY),
  reactionsToStory: createCrowds(ENGAGED_WITH_A_STORY),
  addressShown: createBuckets(SHOWN_AGAIN),
  leavings: createBuckets(LEAVINGS),
  addressLeavings: createBuckets(ADDRESS_LEAVINGS),
  readerReactions: createBuckets(READER_REACTIONS),
  addressReactions: createBuckets(ADDRESS_REACTIONS),
});
