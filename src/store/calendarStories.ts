import { type Kysely, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { CalendarFilter } from './plans.ts';
import type { Schema } from './schema.ts';
import type { StoryStatus } from './tables/stories.ts';

/** From a moment until before another. */
export type Stretch = { from: Millis; until: Millis };

/** Why a story stands on a day: it is to go out, its embargo is to end, or it went out. */
type CalendarMark = 'scheduled' | 'embargo' | 'published';

export type CalendarStory = {
  id: string;
  headline: string;
  language: string;
  status: StoryStatus;
  sectionId: string | null;
  sectionName: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  mark: CalendarMark;
  at: Millis;
};

/** When readers could first see it: after its embargo, where that ended later. */
const OUT_AT = sql<Millis>`case when stories."embargoedUntil" > stories."publishedAt"
  then stories."embargoedUntil" else stories."publishedAt" end`;

/** Drafts that are to go out by themselves, the earliest first. */
export async function scheduledIn(
  db: Kysely<Schema>,
  { from, until }: Stretch,
  filter: CalendarFilter,
): Promise<CalendarStory[]> {
  const rows = await selectStories(db, filter)
    .select('stories.scheduledFor as at')
    .where('stories.scheduledFor', '>=', from)
    .where('stories.scheduledFor', '<', until)
    .where('stories.status', '=', 'draft')
    .orderBy('at')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, mark: 'scheduled', at: Number(at) }));
}

/** Stories whose embargo has still to end; what waits in the inbox is found there. */
export async function embargoedIn(
  db: Kysely<Schema>,
  { from, until }: Stretch,
  filter: CalendarFilter,
  now: Millis,
): Promise<CalendarStory[]> {
  const rows = await selectStories(db, filter)
    .select('stories.embargoedUntil as at')
    .where('stories.embargoedUntil', '>=', Math.max(from, now + 1))
    .where('stories.embargoedUntil', '<', until)
    .where('stories.status', 'in', ['draft', 'published'])
    .where(sql<boolean>`not (stories.status = 'draft' and exists (
      select 1 from inbox where inbox."storyId" = stories.id and inbox.state <> 'taken'))`)
    .orderBy('at')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, mark: 'embargo', at: Number(at) }));
}

/** How many stories came out in each of the stretches, which follow one another without a gap. */
export async function countsOut(
  db: Kysely<Schema>,
  stretches: Stretch[],
  filter: CalendarFilter,
  now: Millis,
): Promise<number[]> {
  const counts = stretches.map(() => 0);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return counts;
  const ends = stretches.map(
    ({ until }, place) => sql`when ${OUT_AT} < ${sql.lit(until)} then ${sql.lit(place)}`,
  );
  const rows = await out(db, { from: first.from, until: last.until }, filter, now)
    .select((query) => [
      sql<number>`case ${sql.join(ends, sql` `)} end`.as('place'),
      query.fn.countAll().as('count'),
    ])
    .groupBy('place')
    .execute();
  for (const { place, count } of rows) counts[Number(place)] = Number(count);
  return counts;
}

/** The stories that came out in a stretch, the earliest first. */
export async function outIn(
  db: Kysely<Schema>,
  stretch: Stretch,
  filter: CalendarFilter,
  now: Millis,
): Promise<CalendarStory[]> {
  const rows = await out(db, stretch, filter, now)
    .leftJoin('sections', 'sections.id', 'stories.sectionId')
    .leftJoin('users', 'users.id', 'stories.assigneeId')
    .select(COLUMNS)
    .select(OUT_AT.as('at'))
    .orderBy('at')
    .orderBy('stories.id')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, mark: 'published', at: Number(at) }));
}

const COLUMNS = [
  ...(['stories.id', 'stories.headline', 'stories.language', 'stories.status'] as const),
  ...(['stories.sectionId', 'sections.name as sectionName'] as const),
  ...(['stories.assigneeId', 'users.name as assigneeName'] as const),
] as const;

function selectStories(db: Kysely<Schema>, { sectionId, assigneeId }: CalendarFilter) {
  let query = db
    .selectFrom('stories')
    .leftJoin('sections', 'sections.id', 'stories.sectionId')
    .leftJoin('users', 'users.id', 'stories.assigneeId')
    .select(COLUMNS);
  if (sectionId !== null) query = query.where('stories.sectionId', '=', sectionId);
  if (assigneeId !== null) query = query.where('stories.assigneeId', '=', assigneeId);
  return query;
}

/** What readers could see from some moment of the stretch on; both its times have an index. */
function out(
  db: Kysely<Schema>,
  { from, until }: Stretch,
  { sectionId, assigneeId }: CalendarFilter,
  now: Millis,
) {
  let query = db
    .selectFrom('stories')
    .where('stories.status', '=', 'published')
    .where('stories.kind', '!=', 'page')
    .where(({ or, and, eb }) =>
      or([
        and([eb('stories.publishedAt', '>=', from), eb('stories.publishedAt', '<', until)]),
        and([eb('stories.embargoedUntil', '>=', from), eb('stories.embargoedUntil', '<', until)]),
      ]),
    )
    .where(OUT_AT, '>=', from)
    .where(OUT_AT, '<', until)
    .where(({ or, eb }) =>
      or([eb('stories.embargoedUntil', 'is', null), eb('stories.embargoedUntil', '<=', now)]),
    );
  if (sectionId !== null) query = query.where('stories.sectionId', '=', sectionId);
  if (assigneeId !== null) query = query.where('stories.assigneeId', '=', assigneeId);
  return query;
}
