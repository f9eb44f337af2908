import { sql } from 'kysely';
import type { Matches } from './searchMatches.ts';
import type { Store } from './store.ts';

type Facet = { id: string; name: string; count: number };

/** What the stories found could be narrowed by, with how many would be left. */
export type Facets = { sections: Facet[]; years: Facet[]; topics: Facet[] };

/** More is no help in choosing. */
const SHOWN = 8;

/** Counts the matches of a search by section, year and topic; the greatest first, years downward. */
export async function facetsOf(store: Store, matches: Matches): Promise<Facets> {
  const ids = matches.clearSelect().select('stories.id');
  const sections = store.db
    .selectFrom('stories')
    .innerJoin('sections', 'sections.id', 'stories.sectionId')
    .select((count) => ['sections.id', 'sections.name', count.fn.countAll().as('count')])
    .where('stories.id', 'in', ids)
    .groupBy(['sections.id', 'sections.name'])
    .orderBy((count) => count.fn.countAll(), 'desc')
    .orderBy('sections.id')
    .limit(SHOWN)
    .execute();
  const topics = store.db
    .selectFrom('storyTopics')
    .innerJoin('topics', 'topics.id', 'storyTopics.topicId')
    .select((count) => ['topics.id', 'topics.name', count.fn.countAll().as('count')])
    .where('storyTopics.storyId', 'in', ids)
    .groupBy(['topics.id', 'topics.name'])
    .orderBy((count) => count.fn.countAll(), 'desc')
    .orderBy('topics.id')
    .limit(SHOWN)
    .execute();
  const year = yearOf(store);
  const years = store.db
    .selectFrom('stories')
    .select((count) => [year.as('year'), count.fn.countAll().as('count')])
    .where('stories.id', 'in', ids)
    .groupBy(year)
    .orderBy(year, 'desc')
    .limit(SHOWN)
    .execute();
  return {
    sections: (await sections).map(counted),
    topics: (await topics).map(counted),
    years: (await years).map(({ year: id, count }) => counted({ id, name: id, count })),
  };
}

const counted = <Row extends { count: unknown }>(row: Row) => ({
  ...row,
  count: Number(row.count),
});

const yearOf = (store: Store) =>
  store.dialect === 'sqlite'
    ? sql<string>`strftime('%Y', stories."publishedAt" / 1000, 'unixepoch')`
    : sql<string>`to_char(to_timestamp(stories."publishedAt" / 1000) at time zone 'UTC', 'YYYY')`;
