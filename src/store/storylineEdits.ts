import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import { noteChanges } from './changes.ts';
import { chunked } from './rows.ts';
import type { Schema } from './schema.ts';
import { noteStoryChanged } from './storyChanges.ts';
import { freeSlug, storylinePath } from './storylineRows.ts';
import { putName } from './subjectNames.ts';
import { subjectsOfStory } from './subjects.ts';
import type { StorylineActTable } from './tables/storylines.ts';

/**
 * Puts stories, and the copies of each, into a storyline or out of all: the word of an editor, which
 * no machine changes. Pages that show them are told, and discovery, which goes by it from then on.
 */
export async function placeByEditor(
  db: Kysely<Schema>,
  storyIds: readonly string[],
  storylineId: string | null,
  at: Millis,
) {
  const ids = await withCopies(db, storyIds);
  const left = new Set<string>();
  for (const id of ids) {
    const subjects = await subjectsOfStory(db, id);
    for (const subject of subjects) if (subject.startsWith('storyline:')) left.add(subject);
    const row = { storylineId, by: 'editor' as const, likelihood: 1, at };
    await db
      .insertInto('storylinePlaces')
      .values({ storyId: id, ...row })
      .onConflict((conflict) => conflict.column('storyId').doUpdateSet(row))
      .execute();
    await db.updateTable('stories').set({ storylineId }).where('id', '=', id).execute();
    await noteStoryChanged(db, id, at);
  }
  const grouping = [...left].map((subject) => subject.replace('storyline:', 'grouping:'));
  const joined = storylineId === null ? [] : [`grouping:${storylineId}`];
  await noteChanges(db, [...left, ...grouping, ...joined], at);
}

async function withCopies(db: Kysely<Schema>, storyIds: readonly string[]): Promise<string[]> {
  const ids = new Set(storyIds);
  for (const part of chunked(storyIds)) {
    const rows = await db
      .selectFrom('copies')
      .select('storyId')
      .where('originalId', 'in', part)
      .execute();
    for (const { storyId } of rows) ids.add(storyId);
  }
  return [...ids];
}

/** Gives a storyline a name and an address after it; the address it had leads there. */
export async function renameStoryline(
  db: Kysely<Schema>,
  { id, slug, name }: { id: string; slug: string; name: string },
  at: Millis,
) {
  const renamed = await freeSlug(db, name, slug);
  await db.deleteFrom('redirects').where('fromPath', '=', storylinePath(renamed)).execute();
  await db.updateTable('storylines').set({ name, slug: renamed }).where('id', '=', id).execute();
  await putName(db, 'storyline', id, name);
  if (renamed !== slug) await leadOn(db, slug, renamed);
  await noteStorylineChanged(db, id, at);
}

/** Has an address of a storyline, and all that lead to it, lead to another. */
export async function leadOn(db: Kysely<Schema>, from: string, to: string) {
  const toPath = storylinePath(to);
  await db
    .updateTable('redirects')
    .set({ toPath })
    .where('toPath', '=', storylinePath(from))
    .execute();
  await db
    .insertInto('redirects')
    .values({ fromPath: storylinePath(from), toPath })
    .onConflict((conflict) => conflict.column('fromPath').doUpdateSet({ toPath }))
    .execute();
}

/** Notes that a storyline is shown differently: on its page and wherever its name stands. */
export async function noteStorylineChanged(db: Kysely<Schema>, id: string, at: Millis) {
  const stories = await db
    .selectFrom('stories')
    .select('id')
    .where('storylineId', '=', id)
    .execute();
  const subjects = new Set([`storyline:${id}`]);
  for (const story of stories) {
    for (const subject of await subjectsOfStory(db, story.id)) subjects.add(subject);
  }
  await noteChanges(db, subjects, at);
}

/** Keeps who did what with a storyline, and why. */
export const logStorylineAct = (
  db: Kysely<Schema>,
  act: Omit<StorylineActTable, 'id'>,
): Promise<unknown> =>
  db
    .insertInto('storylineActs')
    .values({ id: newId(act.at), ...act })
    .execute();
