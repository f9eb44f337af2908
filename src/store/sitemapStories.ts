import type { Millis } from '../lib/clock.ts';
import { countStories } from './latestStories.ts';
import type { Store } from './store.ts';
import { isNoCopy, selectTeasers } from './teasers.ts';

/** What a sitemap says of a story. */
export type SitemapStory = { path: string; headline: string; language: string; changed: Millis } & {
  publishedAt: Millis;
};

/** Stories for sitemap number `page` (from 0) of `size` addresses each, oldest first. */
export async function sitemapPage(
  store: Store,
  { page, size }: { page: number; size: number },
  now: Millis,
): Promise<SitemapStory[]> {
  const rows = await sitemapRows(store, now)
    .orderBy('stories.publishedAt')
    .orderBy('stories.id')
    .limit(size)
    .offset(page * size)
    .execute();
  return rows.map(asEntry);
}

export const sitemapPages = async (store: Store, size: number, now: Millis): Promise<number> =>
  Math.ceil((await countStories(store, {}, now)) / size);

/** Stories published since then, newest first. */
export async function storiesSince(store: Store, since: Millis, limit: number, now: Millis) {
  const rows = await sitemapRows(store, now)
    .where('stories.publishedAt', '>=', since)
    .orderBy('stories.publishedAt', 'desc')
    .limit(limit)
    .execute();
  return rows.map(asEntry);
}

const sitemapRows = (store: Store, now: Millis) =>
  selectTeasers(store.db, now)
    .where((where) => isNoCopy(where, now))
    .select('stories.correctedAt');

const asEntry = (row: {
  path: string;
  headline: string;
  language: string;
  publishedAt: Millis;
  updatedAt: Millis | null;
  correctedAt: Millis | null;
}): SitemapStory => ({
  path: row.path,
  headline: row.headline,
  language: row.language,
  publishedAt: row.publishedAt,
  changed: Math.max(row.publishedAt, row.updatedAt ?? 0, row.correctedAt ?? 0),
});
