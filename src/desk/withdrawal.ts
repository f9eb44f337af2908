import { z } from 'zod';
import { endBanner } from '../store/banners.ts';
import { noteChanges } from '../store/changes.ts';
import { endRunningHeadlineTest } from '../store/headlineTests.ts';
import { keepRevision } from '../store/revisions.ts';
import type { Store } from '../store/store.ts';
import { noteStoryChanged } from '../store/storyChanges.ts';
import { markWithdrawn } from '../store/withdrawals.ts';
import { type By, storyIn } from './act.ts';

/** What an editor says of it; readers see it at the story's address and in the corrections log. */
export const withdrawal = z.object({
  reason: z
    .string('Say why: readers will see it.')
    .trim()
    .min(10, 'Say why, in a sentence: readers will see it.')
    .max(600, 'The reason is too long: 600 characters at most.'),
});

/**
 * Takes a published story back. Its text leaves the site and search at once; its address says that
 * it was withdrawn and why. Throws a `Refusal` for a story that is not published.
 */
export async function withdraw(
  store: Store,
  storyId: string,
  { reason }: z.infer<typeof withdrawal>,
  by: By,
) {
  await store.db.transaction().execute(async (db) => {
    await storyIn(db, storyId, ['published']);
    await endRunningHeadlineTest(db, storyId, {
      outcome: 'withdrawn',
      actor: by.actor,
      at: by.now,
    });
    await markWithdrawn(db, storyId, { reason, at: by.now });
    await keepRevision(db, storyId, {
      actor: by.actor,
      reason: `withdrawal: ${reason}`,
      at: by.now,
    });
    await store.search.remove(db, storyId);
    const ended = await endBanner(db, { actor: by.actor, at: by.now }, storyId);
    if (ended > 0) await noteChanges(db, ['banner'], by.now);
    await noteStoryChanged(db, storyId, by.now);
  });
}
