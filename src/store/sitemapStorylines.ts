import { type Kysely, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import { isLive, isNoCopy } from './teasers.ts';

/** What a sitemap says of a storyline; `slug` is the last part of its address. */
export type SitemapStoryline = { slug: string; latestAt: Millis };

/** Storylines for a sitemap, `page` from 0: those of which readers may see a story, by their ids. */
export async function sitemapStorylines(
  store: Store,
  { page, size }: { page: number; size: number },
  now: Millis,
): Promise<SitemapStoryline[]> {
  const rows = await shown(store.db, now)
    .select((query) => [
      sql<string>`coalesce(storylines.slug, storylines.id)`.as('slug'),
      query.fn.max('stories.publishedAt').as('latestAt'),
    ])
    .groupBy(['storylines.id', 'storylines.slug'])
    .orderBy('storylines.id')
    .limit(size)
    .offset(page * size)
    .execute();
  return rows.map(({ slug, latestAt }) => ({ slug, latestAt: Number(latestAt) }));
}

/** How many sitemaps of `size` storylines there are. */
export async function sitemapStorylinePages(store: Store, size: number, now: Millis) {
  const { count } = await shown(store.db, now)
    .select((query) => query.fn.count('storylines.id').distinct().as('count'))
    .executeTakeFirstOrThrow();
  return Math.ceil(Number(count) / size);
}

const shown = (db: Kysely<Schema>, now: Millis) =>
  db
    .selectFrom('stories')
    .innerJoin('storylines', 'storylines.id', 'stories.storylineId')
    .where('storylines.mergedInto', 'is', null)
    .where('stories.kind', '!=', 'page')
    .where((where) => isLive(where, now))
    .where((where) => isNoCopy(where, now));
