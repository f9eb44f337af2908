import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import { storylineById } from './storylinesShown.ts';

export type StorylineLine = {
  id: string;
  name: string;
  slug: string;
  stories: number;
  latestAt: Millis | null;
};

/** How many of a list: after the one of this time and id. */
type Slice = { limit: number; after?: { at: Millis; id: string } | null };

/** Storylines whose name has these words, those with the latest news first. */
export async function deskStorylines(
  { db }: Store,
  words: string,
  { limit, after = null }: Slice,
): Promise<StorylineLine[]> {
  const page = dated(db, words)
    .$if(after !== null, (query) => query.where(isAfter(after ?? { at: 0, id: '' })))
    .orderBy('order', 'desc')
    .orderBy('id')
    .limit(limit);
  const rows = await db
    .selectFrom(page.as('line'))
    .select((line) => ['line.id', 'line.name', 'line.slug', 'line.latestAt', storiesIn(line)])
    .orderBy('line.order', 'desc')
    .orderBy('line.id')
    .execute();
  return rows.map(({ stories, latestAt, ...row }) => ({
    ...row,
    stories: Number(stories),
    latestAt: latestAt === null ? null : Number(latestAt),
  }));
}

/** Each with the time of its latest story, which an index knows; those that are shown are counted. */
const dated = (db: Kysely<Schema>, words: string) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('storylines')
        .select(['id', 'name', sql<string>`coalesce(slug, id)`.as('slug')])
        .select((line) =>
          line
            .selectFrom('stories')
            .select((stories) => stories.fn.max('stories.publishedAt').as('latestAt'))
            .whereRef('stories.storylineId', '=', 'storylines.id')
            .as('latestAt'),
        )
        .where('mergedInto', 'is', null)
        .where(sql`lower(name)`, 'like', `%${words.toLowerCase().replaceAll(/[%_\\]/g, ' ')}%`)
        .as('dated'),
    )
    .selectAll()
    .select(sql<Millis>`coalesce("latestAt", 0)`.as('order'));

const storiesIn = (line: ExpressionBuilder<Schema & { line: { id: string } }, 'line'>) =>
  line
    .selectFrom('stories')
    .select((stories) => stories.fn.countAll().as('stories'))
    .whereRef('stories.storylineId', '=', 'line.id')
    .as('stories');

const isAfter = ({ at, id }: { at: Millis; id: string }) =>
  sql<boolean>`(coalesce("latestAt", 0) < ${at} or (coalesce("latestAt", 0) = ${at} and id > ${id}))`;

/** More than so many stories of one storyline are not put right by hand. */
const MOST_MEMBERS = 500;

/**
 * A storyline with its latest stories, newest first, how each came to it, how many there are, and what
 * editors did; or null.
 */
export async function deskStoryline(store: Store, id: string) {
  const storyline = await storylineById(store, id);
  if (!storyline) return null;
  const members = await store.db
    .selectFrom('stories')
    .leftJoin('storylinePlaces', 'storylinePlaces.storyId', 'stories.id')
    .leftJoin('copies', 'copies.storyId', 'stories.id')
    .select(['stories.id', 'headline', 'language', 'status', 'publishedAt'])
    .select(['storylinePlaces.by', 'storylinePlaces.likelihood', 'copies.originalId'])
    .where('stories.storylineId', '=', id)
    .orderBy('publishedAt', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(MOST_MEMBERS)
    .execute();
  const { stories } = await store.db
    .selectFrom('stories')
    .select((all) => all.fn.countAll().as('stories'))
    .where('storylineId', '=', id)
    .executeTakeFirstOrThrow();
  const acts = await store.db
    .selectFrom('storylineActs')
    .selectAll()
    .where('storylineId', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return { storyline, members, stories: Number(stories), acts };
}

export type DeskStoryline = NonNullable<Awaited<ReturnType<typeof deskStoryline>>>;

/** The storyline that a story is in and how it came there; nothing where it is in none. */
export const storylineOfStory = ({ db }: Store, storyId: string) =>
  db
    .selectFrom('stories')
    .innerJoin('storylines', 'storylines.id', 'stories.storylineId')
    .leftJoin('storylinePlaces', 'storylinePlaces.storyId', 'stories.id')
    .select(['storylines.id', 'storylines.name'])
    .select(['storylinePlaces.by', 'storylinePlaces.likelihood'])
    .where('stories.id', '=', storyId)
    .executeTakeFirst();

/** The story at an address of the site, in full or from its first slash on, or of this id. */
export const storyAtAddress = (store: Store, address: string) =>
  store.db
    .selectFrom('stories')
    .select(['id', 'headline', 'storylineId'])
    .where((where) => where.or([where('path', '=', pathOf(address)), where('id', '=', address)]))
    .executeTakeFirst();

function pathOf(address: string): string {
  const path = URL.parse(address, 'http://site.invalid')?.pathname ?? address;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
