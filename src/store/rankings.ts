import type { Millis } from '../lib/clock.ts';
import { noteChanges } from './changes.ts';
import type { ListEntry } from './listEntry.ts';
import { chunked } from './rows.ts';
import type { Store } from './store.ts';
import { isNoCopy, selectTeasers } from './teasers.ts';

export type RankingList = 'most-read' | 'trending';
export type RankingWindow = '1h' | '24h' | '7d' | '30d';
export const RANKING_WINDOWS: readonly RankingWindow[] = ['1h', '24h', '7d', '30d'];

export type RankingRow = {
  list: RankingList;
  window: RankingWindow;
  /** A section's id, or '' for the whole site. */
  sectionId: string;
  position: number;
  storyId: string;
  score: number;
  readers: number;
  why: string;
};

/**
 * Ranking as it was computed ahead, best first, as far as readers may see it now. `detail` of
 * most-read is the number of readers; of trending, how many times faster than expected it is read.
 */
export async function ranking(
  store: Store,
  which: { list: RankingList; window: RankingWindow; sectionId?: string | null; limit: number },
  now: Millis = Date.now(),
): Promise<ListEntry[]> {
  const rows = await selectTeasers(store.db, now)
    .innerJoin('rankings', 'rankings.storyId', 'stories.id')
    .select(['rankings.score', 'rankings.why', 'rankings.readers'])
    .where('rankings.list', '=', which.list)
    .where('rankings.window', '=', which.window)
    .where('rankings.sectionId', '=', which.sectionId ?? '')
    .where((where) => isNoCopy(where, now))
    .orderBy('rankings.position')
    .limit(which.limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    detail: row.why === 'speed' ? row.score.toFixed(1) : String(row.readers),
  }));
}

/** Replaces all rankings, in one transaction; notes `rankings` when an order or a number differs. */
export async function writeRankings(
  store: Store,
  rows: readonly RankingRow[],
  now: Millis,
): Promise<boolean> {
  return store.db.transaction().execute(async (db) => {
    const before = await db.selectFrom('rankings').selectAll().execute();
    if (fingerprint(before) === fingerprint(rows)) return false;
    await db.deleteFrom('rankings').execute();
    for (const part of chunked(rows)) await db.insertInto('rankings').values(part).execute();
    await noteChanges(db, ['rankings'], now);
    return true;
  });
}

/** What a reader would see of the lists: two sets of rows with the same one make the same pages. */
type Shown = { [Key in keyof RankingRow]: RankingRow[Key] extends number ? number : string };

const fingerprint = (rows: readonly Shown[]) =>
  rows
    .map((row) => {
      const shown = row.why === 'speed' ? row.score.toFixed(1) : row.readers;
      return `${row.list} ${row.window} ${row.sectionId} ${row.position} ${row.storyId} ${shown}`;
    })
    .sort()
    .join('\n');
