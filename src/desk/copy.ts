import type { Kysely } from 'kysely';
import { z } from 'zod';
import { areApart, markApart, markCopy } from '../store/copyVerdicts.ts';
import type { Schema } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { noteStoryChanged } from '../store/storyChanges.ts';
import { type By, Refusal } from './act.ts';

const reason = z
  .string('Say why, for whoever looks at this later.')
  .trim()
  .min(3, 'Say why, for whoever looks at this later.')
  .max(500, 'The reason is too long: 500 characters at most.');

/** A story named by its id, or by its address in the paper. */
const named = z
  .string('Name the story: its id or its address.')
  .trim()
  .min(1, 'Name the story: its id or its address.')
  .max(500, 'That is no address of a story.');

/** Two stories, and why an editor says what they are to each other. */
export const copyPair = z.object({ copy: named, original: named, reason });

type CopyPair = z.infer<typeof copyPair>;

/** Says for ever that two stories are no copies of each other. Throws a `Refusal` for what is none. */
export async function holdApart(store: Store, pair: CopyPair, { actor, now: at }: By) {
  await store.db.transaction().execute(async (db) => {
    const { copy, original } = await bothOf(db, pair);
    await markApart(
      db,
      { storyId: copy, originalId: original },
      { reason: pair.reason, actor, at },
    );
    for (const id of [copy, original]) await noteStoryChanged(db, id, at);
  });
}

/**
 * Links a story to the original that it repeats, by hand; where that is itself a copy, to its
 * original. Throws a `Refusal` where one of them is no story, or both are the same.
 */
export async function linkCopy(store: Store, pair: CopyPair, { actor, now: at }: By) {
  await store.db.transaction().execute(async (db) => {
    const { copy, original: named } = await bothOf(db, pair);
    const further = await db
      .selectFrom('copies')
      .select('originalId')
      .where('storyId', '=', named)
      .executeTakeFirst();
    const original = further?.originalId ?? named;
    if (original === copy) throw new Refusal('The other story repeats this one already.', 422);
    await markCopy(db, { storyId: copy, originalId: original }, { reason: pair.reason, actor, at });
    const followers = await db
      .selectFrom('copies')
      .select('storyId')
      .where('originalId', '=', copy)
      .execute();
    for (const { storyId } of followers) {
      if (await areApart(db, { storyId, originalId: original })) continue;
      await db
        .updateTable('copies')
        .set({ originalId: original })
        .where('storyId', '=', storyId)
        .execute();
    }
    for (const id of [copy, original]) await noteStoryChanged(db, id, at);
  });
}

async function bothOf(db: Kysely<Schema>, { copy, original }: CopyPair) {
  const [one, other] = [await idOf(db, copy), await idOf(db, original)];
  if (one === other) throw new Refusal('A story is no copy of itself.', 422);
  return { copy: one, original: other };
}

async function idOf(db: Kysely<Schema>, name: string): Promise<string> {
  const path = URL.parse(name)?.pathname ?? name;
  const ofDesk = /^\/desk\/stories\/([^/]+)$/.exec(path)?.[1];
  const story = await db
    .selectFrom('stories')
    .select('id')
    .where((where) => where.or([where('id', '=', ofDesk ?? name), where('path', '=', path)]))
    .executeTakeFirst();
  if (!story) throw new Refusal(`There is no story “${name}”.`, 422);
  return story.id;
}
