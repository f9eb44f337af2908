import { z } from 'zod';
import { newId } from '../../lib/id.ts';
import type { Store } from '../../store/store.ts';
import { placeByEditor } from '../../store/storylineEdits.ts';
import { insertStoryline } from '../../store/storylineRows.ts';
import type { By } from '../act.ts';
import { count, existing, log, membersAmong, name, reason, stories } from './act.ts';

export const split = z.object({ stories, name, reason });

/** Makes a new storyline of chosen stories; its id. */
export async function splitOff(
  store: Store,
  id: string,
  asked: z.infer<typeof split>,
  by: By,
): Promise<string> {
  const storyline = await existing(store, id);
  const made = newId(by.now);
  await store.db.transaction().execute(async (db) => {
    const chosen = await membersAmong(db, id, asked.stories);
    await insertStoryline(db, { id: made, name: asked.name, summary: '' });
    await placeByEditor(db, chosen, made, by.now);
    const words = count(chosen);
    await log(db, id, 'split', `${words} made “${asked.name}”`, asked.reason, by);
    await log(db, made, 'split', `${words} came from “${storyline.name}”`, asked.reason, by);
  });
  return made;
}
