import { z } from 'zod';
import { HOUR } from '../lib/clock.ts';
import { noteChanges } from '../store/changes.ts';
import { endPins, FRONT_SLOTS, putPin } from '../store/pins.ts';
import type { Store } from '../store/store.ts';
import { type By, Refusal, storyIn } from './act.ts';

const slot = z.coerce
  .number()
  .refine(
    (place) => FRONT_SLOTS.some((known) => known === place),
    'Choose one of the places on top.',
  )
  .meta({ description: 'A place on top: 1 is the lead, then 2 to 4' });

/** A month at most: what stands longer is no news. */
export const hoursPinned = z.coerce.number().int().min(1).max(720);

/** A place on top of the front page for a story, for so many hours or until it is taken off. */
export const pin = z.object({
  story: z.string('Choose a story.').min(1, 'Choose a story.'),
  slot,
  hours: z
    .union([z.literal(''), hoursPinned], 'Choose for how long.')
    .optional()
    .transform((hours) => (typeof hours === 'number' ? hours : null)),
  reason: z.string().trim().max(300, 'The reason is too long: 300 characters at most.').default(''),
});

export const unpin = z.object({ slot });

/** Places a published story on the front page, over the proposed order. Throws a `Refusal`. */
export async function pinStory(store: Store, asked: z.infer<typeof pin>, by: By) {
  const { story: storyId, slot: place, hours, reason } = asked;
  await store.db.transaction().execute(async (db) => {
    const story = await storyIn(db, storyId, ['published']);
    if (story.kind === 'page') throw new Refusal('A standing page has no place on the front page.');
    const until = hours === null ? null : by.now + hours * HOUR;
    await putPin(db, { slot: place, storyId, reason, actor: by.actor, at: by.now, until });
    await noteChanges(db, ['stories'], by.now);
  });
}

/** Gives a place back to the proposed order. Throws a `Refusal` where nothing is pinned there. */
export async function unpinSlot(store: Store, asked: z.infer<typeof unpin>, by: By) {
  await store.db.transaction().execute(async (db) => {
    const ended = await endPins(db, { actor: by.actor, at: by.now }, { slot: asked.slot });
    if (ended === 0) throw new Refusal('Nothing is pinned to this place any more.');
    await noteChanges(db, ['stories'], by.now);
  });
}
