import { bodyText } from '../store/body.ts';
import { dropOffer, offerOf } from '../store/offers.ts';
import { keepRevision } from '../store/revisions.ts';
import { putSearchDocument } from '../store/searchDocuments.ts';
import type { Store } from '../store/store.ts';
import { storedBody } from '../store/storedBody.ts';
import { noteStoryChanged } from '../store/storyChanges.ts';
import { isSubstantive } from '../store/substance.ts';
import { putWording } from '../store/wording.ts';
import { type By, Refusal, storyIn } from './act.ts';

/**
 * Puts the newer version that a source offers in the place of the editor's own. From then on later
 * versions are taken in as of any story that nobody has changed. Throws a `Refusal` where none is
 * offered.
 */
export async function takeOffer(store: Store, storyId: string, { actor, now }: By) {
  await store.db.transaction().execute(async (db) => {
    const story = await storyIn(db, storyId, ['draft', 'published']);
    const offer = await offerOf(db, storyId);
    if (!offer) throw new Refusal('No newer version waits for this story.');
    const { headline, standfirst } = offer;
    const body = storedBody(offer);
    await putWording(db, storyId, { headline, standfirst, body });
    if (isSubstantive(story, { headline, standfirst, text: bodyText(body) })) {
      await db.updateTable('stories').set({ updatedAt: now }).where('id', '=', storyId).execute();
    }
    await dropOffer(db, storyId);
    await keepRevision(db, storyId, { actor, reason: `import: ${offer.format}, taken`, at: now });
    await putSearchDocument(db, store.search, storyId);
    await noteStoryChanged(db, storyId, now);
  });
}

/** Leaves the story as the editor has it. Throws a `Refusal` where nothing is offered. */
export async function declineOffer(store: Store, storyId: string) {
  await store.db.transaction().execute(async (db) => {
    await storyIn(db, storyId, ['draft', 'published', 'withdrawn']);
    if (!(await offerOf(db, storyId))) throw new Refusal('No newer version waits for this story.');
    await dropOffer(db, storyId);
  });
}
