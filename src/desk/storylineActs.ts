import type { Kysely } from 'kysely';
import { z } from 'zod';
import { newId } from '../lib/id.ts';
import { storyAtAddress } from '../store/deskStorylines.ts';
import type { Schema } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import {
  leadOn,
  logStorylineAct,
  noteStorylineChanged,
  placeByEditor,
  renameStoryline,
} from '../store/storylineEdits.ts';
import { insertStoryline } from '../store/storylineRows.ts';
import { storylineAt, storylineById } from '../store/storylinesShown.ts';
import { type By, Refusal } from './act.ts';

const reason = z
  .string('Say why: the log of the storyline keeps it.')
  .trim()
  .min(5, 'Say why, in a few words: the log of the storyline keeps it.')
  .max(600, 'The reason is too long: 600 characters at most.');

const name = z
  .string('Give it a name.')
  .trim()
  .min(3, 'Give it a name that says what it is about.')
  .max(120, 'The name is too long: 120 characters at most.');

const stories = z
  .union([z.string(), z.array(z.string())], 'Choose the stories.')
  .transform((chosen) => [chosen].flat());

export const rename = z.object({
  name,
  summary: z
    .string()
    .trim()
    .max(600, 'The summary is too long: 600 characters at most.')
    .default(''),
  reason,
});
export const merger = z.object({ into: z.string('Say into which.').trim().min(1), reason });
export const split = z.object({ stories, name, reason });
export const move = z.object({ stories, into: z.string('Say where to.').trim().min(1), reason });
export const removal = z.object({ stories, reason });
export const addition = z.object({
  address: z
    .string('Give the address of the story.')
    .trim()
    .min(1, 'Give the address of the story.'),
  reason,
});

/**
 * Gives a storyline another name and summary; its old address leads to the new one. Like every act
 * here it gives the id of the storyline to go on with.
 */
export async function renameTo(
  store: Store,
  id: string,
  asked: z.infer<typeof rename>,
  by: By,
): Promise<string> {
  const storyline = await existing(store, id);
  await store.db.transaction().execute(async (db) => {
    await db
      .updateTable('storylines')
      .set({ summary: asked.summary })
      .where('id', '=', id)
      .execute();
    if (asked.name !== storyline.name) {
      await renameStoryline(db, { id, slug: storyline.slug, name: asked.name }, by.now);
    } else await noteStorylineChanged(db, id, by.now);
    await log(db, id, 'rename', `“${storyline.name}” is now “${asked.name}”`, asked.reason, by);
  });
  return id;
}

/** Merges a storyline into another, which has its stories and its address from then on; the other's id. */
export async function mergeInto(
  store: Store,
  id: string,
  asked: z.infer<typeof merger>,
  by: By,
): Promise<string> {
  const storyline = await existing(store, id);
  const target = await named(store, asked.into, id);
  await store.db.transaction().execute(async (db) => {
    const places = await db
      .selectFrom('storylinePlaces')
      .select('storyId')
      .where('storylineId', '=', id)
      .execute();
    const seen = await db
      .selectFrom('stories')
      .select('id')
      .where('storylineId', '=', id)
      .execute();
    const ids = new Set([...places.map((row) => row.storyId), ...seen.map((row) => row.id)]);
    await placeByEditor(db, [...ids], target.id, by.now);
    await db
      .updateTable('storylines')
      .set({ mergedInto: target.id })
      .where((where) => where.or([where('id', '=', id), where('mergedInto', '=', id)]))
      .execute();
    await leadOn(db, storyline.slug, target.slug);
    await noteStorylineChanged(db, id, by.now);
    await log(
      db,
      target.id,
      'merger',
      `“${storyline.name}” was merged into this`,
      asked.reason,
      by,
    );
  });
  return target.id;
}

