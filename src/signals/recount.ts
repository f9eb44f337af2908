import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { noteChanges } from '../store/changes.ts';
import { countInHours } from '../store/hoursCounted.ts';
import { countedSince, leftOutBetween, takeIn } from '../store/reads.ts';
import { takeRecordersTurn } from '../store/recorderTurn.ts';
import type { Schema } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { LeftOut } from '../store/tables/signals.ts';
import { COUNTS_ONCE_IN } from './viewsCounted.ts';

type Recount = {
  from: Millis;
  until: Millis;
  /** The reasons that turned out to be none: those openings are counted after all. */
  reasons: Exclude<LeftOut, 'repeated'>[];
};

/**
 * Counts what had been left out between two moments, where the reason has turned out to be wrong
 * (a school behind one address, taken for a program). Once a reader and story in half an hour holds
 * here too. Gives the number of openings that were added.
 */
export async function recount(store: Store, { from, until, reasons }: Recount): Promise<number> {
  return store.db.transaction().execute(async (db) => {
    await takeRecordersTurn(db, store.dialect);
    const openings = await leftOutBetween(db, { from, until, reasons });
    const counts = await countedTimes(db, openings, from);
    const added = openings.filter(({ reader, storyId, at }) => {
      const times = counts.get(`${reader} ${storyId}`) ?? [];
      if (times.some((time) => Math.abs(time - at) < COUNTS_ONCE_IN)) return false;
      counts.set(`${reader} ${storyId}`, [...times, at]);
      return true;
    });
    await takeIn(
      db,
      added.map((opening) => opening.seq),
    );
    await countInHours(db, added);
    if (added.length > 0) await noteChanges(db, ['rankings', 'recount'], until);
    return added.length;
  });
}

async function countedTimes(db: Kysely<Schema>, openings: { reader: string }[], from: Millis) {
  const readers = [...new Set(openings.map((opening) => opening.reader))];
  const times = new Map<string, Millis[]>();
  for (const { reader, storyId, at } of await countedSince(db, readers, from - COUNTS_ONCE_IN)) {
    const key = `${reader} ${storyId}`;
    times.set(key, [...(times.get(key) ?? []), at]);
  }
  return times;
}
