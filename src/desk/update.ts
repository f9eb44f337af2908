import { z } from 'zod';
import { endRunningHeadlineTest } from '../store/headlineTests.ts';
import { putManuscript } from '../store/manuscript.ts';
import { keepRevision } from '../store/revisions.ts';
import { putSearchDocument } from '../store/searchDocuments.ts';
import type { Store } from '../store/store.ts';
import { noteStoryChanged } from '../store/storyChanges.ts';
import { dropWorkingCopy, workingCopyOf } from '../store/workingCopies.ts';
import { type By, Refusal, storyIn } from './act.ts';
import { mustBeApproved } from './approval.ts';

/** What an editor says of an update. */
export const update = z.object({
  /** Whether it tells readers something new: then the story is shown as updated. */
  substantial: z.boolean().default(false),
  note: z.string().trim().max(600, 'is too long: 600 characters at most').default(''),
});

/**
 * Gives readers what was written since a story was published. Throws a `Refusal` where nothing was,
 * or the story is not published.
 */
export async function updateStory(
  store: Store,
  storyId: string,
  { substantial, note }: z.infer<typeof update>,
  { actor, now: at }: By,
) {
  await store.db.transaction().execute(async (db) => {
    const story = await storyIn(db, storyId, ['published']);
    const copy = await workingCopyOf(db, storyId);
    if (!copy) throw new Refusal('Nothing was changed since the story was last published.');
    await mustBeApproved(db, story);
    if (copy.headline.trim() === '') throw new Refusal('The story has no headline.', 422);
    if (copy.headline !== story.headline) {
      await endRunningHeadlineTest(db, storyId, { outcome: 'reworded', actor, at });
    }
    await noteStoryChanged(db, storyId, at); // the lists that it leaves
    await putManuscript(db, storyId, copy);
    await dropWorkingCopy(db, storyId);
    if (substantial) {
      await db.updateTable('stories').set({ updatedAt: at }).where('id', '=', storyId).execute();
    }
    const reason = note === '' ? 'update' : `update: ${note}`;
    await keepRevision(db, storyId, { actor, reason, at });
    await putSearchDocument(db, store.search, storyId);
    await noteStoryChanged(db, storyId, at); // and those that it enters
  });
}
