import { z } from 'zod';
import { putEmbargo } from '../store/embargoes.ts';
import { keepRevision } from '../store/revisions.ts';
import type { Store } from '../store/store.ts';
import { noteStoryChanged } from '../store/storyChanges.ts';
import { type By, Refusal, storyIn } from './act.ts';

/** Until when nobody outside may see a story, published or not. */
export const embargo = z.object({
  until: z.iso.datetime({
    offset: true,
    message: 'Say until when, as in 2026-11-26T06:00:00Z.',
  }),
});

/**
 * Keeps a story from readers until a time to come, at every door. Throws a `Refusal` for one that
 * readers have seen: what is out cannot be taken back by an embargo.
 */
export async function putUnderEmbargo(
  store: Store,
  storyId: string,
  asked: z.infer<typeof embargo>,
  by: By,
) {
  const until = Date.parse(asked.until);
  if (until <= by.now) throw new Refusal('That time is past.', 422, 'until');
  await setEmbargo(store, storyId, until, by);
}

/** Lifts an embargo before its time. Throws a `Refusal` where there is none. */
export async function liftEmbargo(store: Store, storyId: string, by: By) {
  await setEmbargo(store, storyId, null, by);
}

async function setEmbargo(store: Store, storyId: string, until: number | null, by: By) {
  await store.db.transaction().execute(async (db) => {
    const story = await storyIn(db, storyId, ['draft', 'published']);
    const isUnder = (story.embargoedUntil ?? 0) > by.now;
    if (until === null && !isUnder) throw new Refusal('The story is under no embargo.');
    if (until !== null && story.status === 'published' && !isUnder) {
      throw new Refusal('Readers have seen the story: withdraw it if it must go.');
    }
    await putEmbargo(db, storyId, until);
    const reason = until === null ? 'embargo lifted' : `embargo: ${new Date(until).toISOString()}`;
    await keepRevision(db, storyId, { actor: by.actor, reason, at: by.now });
    await noteStoryChanged(db, storyId, by.now);
  });
}
