import type { Kysely, Selectable } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Body } from './body.ts';
import { noteChanges } from './changes.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import { storedBody } from './storedBody.ts';
import { subjectsOfStory } from './subjects.ts';
import type { LivePostTable } from './tables/livePosts.ts';
import { isLive } from './teasers.ts';

export type LivePost = Omit<Selectable<LivePostTable>, 'body'> & { body: Body };

/** The posts of a story that readers may see, the pinned above the others, the newest first. */
export async function postsOf({ db }: Store, storyId: string): Promise<LivePost[]> {
  const rows = await selectPosts(db, storyId)
    .where('removedAt', 'is', null)
    .orderBy('pinned', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(postOf);
}

/** The same of many stories, by their ids: of those that are covered live. */
export async function postsByStory({ db }: Store, storyIds: string[]) {
  const rows = await db
    .selectFrom('livePosts')
    .selectAll()
    .where('storyId', 'in', storyIds)
    .where('removedAt', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return Map.groupBy(rows.map(postOf), (post) => post.storyId);
}

/** The posts of a story that were made, changed or taken back since, oldest change first. */
export async function postsChangedSince(
  { db }: Store,
  storyId: string,
  since: Millis,
): Promise<LivePost[]> {
  const rows = await selectPosts(db, storyId)
    .where('changedAt', '>=', since)
    .orderBy('changedAt')
    .orderBy('id')
    .execute();
  return rows.map(postOf);
}

/** Whether a story is one that readers may see now. */
export async function isShown({ db }: Store, storyId: string, now: Millis): Promise<boolean> {
  const row = await db
    .selectFrom('stories')
    .select('id')
    .where('id', '=', storyId)
    .where((where) => isLive(where, now))
    .executeTakeFirst();
  return row !== undefined;
}

/** The language of a story that is covered; undefined where there is no such story. */
export async function languageOf({ db }: Store, storyId: string): Promise<string | undefined> {
  const row = db.selectFrom('stories').select('language').where('id', '=', storyId);
  return (await row.executeTakeFirst())?.language;
}

/** Notes that a story has gone on: the time of its substance, and every page that shows it. */
export async function notePosted(db: Kysely<Schema>, storyId: string, at: Millis) {
  await db
    .updateTable('stories')
    .set({ updatedAt: at, changedAt: at })
    .where('id', '=', storyId)
    .execute();
  await noteChanges(db, [...(await subjectsOfStory(db, storyId)), `live:${storyId}`], at);
}

const selectPosts = (db: Kysely<Schema>, storyId: string) =>
  db.selectFrom('livePosts').selectAll().where('storyId', '=', storyId);

const postOf = (row: Selectable<LivePostTable>): LivePost => ({ ...row, body: storedBody(row) });
