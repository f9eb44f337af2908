import type { Kysely } from 'kysely';
import { newId } from '../lib/id.ts';
import type { Schema } from './schema.ts';
import type { CorrectionRow } from './tables/provenance.ts';

/** Records a correction with its story; the story says from now on that it was corrected. */
export async function addCorrection(db: Kysely<Schema>, correction: Omit<CorrectionRow, 'id'>) {
  const { storyId, at } = correction;
  await db
    .insertInto('corrections')
    .values({ id: newId(at), ...correction })
    .execute();
  await db.updateTable('stories').set({ correctedAt: at }).where('id', '=', storyId).execute();
}
