import { z } from 'zod';
import { exclusionOf, markExcluded, unmarkExcluded } from '../store/exclusions.ts';
import { keepRevision } from '../store/revisions.ts';
import type { Store } from '../store/store.ts';
import { noteStoryChanged } from '../store/storyChanges.ts';
import { type By, Refusal, storyIn } from './act.ts';

/** Why a story is kept out; for the log of the desk, not for readers. */
export const exclusion = z.object({
  reason: z
    .string('Say why: the log of the desk keeps it.')
    .trim()
    .min(10, 'Say why, in a sentence: the log of the desk keeps it.')
    .max(600, 'The reason is too long: 600 characters at most.'),
});

/**
 * Keeps a published story out of every ranking and out of recommendation, where it stays to be read
 * and found. Throws a `Refusal` for a story that is not published or is kept out already.
 */
export async function exclude(
  store: Store,
  storyId: string,
  { reason }: z.infer<typeof exclusion>,
  by: By,
) {
  await store.db.transaction().execute(async (db) => {
    await storyIn(db, storyId, ['published']);
    if (await exclusionOf(db, storyId)) throw new Refusal('The story is kept out already.');
    await markExcluded(db, storyId, { reason, actor: by.actor, at: by.now });
    await keepRevision(db, storyId, {
      ...{ actor: by.actor, at: by.now },
      reason: `kept out of rankings: ${reason}`,
    });
    await noteStoryChanged(db, storyId, by.now);
  });
}

/** Lets a story back into rankings and recommendation. Throws a `Refusal` where it is in them. */
export async function include(store: Store, storyId: string, by: By) {
  await store.db.transaction().execute(async (db) => {
    const kept = await exclusionOf(db, storyId);
    if (!kept) throw new Refusal('The story is not kept out of rankings.');
    await unmarkExcluded(db, storyId);
    await keepRevision(db, storyId, {
      ...{ actor: by.actor, at: by.now },
      reason: 'let back into rankings',
    });
    await noteStoryChanged(db, storyId, by.now);
  });
}