/** Makes a new storyline of chosen stories; its id. */
export async function splitOff(
  store: Store,
  id: string,
  asked: z.infer<typeof split>,
  by: By,
): Promise<string> {
  const storyline = await existing(store, id);
  const made = newId(by.now);
  await store.db.transaction().execute(async (db) => {
    const chosen = await membersAmong(db, id, asked.stories);
    await insertStoryline(db, { id: made, name: asked.name, summary: '' });
    await placeByEditor(db, chosen, made, by.now);
    const words = count(chosen);
    await log(db, id, 'split', `${words} made “${asked.name}”`, asked.reason, by);
    await log(db, made, 'split', `${words} came from “${storyline.name}”`, asked.reason, by);
  });
  return made;
}

/** Moves chosen stories to another storyline. */
export async function moveTo(
  store: Store,
  id: string,
  asked: z.infer<typeof move>,
  by: By,
): Promise<string> {
  const storyline = await existing(store, id);
  const target = await named(store, asked.into, id);
  await store.db.transaction().execute(async (db) => {
    const chosen = await membersAmong(db, id, asked.stories);
    await placeByEditor(db, chosen, target.id, by.now);
    const words = count(chosen);
    await log(db, id, 'move', `${words} moved to “${target.name}”`, asked.reason, by);
    await log(db, target.id, 'move', `${words} came from “${storyline.name}”`, asked.reason, by);
  });
  return id;
}

/** Takes chosen stories out, to be of no storyline. */
export async function takeOut(
  store: Store,
  id: string,
  asked: z.infer<typeof removal>,
  by: By,
): Promise<string> {
  await existing(store, id);
  await store.db.transaction().execute(async (db) => {
    const chosen = await membersAmong(db, id, asked.stories);
    await placeByEditor(db, chosen, null, by.now);
    await log(db, id, 'removal', `${count(chosen)} taken out`, asked.reason, by);
  });
  return id;
}

/** Brings a story in, from another storyline or from none. */
export async function bringIn(
  store: Store,
  id: string,
  asked: z.infer<typeof addition>,
  by: By,
): Promise<string> {
  const storyline = await existing(store, id);
  const story = await storyAtAddress(store, asked.address);
  if (!story) throw new Refusal('No story of this paper is at that address.', 422);
  if (story.storylineId === id) throw new Refusal('The story is in this storyline already.');
  await store.db.transaction().execute(async (db) => {
    await placeByEditor(db, [story.id], id, by.now);
    await log(db, id, 'addition', `“${story.headline}” brought in`, asked.reason, by);
    if (story.storylineId) {
      const words = `“${story.headline}” moved to “${storyline.name}”`;
      await log(db, story.storylineId, 'move', words, asked.reason, by);
    }
  });
  return id;
}

async function existing(store: Store, id: string) {
  const storyline = await storylineById(store, id);
  if (storyline) return storyline;
  throw new Refusal('There is no such storyline; it may have been merged.', 404);
}

/** The storyline that an editor names: by its address, or the last part of it. */
async function named(store: Store, words: string, but: string) {
  const slug = /(?:^|\/)([^/]+)\/?$/.exec(words)?.[1] ?? words;
  const storyline = await storylineAt(store, slug);
  if (!storyline) throw new Refusal(`There is no storyline at “${words}”.`, 422);
  if (storyline.id === but) throw new Refusal('That is this storyline itself.', 422);
  return storyline;
}

/** Those of the chosen stories that are in the storyline. Throws a `Refusal` where none is. */
async function membersAmong(db: Kysely<Schema>, id: string, chosen: readonly string[]) {
  const rows = await db
    .selectFrom('stories')
    .select('id')
    .where('storylineId', '=', id)
    .where('id', 'in', [...chosen])
    .execute();
  if (rows.length === 0) throw new Refusal('Choose stories of this storyline.', 422);
  return rows.map((row) => row.id);
}

const count = (chosen: readonly string[]) =>
  chosen.length === 1 ? 'one story' : `${chosen.length} stories`;

function log(
  db: Kysely<Schema>,
  storylineId: string,
  act: string,
  detail: string,
  why: string,
  { actor, now: at }: By,
) {
  return logStorylineAct(db, { storylineId, act, actor, reason: why, detail, at });
}
