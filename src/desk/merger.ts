import type { Kysely } from 'kysely';
import { z } from 'zod';
import { decide } from '../store/inbox.ts';
import { addOriginsOf, firstOriginal, markUpdated, putCopy, storyMeant } from '../store/merging.ts';
import { keepRevision } from '../store/revisions.ts';
import type { Schema } from '../store/schema.ts';
import { putSearchDocument } from '../store/searchDocuments.ts';
import type { Store } from '../store/store.ts';
import { storedBody } from '../store/storedBody.ts';
import { noteStoryChanged } from '../store/storyChanges.ts';
import { putWording } from '../store/wording.ts';
import { type By, Refusal, storyIn } from './act.ts';
import { undecided } from './inbox.ts';

/** What an entry is to a story that is there already. */
export const merger = z.object({
  into: z
    .string('Say into which story: its id or its address.')
    .trim()
    .min(1, 'Say into which story: its id or its address.')
    .max(500, 'That is no address of a story.'),
  as: z.enum(['update', 'copy'], 'Merge it as an update, or as a copy.'),
});

/**
 * Merges an entry of the inbox into a story: as an update, whose words the story then has, with the
 * entry's origin beside its own; or as a copy, which is folded under it. Throws a `Refusal` where it
 * does not wait or where there is no such story.
 */
export async function merge(
  store: Store,
  storyId: string,
  { into, as }: z.infer<typeof merger>,
  by: By,
) {
  await store.db.transaction().execute(async (db) => {
    await undecided(db, storyId, ['waiting', 'ignored']);
    const meant = await storyMeant(db, into);
    if (!meant) throw new Refusal(`There is no story “${into}”.`, 422);
    if (meant === storyId) throw new Refusal('An entry is not merged into itself.', 422);
    const target = as === 'copy' ? await firstOriginal(db, meant) : meant;
    await (as === 'copy' ? fold(db, storyId, target, by) : update(store, db, storyId, target, by));
    const decision = { state: 'merged' as const, by: by.actor, at: by.now, mergedInto: target };
    await decide(db, storyId, decision);
  });
}

async function fold(db: Kysely<Schema>, storyId: string, originalId: string, by: By) {
  if (storyId === originalId) throw new Refusal('That story repeats this entry itself.', 422);
  await putCopy(db, { storyId, originalId, at: by.now });
  for (const id of [storyId, originalId]) await noteStoryChanged(db, id, by.now);
}

async function update(
  store: Store,
  db: Kysely<Schema>,
  storyId: string,
  targetId: string,
  { actor, now: at }: By,
) {
  await storyIn(db, targetId, ['draft', 'published']);
  const entry = await storyIn(db, storyId, ['draft']);
  await putWording(db, targetId, { ...entry, body: storedBody(entry) });
  await markUpdated(db, targetId, at);
  await addOriginsOf(db, storyId, targetId);
  await keepRevision(db, targetId, { actor, reason: `update: ${entry.headline}`, at });
  await putSearchDocument(db, store.search, targetId);
  await noteStoryChanged(db, targetId, at);
}
