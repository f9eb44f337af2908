import { sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { startOfDay, wallOf } from '../lib/day.ts';
import type { Match } from './searchMatches.ts';
import type { Store } from './store.ts';

type Facet = { id: string; name: string; count: number };

/** What the stories found could be narrowed by, with how many would be left. */
export type Facets = { sections: Facet[]; years: Facet[]; topics: Facet[]; authors: Facet[] };

/** More is no help in choosing. */
const SHOWN = 8;

/** Counts what was found by section, topic, author and year; the greatest first, years downward. */
export async function facetsOf(store: Store, matches: Match[], timezone: string): Promise<Facets> {
  const ids = store.search.listed(matches.map(({ id }) => id));
  const topics = await store.db
    .selectFrom('storyTopics')
    .innerJoin('topics', 'topics.id', 'storyTopics.topicId')
    .select((count) => ['topics.id', 'topics.name', count.fn.countAll().as('count')])
    .where(sql<boolean>`"storyTopics"."storyId" in (${ids})`)
    .groupBy(['topics.id', 'topics.name'])
    .orderBy((count) => count.fn.countAll(), 'desc')
    .orderBy('topics.id')
    .limit(SHOWN)
    .execute();
  const authors = await store.db
    .selectFrom('storyPeople')
    .innerJoin('people', 'people.id', 'storyPeople.personId')
    .select((count) => ['people.id', 'people.name', count.fn.countAll().as('count')])
    .where(sql<boolean>`"storyPeople"."storyId" in (${ids})`)
    .where('storyPeople.credit', '=', 'author')
    .groupBy(['people.id', 'people.name'])
    .orderBy((count) => count.fn.countAll(), 'desc')
    .orderBy('people.id')
    .limit(SHOWN)
    .execute();
  return {
    sections: await sectionsOf(store, matches),
    years: yearsOf(matches, timezone),
    topics: topics.map(counted),
    authors: authors.map(counted),
  };
}

const counted = <Row extends { count: unknown }>(row: Row) => ({
  ...row,
  count: Number(row.count),
});

async function sectionsOf({ db }: Store, matches: Match[]): Promise<Facet[]> {
  const counts = Map.groupBy(matches, ({ sectionId }) => sectionId);
  const sections = await db.selectFrom('sections').select(['id', 'name']).execute();
  return sections
    .map((section) => ({ ...section, count: counts.get(section.id)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, two) => two.count - one.count || (one.id < two.id ? -1 : 1))
    .slice(0, SHOWN);
}

/** Years of the newsroom's own clock. Matches come newest first, so each is told but once. */
function yearsOf(matches: Match[], timezone: string): Facet[] {
  const years: Facet[] = [];
  let start: Millis = Number.POSITIVE_INFINITY;
  for (const { publishedAt } of matches) {
    const year = years.at(-1);
    if (year && publishedAt >= start) year.count++;
    else if (years.length === SHOWN) break;
    else {
      const id = wallOf(publishedAt, timezone).day.slice(0, 4);
      start = startOfDay(`${id}-01-01`, timezone);
      years.push({ id, name: id, count: 1 });
    }
  }
  return years;
}
