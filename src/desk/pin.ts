import { z } from 'zod';
import { HOUR } from '../lib/clock.ts';
import { noteChanges } from '../store/changes.ts';
import { endPins, FRONT_SLOTS, pinsNow, putPin } from '../store/pins.ts';
import type { Store } from '../store/store.ts';
import { type By, Refusal, storyIn } from './act.ts';

/** A month at most: what stands longer is no news. */
const MOST_HOURS = 720;

const NOT_PINNED = 'Nothing is pinned to this place any more.';

const isPlace = (place: number) => FRONT_SLOTS.some((known) => known === place);
const NO_PLACE = 'Choose one of the places on top.';
const PLACE = { description: 'A place on top: 1 is the lead, then 2 to 4' };

/** A story for a place on top of the front page, for so many hours or until it is taken off. */
export const pin = z.object({
  story: z.string('Choose a story.').min(1, 'Choose a story.'),
  hours: z
    .int('Choose for how long.')
    .min(1)
    .max(MOST_HOURS)
    .nullable()
    .default(null)
    .meta({ description: 'Null: until it is taken off' }),
  reason: z.string().trim().max(300, 'The reason is too long: 300 characters at most.').default(''),
});

/** A place of the front page, as an address names it. */
export const ofPlace = z.object({ place: z.coerce.number().refine(isPlace, NO_PLACE).meta(PLACE) });

/** Another place for what is pinned to one. */
export const move = z.object({ to: z.int(NO_PLACE).refine(isPlace, NO_PLACE).meta(PLACE) });

/** Places a published story on the front page, over the proposed order. Throws a `Refusal`. */
export async function pinStory(
  store: Store,
  place: number,
  { story: storyId, hours, reason }: z.infer<typeof pin>,
  by: By,
) {
  await store.db.transaction().execute(async (db) => {
    const story = await storyIn(db, storyId, ['published']);
    if (story.kind === 'page') throw new Refusal('A standing page has no place on the front page.');
    const until = hours === null ? null : by.now + hours * HOUR;
    await putPin(db, { slot: place, storyId, reason, actor: by.actor, at: by.now, until });
    await noteChanges(db, ['stories'], by.now);
  });
}

/**
 * Moves what is pinned to a place to another, for as long as before; what is pinned there takes the
 * place that it leaves. Throws a `Refusal` where nothing is pinned to the first.
 */
export async function movePin(store: Store, from: number, to: number, by: By) {
  await store.db.transaction().execute(async (db) => {
    const pins = await pinsNow(db, by.now);
    const moved = pins.find((one) => one.slot === from);
    const other = pins.find((one) => one.slot === to);
    if (!moved) throw new Refusal(NOT_PINNED);
    if (from === to) return;
    const mark = { actor: by.actor, at: by.now };
    await putPin(db, { ...moved, slot: to, ...mark });
    if (other) await putPin(db, { ...other, slot: from, ...mark });
    await noteChanges(db, ['stories'], by.now);
  });
}

/** Gives a place back to the proposed order. Throws a `Refusal` where nothing is pinned there. */
export async function unpinSlot(store: Store, place: number, by: By) {
  await store.db.transaction().execute(async (db) => {
    const ended = await endPins(db, { actor: by.actor, at: by.now }, { slot: place });
    if (ended === 0) throw new Refusal(NOT_PINNED);
    await noteChanges(db, ['stories'], by.now);
  });
}
