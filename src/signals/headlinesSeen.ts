import type { Kysely } from 'kysely';
import { type HeadlineShowing, keepHeadlineShowings } from '../store/headlineShowings.ts';
import type { Schema } from '../store/schema.ts';
import type { HeadlineSeen, Known, SignalEvent, Verdict, View } from './events.ts';
import type { Rates } from './rates.ts';

/**
 * Counts which headlines readers saw of stories that have several. Of one address as many readers a
 * story are believed as of its openings.
 */
export async function applyHeadlinesSeen(
  db: Kysely<Schema>,
  rates: Rates,
  seen: Known<HeadlineSeen>[],
): Promise<Map<SignalEvent, Verdict>> {
  const verdicts = new Map<SignalEvent, Verdict>();
  const believed = seen.filter((known) => {
    const verdict = judged(rates, known);
    verdicts.set(known.event, verdict);
    return verdict.result === 'taken';
  });
  await keepHeadlineShowings(
    db,
    believed.map(({ event: { storyId, testId, number, at }, reader }) => ({
      ...{ storyId, testId, number, reader, at, opened: false },
    })),
  );
  return verdicts;
}

/** Counts openings for the headlines that led to them. */
export async function countHeadlinesOpened(db: Kysely<Schema>, views: readonly Known<View>[]) {
  const opened = views.flatMap(({ event: { storyId, tried, at }, reader }): HeadlineShowing[] =>
    tried ? [{ ...tried, storyId, reader, at, opened: true }] : [],
  );
  await keepHeadlineShowings(db, opened);
}

function judged(rates: Rates, known: Known<HeadlineSeen>): Verdict {
  if (known.program) return { result: 'not-a-reader' };
  const crowded = rates.headlinesSeen.join(known.event.testId, known, known.event.at);
  return crowded ? { result: 'too-many' } : { result: 'taken', leftOut: null };
}
