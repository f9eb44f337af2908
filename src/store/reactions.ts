import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { chunked } from './rows.ts';
import type { Schema } from './schema.ts';

export type By = { storyId: string; reader: string };
export type NewReaction = By & { kind: string; at: Millis };

/** A reader's one reaction to a story; a second takes the place of the first. */
export async function putReaction(db: Kysely<Schema>, by: By, kind: string, at: Millis) {
  await db
    .insertInto('reactions')
    .values({ ...by, kind, at })
    .onConflict((conflict) => conflict.columns(['storyId', 'reader']).doUpdateSet({ kind, at }))
    .execute();
}

/** Many new reactions at once; where a reader already has one to the story, that stays. */
export async function putReactions(db: Kysely<Schema>, reactions: NewReaction[]) {
  for (const rows of chunked(reactions)) {
    await db
      .insertInto('reactions')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

export async function takeReactionBack(db: Kysely<Schema>, { storyId, reader }: By) {
  await db
    .deleteFrom('reactions')
    .where('storyId', '=', storyId)
    .where('reader', '=', reader)
    .execute();
}

/** What these readers have said of these stories. */
export const reactionsBy = (db: Kysely<Schema>, readers: string[], storyIds: string[]) =>
  readers.length === 0 || storyIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('reactions')
        .select(['storyId', 'reader', 'kind'])
        .where('storyId', 'in', storyIds)
        .where('reader', 'in', readers)
        .execute();
