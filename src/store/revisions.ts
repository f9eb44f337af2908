import type { Kysely } from 'kysely';
import { MINUTE, type Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';

type Made = { actor: string; reason: string; at: Millis };

/** What a revision keeps of a story; `body` is a `Body` as JSON. */
export type RevisedText = { headline: string; standfirst: string | null; body: string };

/** Who writes on belongs to one revision: until a pause, and at most as long as one is lost gladly. */
const PAUSE = 10 * MINUTE;
const LONGEST_SPELL = 30 * MINUTE;

/** Keeps a story as it now reads, with who changed it and why; its revisions are counted from 1. */
export async function keepRevision(db: Kysely<Schema>, storyId: string, made: Made) {
  const text = await db
    .selectFrom('stories')
    .select(['headline', 'standfirst', 'body'])
    .where('id', '=', storyId)
    .executeTakeFirstOrThrow();
  const last = await lastRevision(db, storyId);
  await addRevision(db, { storyId, number: (last?.number ?? 0) + 1, ...made, ...text });
}

/**
 * Keeps what somebody is writing, saved every few seconds: one revision a spell of writing, which a
 * pause, another writer or an act ends. The same words again are no revision.
 */
export async function keepSpell(
  db: Kysely<Schema>,
  storyId: string,
  { headline, standfirst, body }: RevisedText,
  { actor, at }: Omit<Made, 'reason'>,
) {
  const last = await lastRevision(db, storyId);
  const isSame =
    last?.headline === headline && last.standfirst === standfirst && last.body === body;
  if (isSame) return;
  const begunAt = last?.begunAt ?? null;
  const goesOn =
    last?.actor === actor &&
    begunAt !== null &&
    at - last.at < PAUSE &&
    at - begunAt < LONGEST_SPELL;
  if (goesOn) {
    await db
      .updateTable('revisions')
      .set({ headline, standfirst, body, at })
      .where('storyId', '=', storyId)
      .where('number', '=', last.number)
      .execute();
    return;
  }
  const number = (last?.number ?? 0) + 1;
  const text = { headline, standfirst, body };
  await addRevision(db, { storyId, number, actor, at, reason: 'writing', begunAt: at, ...text });
}

/** Keeps an act upon what somebody is writing, which readers may not have before them. */
export async function keepWrittenAct(
  db: Kysely<Schema>,
  storyId: string,
  { headline, standfirst, body }: RevisedText,
  made: Made,
) {
  const number = ((await lastRevision(db, storyId))?.number ?? 0) + 1;
  await addRevision(db, { storyId, number, headline, standfirst, body, ...made });
}

type NewRevision = Made & RevisedText & { storyId: string; number: number; begunAt?: Millis };

async function addRevision(db: Kysely<Schema>, { begunAt, ...revision }: NewRevision) {
  await db
    .insertInto('revisions')
    .values({ ...revision, begunAt: begunAt ?? null })
    .execute();
}

const lastRevision = (db: Kysely<Schema>, storyId: string) =>
  db
    .selectFrom('revisions')
    .selectAll()
    .where('storyId', '=', storyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

/** What a story has been through, newest first. */
export const revisionsOf = (db: Kysely<Schema>, storyId: string) =>
  db
    .selectFrom('revisions')
    .select(['number', 'at', 'actor', 'reason', 'headline'])
    .where('storyId', '=', storyId)
    .orderBy('number', 'desc')
    .execute();

/** Part of the log of a story, the last first: what was done before the revision of that number. */
export function revisionsBefore(
  db: Kysely<Schema>,
  storyId: string,
  { before, limit }: { before: number | null; limit: number },
) {
  const query = db
    .selectFrom('revisions')
    .select(['number', 'at', 'actor', 'reason'])
    .where('storyId', '=', storyId)
    .orderBy('number', 'desc')
    .limit(limit);
  return (before === null ? query : query.where('number', '<', before)).execute();
}

/** A revision with its text; undefined where a story has none of that number. */
export const revisionOf = (db: Kysely<Schema>, storyId: string, number: number) =>
  db
    .selectFrom('revisions')
    .select(['number', 'at', 'actor', 'reason', 'headline', 'standfirst', 'body'])
    .where('storyId', '=', storyId)
    .where('number', '=', number)
    .executeTakeFirst();

/** When something was last done to each of those stories, schedule and embargo among it, by id. */
export async function lastActsUpon(
  db: Kysely<Schema>,
  storyIds: string[],
): Promise<Map<string, Millis>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('revisions')
    .select((query) => ['storyId', query.fn.max('at').as('at')])
    .where('storyId', 'in', storyIds)
    .groupBy('storyId')
    .execute();
  return new Map(rows.map(({ storyId, at }) => [storyId, Number(at)]));
}
