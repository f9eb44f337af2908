import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';

/** Keeps a story as it now reads, with who changed it and why; its revisions are counted from 1. */
export async function keepRevision(
  db: Kysely<Schema>,
  storyId: string,
  { actor, reason, at }: { actor: string; reason: string; at: Millis },
) {
  const { last } = await db
    .selectFrom('revisions')
    .select((query) => query.fn.max('number').as('last'))
    .where('storyId', '=', storyId)
    .executeTakeFirstOrThrow();
  const { headline, standfirst, body } = await db
    .selectFrom('stories')
    .select(['headline', 'standfirst', 'body'])
    .where('id', '=', storyId)
    .executeTakeFirstOrThrow();
  const number = Number(last ?? 0) + 1;
  await db
    .insertInto('revisions')
    .values({ storyId, number, at, actor, reason, headline, standfirst, body })
    .execute();
}

/** What a story has been through, newest first. */
export const revisionsOf = (db: Kysely<Schema>, storyId: string) =>
  db
    .selectFrom('revisions')
    .select(['number', 'at', 'actor', 'reason', 'headline'])
    .where('storyId', '=', storyId)
    .orderBy('number', 'desc')
    .execute();
