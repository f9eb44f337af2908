import { markPublished } from '../store/publications.ts';
import { keepRevision } from '../store/revisions.ts';
import { putSearchDocument } from '../store/searchDocuments.ts';
import type { Store } from '../store/store.ts';
import { hasAddress } from '../store/storyAddress.ts';
import { noteStoryChanged } from '../store/storyChanges.ts';
import { type By, Refusal, storyIn } from './act.ts';
import { mustBeApproved } from './approval.ts';

/**
 * Publishes a draft. A time of first publication that its origin gave is kept, unless it is still
 * to come. Throws a `Refusal` for a story that is no draft, that has no headline yet, or that lacks the
 * approval which the paper wants.
 */
export async function publish(store: Store, storyId: string, by: By) {
  await store.db.transaction().execute(async (db) => {
    await mustBeApproved(db, await storyIn(db, storyId, ['draft']));
    await putInPaper(db, store.search, storyId, by);
  });
}

/** The same as part of a transaction, of what an editor has decided about. */
export async function putInPaper(
  db: Store['db'],
  search: Store['search'],
  storyId: string,
  by: By,
) {
  const story = await storyIn(db, storyId, ['draft']);
  if (story.headline.trim() === '') throw new Refusal('The story has no headline yet.', 422);
  const isOurs = !hasAddress(story.path);
  const out = Math.max(by.now, story.embargoedUntil ?? 0);
  await markPublished(db, story, isOurs ? out : Math.min(story.publishedAt, by.now));
  await keepRevision(db, storyId, { actor: by.actor, reason: 'publication', at: by.now });
  await putSearchDocument(db, search, storyId);
  await noteStoryChanged(db, storyId, by.now);
}

/** Puts a story back that was withdrawn. Throws a `Refusal` for one that was not. */
export async function restore(store: Store, storyId: string, by: By) {
  await store.db.transaction().execute(async (db) => {
    const story = await storyIn(db, storyId, ['withdrawn']);
    await markPublished(db, story, story.publishedAt);
    await keepRevision(db, storyId, { actor: by.actor, reason: 'restoration', at: by.now });
    await putSearchDocument(db, store.search, storyId);
    await noteStoryChanged(db, storyId, by.now);
  });
}
