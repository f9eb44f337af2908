import { z } from 'zod';
import type { Store } from '../../store/store.ts';
import { placeByEditor } from '../../store/storylineEdits.ts';
import type { By } from '../act.ts';
import { count, existing, log, membersAmong, reason, stories } from './act.ts';

export const removal = z.object({ stories, reason });

/** Takes chosen stories out, to be of no storyline. */
export async function takeOut(
  store: Store,
  id: string,
  asked: z.infer<typeof removal>,
  by: By,
): Promise<string> {
  await existing(store, id);
  await store.db.transaction().execute(async (db) => {
    const chosen = await membersAmong(db, id, asked.stories);
    await placeByEditor(db, chosen, null, by.now);
    await log(db, id, 'removal', `${count(chosen)} taken out`, asked.reason, by);
  });
  return id;
}
