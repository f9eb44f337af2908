import type { Kysely } from 'kysely';
import type { Schema } from '../store/schema.ts';
import { keepShares, sharesBy } from '../store/shares.ts';
import type { Known, Share, SignalEvent, Verdict } from './events.ts';
import type { Rates } from './rates.ts';

/** Counts that readers passed stories on: a reader and story once a day, and readers alone. */
export async function applyShares(
  db: Kysely<Schema>,
  rates: Rates,
  shares: Known<Share>[],
): Promise<Map<SignalEvent, Verdict>> {
  const verdicts = new Map<SignalEvent, Verdict>();
  const shared = await sharesBy(
    db,
    shares.map(({ event: { storyId }, reader }) => ({ storyId, reader })),
  );
  const counted = shares.filter((known) => {
    const key = `${known.event.storyId} ${known.reader}`;
    const refused = refusal(rates, known, shared.has(key));
    verdicts.set(known.event, refused ?? { result: 'taken', leftOut: null });
    shared.add(key);
    return refused === null;
  });
  await keepShares(
    db,
    counted.map(({ event: { storyId, place, at }, reader }) => ({ storyId, reader, place, at })),
  );
  return verdicts;
}

function refusal(rates: Rates, known: Known<Share>, again: boolean): Verdict | null {
  const { event, reader, program } = known;
  if (program) return { result: 'not-a-reader' };
  const ofReader = rates.readerReactions.take(reader, event.at);
  const crowded = ofReader && !again && rates.sharesOfStory.join(event.storyId, known, event.at);
  return ofReader && !crowded ? null : { result: 'too-many' };
}
