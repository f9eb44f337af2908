import type { Kysely } from 'kysely';
import type { Schema } from '../store/schema.ts';
import { keepShares } from '../store/shares.ts';
import type { Known, Share, SignalEvent, Verdict } from './events.ts';
import { notAReader } from './notAReader.ts';
import type { Rates } from './rates.ts';

/** Counts that readers passed stories on: a reader and story once a day, and readers alone. */
export async function applyShares(
  db: Kysely<Schema>,
  rates: Rates,
  shares: Known<Share>[],
): Promise<Map<SignalEvent, Verdict>> {
  const verdicts = new Map<SignalEvent, Verdict>();
  const counted = shares.filter(({ event, reader, address }) => {
    const refused = refusal(rates, { event, reader, address });
    verdicts.set(event, refused ?? { result: 'taken', leftOut: null });
    return refused === null;
  });
  await keepShares(
    db,
    counted.map(({ event: { storyId, place, at }, reader }) => ({ storyId, reader, place, at })),
  );
  return verdicts;
}

function refusal(
  rates: Rates,
  { event, reader, address }: Pick<Known<Share>, 'event' | 'reader' | 'address'>,
): Verdict | null {
  if (notAReader(event.visitor)) return { result: 'not-a-reader' };
  const ofReader = rates.readerReactions.take(reader, event.at);
  const ofAddress = rates.addressStories.take(`share ${address} ${event.storyId}`, event.at);
  return ofReader && ofAddress ? null : { result: 'too-many' };
}
