import { z } from 'zod';
import type { Store } from '../../store/store.ts';
import { noteStorylineChanged, renameStoryline } from '../../store/storylineEdits.ts';
import type { By } from '../act.ts';
import { existing, log, name, reason } from './act.ts';

export const rename = z.object({
  name,
  summary: z
    .string()
    .trim()
    .max(600, 'The summary is too long: 600 characters at most.')
    .default(''),
  reason,
});

/**
 * Gives a storyline another name and summary; its old address leads to the new one. Gives
 * the id of the storyline to go on with, like every act here.
 */
export async function renameTo(
  store: Store,
  id: string,
  asked: z.infer<typeof rename>,
  by: By,
): Promise<string> {
  const storyline = await existing(store, id);
  await store.db.transaction().execute(async (db) => {
    await db
      .updateTable('storylines')
      .set({ summary: asked.summary })
      .where('id', '=', id)
      .execute();
    if (asked.name !== storyline.name) {
      await renameStoryline(db, { id, slug: storyline.slug, name: asked.name }, by.now);
    } else await noteStorylineChanged(db, id, by.now);
    await log(db, id, 'rename', `“${storyline.name}” is now “${asked.name}”`, asked.reason, by);
  });
  return id;
}
