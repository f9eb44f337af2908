import { sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { FACETS_SHOWN } from './searchFacets.ts';
import type { Match, Matching } from './searchMatches.ts';
import { type Year, yearOf } from './searchYears.ts';
import type { Store } from './store.ts';

/** So many of the stories found are `filed` in a section and a year, have a topic, or are of an author. */
export type Count = {
  kind: 'filed' | 'topic' | 'author';
  id: string | null;
  year: number | null;
  count: number;
};

/** What was found: how many, the newest of them, and how many there are of each kind. */
export type Found = { total: number; newest: Match[]; counts: Count[] };

/** A story with when it was published and its words, or a kind with its year and how many they are. */
type Row = { kind: Count['kind'] | 'story'; id: string | null; at: Millis | null; count: number };

/**
 * What matches, in one question: the database goes through it once, and hands over no more than is
 * looked at, since thousands of rows take longer to hand over than to find. `most`: so many of the
 * newest.
 */
export async function found(
  store: Store,
  matching: Matching,
  { most, years }: { most: number; years: readonly Year[] },
): Promise<Found> {
  // Cross joins, so that SQLite goes from what was found to its topics and not the other way.
  const { rows } = await sql<Row>`with found as materialized ${matching}
    select * from (
      select 'story' as kind, id, "publishedAt" as at, "wordCount" as count
      from found order by "publishedAt" desc, id desc limit ${most}) as newest
    union all
    select 'filed', "sectionId", ${yearOf(years)} as year, count(*) from found group by 2, 3
    union all select * from (
      select 'topic', "topicId", cast(null as bigint), count(*)
      from found cross join "storyTopics" where "storyTopics"."storyId" = found.id
      group by 2 order by 4 desc, 2 limit ${FACETS_SHOWN}) as topics
    union all select * from (
      select 'author', "personId", cast(null as bigint), count(*)
      from found cross join "storyPeople"
      where "storyPeople"."storyId" = found.id and "storyPeople".credit = 'author'
      group by 2 order by 4 desc, 2 limit ${FACETS_SHOWN}) as authors`.execute(store.db);
  const newest: Match[] = [];
  const counts: Count[] = [];
  for (const { kind, id, at, count } of rows) {
    if (kind !== 'story') counts.push({ kind, id, year: at, count });
    else if (id !== null && at !== null) newest.push({ id, publishedAt: at, wordCount: count });
  }
  const total = counts.reduce((sum, { kind, count }) => sum + (kind === 'filed' ? count : 0), 0);
  return { total, newest, counts };
}
