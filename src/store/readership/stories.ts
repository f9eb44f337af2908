import type { RankingWindow } from '../rankings.ts';
import type { Store } from '../store.ts';
import type { Hours } from './hours.ts';
import { type Stay, staysOf } from './stays.ts';

/** A story as readers of some hours had it. */
export type StoryRead = {
  id: string;
  headline: string;
  section: string | null;
  publishedAt: number;
  readers: number;
} & Stay;

/**
 * Which of these stories were opened most in these hours, most first. To sum every story of a week
 * would take seconds, so whoever asks names those that may be among the first (`mostReadAhead`).
 */
export async function mostOpened(
  store: Store,
  storyIds: string[],
  { from, until }: Hours,
  limit: number,
): Promise<StoryRead[]> {
  if (storyIds.length === 0) return [];
  const rows = await store.db
    .with('opened', (db) =>
      db
        .selectFrom('storyHours')
        .select(({ fn }) => ['storyId', fn.sum('views').as('readers')])
        .where('storyId', 'in', storyIds)
        .where('hour', '>=', from)
        .where('hour', '<=', until)
        .groupBy('storyId')
        .having((having) => having(having.fn.sum('views'), '>', 0))
        .orderBy('readers', 'desc')
        .orderBy('storyId')
        .limit(limit),
    )
    .selectFrom('opened')
    .innerJoin('stories', 'stories.id', 'opened.storyId')
    .leftJoin('sections', 'sections.id', 'stories.sectionId')
    .select([
      'stories.id',
      'stories.headline',
      'stories.publishedAt',
      'sections.name as section',
      'opened.readers',
    ])
    .orderBy('opened.readers', 'desc')
    .orderBy('stories.id')
    .execute();
  const stays = await staysOf(
    store,
    rows.map(({ id }) => id),
    { from, until },
  );
  return rows.map((row) => ({
    ...row,
    readers: Number(row.readers),
    ...(stays.get(row.id) ?? { completion: null, seconds: null }),
  }));
}

/**
 * Stories that may be the most opened of a window: the first of Most read as discovery computed it,
 * and those that an editor keeps out of it.
 */
export async function mostReadAhead(
  store: Store,
  window: RankingWindow,
  limit: number,
): Promise<string[]> {
  const ranked = await store.db
    .selectFrom('rankings')
    .select('storyId')
    .where('list', '=', 'most-read')
    .where('window', '=', window)
    .orderBy('score', 'desc')
    .limit(limit)
    .execute();
  const kept = await store.db.selectFrom('exclusions').select('storyId').limit(limit).execute();
  return [...ranked, ...kept].map(({ storyId }) => storyId);
}
