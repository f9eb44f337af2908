import type { Millis } from '../lib/clock.ts';
import { noteChanges } from './changes.ts';
import { isNotExcluded } from './exclusions.ts';
import type { ListEntry } from './listEntry.ts';
import { chunked } from './rows.ts';
import type { Store } from './store.ts';
import { isNoCopy, selectTeasers } from './teasers.ts';

export const RANKING_LISTS = ['most-read', 'most-shared', 'most-reacted', 'trending'] as const;
export type RankingList = (typeof RANKING_LISTS)[number];
export const RANKING_WINDOWS = ['1h', '24h', '7d', '30d'] as const;
export type RankingWindow = (typeof RANKING_WINDOWS)[number];

/** Of what a ranking is: a section, a topic, or the whole site. */
export type RankingScope = { sectionId?: string | null; topicId?: string | null };

export type RankingRow = {
  list: RankingList;
  window: RankingWindow;
  storyId: string;
  /** What the list is ordered by. */
  score: number;
  /** Readers, shares or reactions, whatever the list counts. */
  readers: number;
  why: 'readers' | 'shares' | 'reactions' | 'speed';
};

/**
 * Ranking as it was computed ahead, best first and of equals the newer first, as far as readers may
 * see it now. `detail` is the number that the list counts; of trending, how many times faster than
 * expected a story is read.
 */
export async function ranking(
  store: Store,
  which: {
    list: RankingList;
    window: RankingWindow;
    limit: number;
    offset?: number;
  } & RankingScope,
  now: Millis = Date.now(),
): Promise<ListEntry[]> {
  const { sectionId, topicId } = which;
  let query = selectTeasers(store.db, now)
    .innerJoin('rankings', 'rankings.storyId', 'stories.id')
    .select(['rankings.score', 'rankings.why', 'rankings.readers'])
    .where('rankings.list', '=', which.list)
    .where('rankings.window', '=', which.window)
    .where((where) => where.and([isNoCopy(where, now), isNotExcluded(where)]));
  if (sectionId) query = query.where('stories.sectionId', '=', sectionId);
  if (topicId) {
    query = query.where('stories.id', 'in', (filed) =>
      filed.selectFrom('storyTopics').select('storyId').where('topicId', '=', topicId),
    );
  }
  const rows = await query
    .orderBy('rankings.score', 'desc')
    .orderBy('stories.publishedAt', 'desc')
    .orderBy('stories.id')
    .limit(which.limit)
    .offset(which.offset ?? 0)
    .execute();
  return rows.map((row) => ({
    ...row,
    detail: row.why === 'speed' ? row.score.toFixed(1) : String(row.readers),
  }));
}

/**
 * Brings the rankings of some windows to these rows, in one transaction, and touches only those that
 * differ; notes `rankings` when a reader would see it.
 */
export async function writeRankings(
  store: Store,
  windows: readonly RankingWindow[],
  rows: readonly RankingRow[],
  now: Millis,
): Promise<boolean> {
  return store.db.transaction().execute(async (db) => {
    const before = await db
      .selectFrom('rankings')
      .selectAll()
      .where('window', 'in', windows)
      .execute();
    const stood = new Map(before.map((row) => [keyOf(row), shownOf(row)]));
    const differ = rows.filter((row) => stood.get(keyOf(row)) !== shownOf(row));
    const stay = new Set(rows.map(keyOf));
    const gone = before.filter((row) => !stay.has(keyOf(row)));
    if (differ.length + gone.length === 0) return false;
    for (const { list, window, storyId } of gone) {
      await db
        .deleteFrom('rankings')
        .where('list', '=', list)
        .where('window', '=', window)
        .where('storyId', '=', storyId)
        .execute();
    }
    for (const part of chunked(differ)) {
      await db
        .insertInto('rankings')
        .values(part)
        .onConflict((conflict) =>
          conflict.columns(['list', 'window', 'storyId']).doUpdateSet((now) => ({
            score: now.ref('excluded.score'),
            readers: now.ref('excluded.readers'),
            why: now.ref('excluded.why'),
          })),
        )
        .execute();
    }
    await noteChanges(db, ['rankings'], now);
    return true;
  });
}

type Kept = { list: string; window: string; storyId: string; score: number; readers: number };

const keyOf = ({ list, window, storyId }: Kept) => `${list} ${window} ${storyId}`;

/** Speed is shown, and so compared, to a tenth. */
const shownOf = ({ list, score, readers }: Kept) =>
  list === 'trending' ? score.toFixed(1) : String(readers);
