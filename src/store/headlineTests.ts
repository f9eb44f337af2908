import { type Kysely, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Share } from '../lib/confidenceSequence.ts';
import { newId } from '../lib/id.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { HeadlineOutcome } from './tables/headlines.ts';

/** Enough for every desk: undecided tests are few, and old ones are found with their story. */
const MOST_UNDECIDED = 50;

/** A test of headlines; the first of them is the story's own. `counts` are by their number. */
export type HeadlineTest = {
  id: string;
  storyId: string;
  headlines: string[];
  startedBy: string;
  startedAt: Millis;
  endsAt: Millis;
  endedBy: string | null;
  outcome: HeadlineOutcome | null;
  chosen: number | null;
  counts: Share[];
  /** The story as it is now. */
  story: { headline: string; status: string };
};

type Begun = { storyId: string; headlines: string[]; actor: string; at: Millis; endsAt: Millis };

/** Begins to show several headlines of a story; the caller has seen to it that no other test runs. */
export async function beginHeadlineTest(db: Kysely<Schema>, begun: Begun) {
  const { storyId, headlines, actor, at, endsAt } = begun;
  const id = newId(at);
  await db
    .insertInto('headlineTests')
    .values({
      ...{ id, storyId, headlines: JSON.stringify(headlines), endsAt },
      ...{ startedBy: actor, startedAt: at, endedBy: null, outcome: null, chosen: null },
    })
    .execute();
  await db
    .insertInto('headlineCounts')
    .values(headlines.map((_, number) => ({ testId: id, number, shown: 0, opened: 0 })))
    .execute();
}

type End = { outcome: HeadlineOutcome; chosen?: number; actor: string; at: Millis };

/** Ends a test that nobody has decided on; one whose time is over keeps that time. */
export async function endHeadlineTest(db: Kysely<Schema>, testId: string, end: End) {
  const { outcome, chosen = null, actor, at } = end;
  await db
    .updateTable('headlineTests')
    .set({ outcome, chosen, endedBy: actor })
    .set({ endsAt: sql<number>`case when "endsAt" > ${at} then ${at} else "endsAt" end` })
    .where('id', '=', testId)
    .where('outcome', 'is', null)
    .execute();
}

/** Ends the test that runs for a story, where one does: something happened that ends it. */
export async function endRunningHeadlineTest(db: Kysely<Schema>, storyId: string, end: End) {
  const [last] = await headlineTestsOf(db, storyId);
  if (last && isRunning(last, end.at)) await endHeadlineTest(db, last.id, end);
}

/** Whether readers are shown the headlines of a test at that time, as far as the test is concerned. */
export const isRunning = (
  { outcome, startedAt, endsAt }: Pick<HeadlineTest, 'outcome' | 'startedAt' | 'endsAt'>,
  now: Millis,
) => outcome === null && startedAt <= now && now < endsAt;

/** All tests of the headlines of a story, the latest first. */
export const headlineTestsOf = (db: Kysely<Schema>, storyId: string) =>
  counted(
    db,
    selectTests(db)
      .where('storyId', '=', storyId)
      .orderBy('startedAt', 'desc')
      .orderBy('id', 'desc'),
  );

/** Tests that run, and those whose time is over and on which nobody has decided: the latest first. */
export const undecidedHeadlineTests = ({ db }: Store) =>
  counted(
    db,
    selectTests(db)
      .where('outcome', 'is', null)
      .where('status', '=', 'published')
      .orderBy('startedAt', 'desc')
      .limit(MOST_UNDECIDED),
  );

const selectTests = (db: Kysely<Schema>) =>
  db
    .selectFrom('headlineTests')
    .innerJoin('stories', 'stories.id', 'headlineTests.storyId')
    .selectAll('headlineTests')
    .select(['stories.headline', 'stories.status']);

async function counted(
  db: Kysely<Schema>,
  tests: ReturnType<typeof selectTests>,
): Promise<HeadlineTest[]> {
  const rows = await tests.execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const counts = await db
    .selectFrom('headlineCounts')
    .selectAll()
    .where('testId', 'in', ids)
    .orderBy('number')
    .execute();
  const byTest = Map.groupBy(counts, ({ testId }) => testId);
  return rows.map(({ headline, status, headlines, ...row }) => ({
    ...row,
    headlines: JSON.parse(headlines) as string[],
    counts: (byTest.get(row.id) ?? []).map(({ shown, opened }) => ({ shown, opened })),
    story: { headline, status },
  }));
}
