import type { Kysely } from 'kysely';
import { DAY, hourOf } from '../lib/clock.ts';
import { countStays, noteStays, type Stay } from '../store/dwells.ts';
import { livePaths } from '../store/liveStories.ts';
import { countedSince } from '../store/reads.ts';
import type { Schema } from '../store/schema.ts';
import type { Showing } from '../store/showings.ts';
import { keepShowings } from './arms.ts';
import type { Known, Leaving, SignalEvent, Verdict, View } from './events.ts';
import type { Rates } from './rates.ts';

/**
 * Keeps what readers say as they leave a story: what its lists showed them, whether they stayed, and
 * whether they saw its end. Counts are kept, by the hour. It is believed once a reader and story in half an hour, of those
 * alone whose opening was counted today, so nobody can talk a story up or down.
 */
export async function applyLeavings(
  db: Kysely<Schema>,
  rates: Rates,
  leavings: Known<Leaving>[],
): Promise<Map<SignalEvent, Verdict>> {
  const verdicts = new Map<SignalEvent, Verdict>();
  const opened = await openedToday(db, leavings);
  const believed = leavings.filter((known) => {
    const { event, reader } = known;
    const refused = refusal(rates, known, opened.has(`${reader} ${event.storyId}`));
    verdicts.set(event, refused ?? { result: 'taken', leftOut: null });
    return refused === null;
  });
  if (believed.length === 0) return verdicts;
  const stays = believed.map(({ event: { storyId, at, dwell, finished }, reader }): Stay => {
    return { storyId, reader, at, dwell, finished };
  });
  await countStays(db, stays);
  await noteStays(db, stays);
  await keepShowings(db, await shownOf(db, rates, believed));
  return verdicts;
}

async function openedToday(db: Kysely<Schema>, leavings: Known<Leaving>[]): Promise<Set<string>> {
  const readers = [...new Set(leavings.map(({ reader }) => reader))];
  const newest = Math.max(0, ...leavings.map(({ event }) => event.at));
  const counted = await countedSince(db, readers, newest - DAY);
  return new Set(counted.map(({ reader, storyId }) => `${reader} ${storyId}`));
}

function refusal(
  rates: Rates,
  { event, reader, address, program }: Known<Leaving>,
  opened: boolean,
): Verdict | null {
  if (program || !opened) return { result: 'not-a-reader' };
  const once = rates.leavings.take(`${reader} ${event.storyId}`, event.at);
  return once && rates.addressLeavings.take(address, event.at) ? null : { result: 'too-many' };
}

async function shownOf(
  db: Kysely<Schema>,
  rates: Rates,
  leavings: Known<Leaving>[],
): Promise<Showing[]> {
  const shown = leavings.flatMap(({ event, address }) =>
    event.shown
      .filter(({ list, storyId }) => {
        return rates.addressShown.take(`${address} ${list} ${storyId}`, event.at);
      })
      .map((one) => ({ ...one, hour: hourOf(event.at), shown: 1, opened: 0 })),
  );
  const newest = Math.max(...leavings.map(({ event }) => event.at));
  const there = await livePaths(db, [...new Set(shown.map(({ storyId }) => storyId))], newest);
  return shown.filter(({ storyId }) => there.has(storyId));
}

/** Counts openings for the places of lists that led to them. */
export async function countOpenings(db: Kysely<Schema>, views: readonly View[]) {
  const opened = views.flatMap(({ storyId, via, place, at }) =>
    via === null || place === null
      ? []
      : [{ storyId, list: via, place, hour: hourOf(at), shown: 0, opened: 1 }],
  );
  await keepShowings(db, opened);
}
