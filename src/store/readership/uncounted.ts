import type { Kysely } from 'kysely';
import type { Millis } from '../../lib/clock.ts';
import type { Schema } from '../schema.ts';
import { LEFT_OUT, type LeftOut } from '../tables/signals.ts';

/** Reasons that are about the readers of one story. */
const CROWDS: readonly LeftOut[] = ['one-address', 'one-network', 'one-agent'];

/** The story that has most of a crowd, and how many of the openings are of it. */
type OfStory = { storyId: string | null; headline: string | null; ofStory: number | null };
const OF_NO_STORY: OfStory = { storyId: null, headline: null, ofStory: null };

/** A reason, and how many openings it left out. */
export type Uncounted = { reason: LeftOut; openings: number } & OfStory;

/** Openings that were left out since a time, by the reason, most first; of one story where it is named. */
export async function leftOutByReason(
  db: Kysely<Schema>,
  since: Millis,
  storyId: string | null = null,
): Promise<{ reason: LeftOut; openings: number }[]> {
  const rows = await leftOut(db, LEFT_OUT, since)
    .select(({ fn }) => ['leftOut', fn.countAll().as('openings')])
    .$if(storyId !== null, (query) => query.where('storyId', '=', storyId))
    .groupBy('leftOut')
    .execute();
  return rows
    .flatMap(({ leftOut: reason, openings }) =>
      reason === null ? [] : [{ reason, openings: Number(openings) }],
    )
    .sort((some, other) => other.openings - some.openings);
}

/** The same of the paper, and for each kind of crowd the story that has most of it. */
export async function uncounted(db: Kysely<Schema>, since: Millis): Promise<Uncounted[]> {
  const reasons = await leftOutByReason(db, since);
  return Promise.all(
    reasons.map(async (row) => ({
      ...row,
      ...(CROWDS.includes(row.reason) ? await mostCrowded(db, row.reason, since) : OF_NO_STORY),
    })),
  );
}

async function mostCrowded(db: Kysely<Schema>, reason: LeftOut, since: Millis): Promise<OfStory> {
  const found = await leftOut(db, [reason], since)
    .select(({ fn }) => ['storyId', fn.countAll().as('openings')])
    .groupBy('storyId')
    .orderBy('openings', 'desc')
    .orderBy('storyId')
    .limit(1)
    .executeTakeFirst();
  if (!found) return OF_NO_STORY;
  const { storyId, openings } = found;
  const story = await db
    .selectFrom('stories')
    .select('headline')
    .where('id', '=', storyId)
    .executeTakeFirst();
  return { storyId, headline: story?.headline ?? null, ofStory: Number(openings) };
}

const leftOut = (db: Kysely<Schema>, reasons: readonly LeftOut[], since: Millis) =>
  db
    .selectFrom('reads')
    .where('leftOut', 'in', [...reasons])
    .where('at', '>=', since);
