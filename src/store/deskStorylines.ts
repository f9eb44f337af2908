import { sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';
import { storylineById } from './storylinesShown.ts';

export type StorylineLine = {
  id: string;
  name: string;
  slug: string;
  stories: number;
  latestAt: Millis | null;
};

/** How many of a list: after so many, or after the one of this time and id. */
type Slice = { limit: number; offset?: number; after?: { at: Millis; id: string } | null };

const latest = sql<Millis>`coalesce(max(stories."publishedAt"), 0)`;

/** Storylines whose name has these words, those with the latest news first. */
export async function deskStorylines(
  store: Store,
  words: string,
  { limit, offset = 0, after = null }: Slice,
): Promise<StorylineLine[]> {
  const rows = await store.db
    .selectFrom('storylines')
    .leftJoin('stories', 'stories.storylineId', 'storylines.id')
    .select((query) => [
      'storylines.id',
      'storylines.name',
      query.fn.coalesce('storylines.slug', 'storylines.id').$castTo<string>().as('slug'),
      query.fn.count('stories.id').as('stories'),
      query.fn.max('stories.publishedAt').as('latestAt'),
    ])
    .where('mergedInto', 'is', null)
    .where(sql`lower(name)`, 'like', `%${words.toLowerCase().replaceAll(/[%_\\]/g, ' ')}%`)
    .groupBy(['storylines.id', 'storylines.name', 'storylines.slug'])
    .$if(after !== null, (query) => query.having(isAfter(after ?? { at: 0, id: '' })))
    .orderBy(latest, 'desc')
    .orderBy('storylines.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ stories, latestAt, ...row }) => ({
    ...row,
    stories: Number(stories),
    latestAt: latestAt === null ? null : Number(latestAt),
  }));
}

const isAfter = ({ at, id }: { at: Millis; id: string }) =>
  sql<boolean>`(${latest} < ${at} or (${latest} = ${at} and storylines.id > ${id}))`;

/** More than so many stories of one storyline are not put right by hand. */
const MOST_MEMBERS = 500;

/** A storyline with its stories, newest first, how each came to it, and what editors did; or null. */
export async function deskStoryline(store: Store, id: string) {
  const storyline = await storylineById(store, id);
  if (!storyline) return null;
  const members = await store.db
    .selectFrom('stories')
    .leftJoin('storylinePlaces', 'storylinePlaces.storyId', 'stories.id')
    .leftJoin('copies', 'copies.storyId', 'stories.id')
    .select(['stories.id', 'headline', 'language', 'direction', 'status', 'publishedAt'])
    .select(['storylinePlaces.by', 'storylinePlaces.likelihood', 'copies.originalId'])
    .where('stories.storylineId', '=', id)
    .orderBy('publishedAt', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(MOST_MEMBERS)
    .execute();
  const acts = await store.db
    .selectFrom('storylineActs')
    .selectAll()
    .where('storylineId', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return { storyline, members, acts };
}

export type DeskStoryline = NonNullable<Awaited<ReturnType<typeof deskStoryline>>>;

/** The story at an address of the site, in full or from its first slash on. */
export const storyAtAddress = (store: Store, address: string) =>
  store.db
    .selectFrom('stories')
    .select(['id', 'headline', 'storylineId'])
    .where('path', '=', pathOf(address))
    .executeTakeFirst();

function pathOf(address: string): string {
  const path = URL.parse(address, 'http://site.invalid')?.pathname ?? address;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
