import { z } from 'zod';
import type { Store } from '../../store/store.ts';
import { placeByEditor } from '../../store/storylineEdits.ts';
import type { By } from '../act.ts';
import { count, existing, log, membersAmong, named, reason, stories } from './act.ts';

export const move = z.object({ stories, into: z.string('Say where to.').trim().min(1), reason });

/** Moves chosen stories to another storyline. */
export async function moveTo(
  store: Store,
  id: string,
  asked: z.infer<typeof move>,
  by: By,
): Promise<string> {
  const storyline = await existing(store, id);
  const target = await named(store, asked.into, id);
  await store.db.transaction().execute(async (db) => {
    const chosen = await membersAmong(db, id, asked.stories);
    await placeByEditor(db, chosen, target.id, by.now);
    const words = count(chosen);
    await log(db, id, 'move', `${words} moved to “${target.name}”`, asked.reason, by);
    await log(db, target.id, 'move', `${words} came from “${storyline.name}”`, asked.reason, by);
  });
  return id;
}
