import { z } from 'zod';
import type { Store } from '../../store/store.ts';
import { leadOn, noteStorylineChanged, placeByEditor } from '../../store/storylineEdits.ts';
import type { By } from '../act.ts';
import { existing, log, named, reason } from './act.ts';

export const merger = z.object({ into: z.string('Say into which.').trim().min(1), reason });

/** Merges a storyline into another, which has its stories and its address from then on; the other's id. */
export async function mergeInto(
  store: Store,
  id: string,
  asked: z.infer<typeof merger>,
  by: By,
): Promise<string> {
  const storyline = await existing(store, id);
  const target = await named(store, asked.into, id);
  await store.db.transaction().execute(async (db) => {
    const places = await db
      .selectFrom('storylinePlaces')
      .select('storyId')
      .where('storylineId', '=', id)
      .execute();
    const seen = await db
      .selectFrom('stories')
      .select('id')
      .where('storylineId', '=', id)
      .execute();
    const ids = new Set([...places.map((row) => row.storyId), ...seen.map((row) => row.id)]);
    await placeByEditor(db, [...ids], target.id, by.now);
    await db
      .updateTable('storylines')
      .set({ mergedInto: target.id })
      .where((where) => where.or([where('id', '=', id), where('mergedInto', '=', id)]))
      .execute();
    await leadOn(db, storyline.slug, target.slug);
    await noteStorylineChanged(db, id, by.now);
    await log(
      db,
      target.id,
      'merger',
      `“${storyline.name}” was merged into this`,
      asked.reason,
      by,
    );
  });
  return target.id;
}
