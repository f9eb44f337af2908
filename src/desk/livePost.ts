import type { Kysely } from 'kysely';
import { z } from 'zod';
import { newId } from '../lib/id.ts';
import { type Body, plainBody } from '../store/body.ts';
import { bodyShape } from '../store/bodyShape.ts';
import { footnotesIn } from '../store/bodyWalk.ts';
import { notePosted } from '../store/livePosts.ts';
import type { Schema } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { type By, Refusal, storyIn } from './act.ts';

const postBody = bodyShape.refine(
  (body) => footnotesIn(body).next().done === true,
  'a post has no footnotes: they are numbered through a whole story',
);

const fields = {
  headline: z.string().trim().max(200).optional(),
  /** Paragraphs parted by an empty line, for whoever has no more than text. */
  text: z.string().trim().max(20_000).optional(),
  body: postBody.optional(),
  pinned: z.boolean().optional(),
  keyPoint: z.boolean().optional(),
};

/** What may be changed of a post; what is left out stays. */
export const postChange = z.object(fields);

/** A post as it is written. */
export const newPost = postChange.refine(
  ({ headline, text, body }) => Boolean(headline || text || body?.content.length),
  { message: 'Write a headline or a text.', path: ['text'] },
);

type Change = z.infer<typeof postChange>;

/** Adds a post to a published story; gives its id. Throws a `Refusal` where it is none. */
export async function post(store: Store, storyId: string, written: Change, { actor, now }: By) {
  return store.db.transaction().execute(async (db) => {
    await storyIn(db, storyId, ['published']);
    const id = newId(now);
    await db
      .insertInto('livePosts')
      .values({
        ...{ id, storyId, actor, at: now, changedAt: now, headline: '' },
        ...{ body: JSON.stringify(plainBody([])), pinned: 0, keyPoint: 0 },
        ...columns(written),
      })
      .execute();
    await notePosted(db, storyId, now);
    return id;
  });
}

/** Changes a post: its words, whether it is pinned, whether it is a key point. */
export async function editPost(
  store: Store,
  { storyId, id }: { storyId: string; id: string },
  changed: Change,
  { now }: By,
) {
  const worded = 'headline' in changed || 'text' in changed || 'body' in changed;
  await changePost(store, { storyId, id }, now, {
    ...columns(changed),
    ...(worded && { editedAt: now }),
  });
}

/** Takes a post back: it is gone from the page of everybody who has it open. */
export const removePost = (
  store: Store,
  which: { storyId: string; id: string },
  { now }: By,
): Promise<void> => changePost(store, which, now, { removedAt: now });

async function changePost(
  store: Store,
  { storyId, id }: { storyId: string; id: string },
  now: number,
  changed: object,
) {
  await store.db.transaction().execute(async (db) => {
    await knownPost(db, storyId, id);
    await db
      .updateTable('livePosts')
      .set({ ...changed, changedAt: now })
      .where('id', '=', id)
      .execute();
    await notePosted(db, storyId, now);
  });
}

async function knownPost(db: Kysely<Schema>, storyId: string, id: string) {
  const known = await db
    .selectFrom('livePosts')
    .select('id')
    .where('id', '=', id)
    .where('storyId', '=', storyId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!known) throw new Refusal('There is no such post.', 404);
}

function columns({ headline, text, body, pinned, keyPoint }: Change) {
  const written: Body | undefined = body ?? (text === undefined ? undefined : ofText(text));
  return {
    ...(headline !== undefined && { headline }),
    ...(written && { body: JSON.stringify(written) }),
    ...(pinned !== undefined && { pinned: Number(pinned) }),
    ...(keyPoint !== undefined && { keyPoint: Number(keyPoint) }),
  };
}

const ofText = (text: string) => plainBody(text.split(/\n\s*\n/).filter((part) => part.trim()));
