import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../../store/schema.ts';
import type { Store } from '../../store/store.ts';
import { logStorylineAct } from '../../store/storylineEdits.ts';
import { storylinePath } from '../../store/storylineRows.ts';
import { storylineAt, storylineById, storylineMovedFrom } from '../../store/storylinesShown.ts';
import { type By, Refusal } from '../act.ts';

/** Why an editor does it: every act upon a storyline asks. */
export const reason = z
  .string('Say why: the log of the storyline keeps it.')
  .trim()
  .min(5, 'Say why, in a few words: the log of the storyline keeps it.')
  .max(600, 'The reason is too long: 600 characters at most.');

export const name = z
  .string('Give it a name.')
  .trim()
  .min(3, 'Give it a name that says what it is about.')
  .max(120, 'The name is too long: 120 characters at most.');

export const stories = z
  .array(z.string(), 'Choose the stories.')
  .min(1, 'Choose the stories.')
  .max(500, 'These are too many stories: 500 at most.')
  .describe('Ids of stories of this storyline; their copies go with them');

/** The storyline of this id. Throws a `Refusal` where there is none. */
export async function existing(store: Store, id: string) {
  const storyline = await storylineById(store, id);
  if (storyline) return storyline;
  throw new Refusal('There is no such storyline; it may have been merged.', 404);
}

/**
 * The storyline that an editor names: by its address or one that it had before, the last part of
 * that, or its id. Throws a `Refusal`.
 */
export async function named(store: Store, words: string, but: string) {
  const given = lastPart(words);
  const moved = await storylineMovedFrom(store, storylinePath(given));
  const storyline =
    (await storylineAt(store, lastPart(moved ?? words))) ?? (await storylineById(store, given));
  if (!storyline) throw new Refusal(`There is no storyline at “${words}”.`, 422, 'into');
  if (storyline.id === but) throw new Refusal('That is this storyline itself.', 422, 'into');
  return storyline;
}

const lastPart = (address: string) => /(?:^|\/)([^/]+)\/?$/.exec(address)?.[1] ?? address;

/** Those of the chosen stories that are in the storyline. Throws a `Refusal` where none is. */
export async function membersAmong(db: Kysely<Schema>, id: string, chosen: readonly string[]) {
  const rows = await db
    .selectFrom('stories')
    .select('id')
    .where('storylineId', '=', id)
    .where('id', 'in', [...chosen])
    .execute();
  if (rows.length === 0) throw new Refusal('Choose stories of this storyline.', 422);
  return rows.map((row) => row.id);
}

/** How many stories, in words. */
export const count = (chosen: readonly string[]) =>
  chosen.length === 1 ? 'one story' : `${chosen.length} stories`;

/** Logs an act with its reason; `detail` says what was done, in words. */
export function log(
  db: Kysely<Schema>,
  storylineId: string,
  act: string,
  detail: string,
  why: string,
  { actor, now: at }: By,
) {
  return logStorylineAct(db, { storylineId, act, actor, reason: why, detail, at });
}
