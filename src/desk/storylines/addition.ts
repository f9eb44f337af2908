import { z } from 'zod';
import { storyAtAddress } from '../../store/deskStorylines.ts';
import type { Store } from '../../store/store.ts';
import { placeByEditor } from '../../store/storylineEdits.ts';
import { type By, Refusal } from '../act.ts';
import { existing, log, reason } from './act.ts';

export const addition = z.object({
  address: z
    .string('Give the address of the story.')
    .trim()
    .min(1, 'Give the address of the story.'),
  reason,
});

/** Brings a story in, from another storyline or from none. */
export async function bringIn(
  store: Store,
  id: string,
  asked: z.infer<typeof addition>,
  by: By,
): Promise<string> {
  const storyline = await existing(store, id);
  const story = await storyAtAddress(store, asked.address);
  if (!story) throw new Refusal('No story of this paper is at that address.', 422, 'address');
  if (story.storylineId === id)
    throw new Refusal('The story is in this storyline already.', 409, 'address');
  await store.db.transaction().execute(async (db) => {
    await placeByEditor(db, [story.id], id, by.now);
    await log(db, id, 'addition', `“${story.headline}” brought in`, asked.reason, by);
    if (story.storylineId) {
      const words = `“${story.headline}” moved to “${storyline.name}”`;
      await log(db, story.storylineId, 'move', words, asked.reason, by);
    }
  });
  return id;
}
