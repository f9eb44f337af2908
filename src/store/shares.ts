import type { Insertable, Kysely } from 'kysely';
import { chunked } from './rows.ts';
import type { Schema } from './schema.ts';

export type NewShare = Insertable<Schema['shares']>;

/** Keeps that readers passed stories on; who has done so before today has done it once. */
export async function keepShares(db: Kysely<Schema>, shares: readonly NewShare[]) {
  for (const rows of chunked(shares)) {
    await db
      .insertInto('shares')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['storyId', 'reader']).doNothing())
      .execute();
  }
}
