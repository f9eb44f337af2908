import type { Insertable, Kysely } from 'kysely';
import { chunked } from './rows.ts';
import type { Schema } from './schema.ts';

export type NewShare = Insertable<Schema['shares']>;

/** Of these readers, who has passed which of these stories on today, as `storyId reader`. */
export async function sharesBy(
  db: Kysely<Schema>,
  shares: readonly Pick<NewShare, 'storyId' | 'reader'>[],
): Promise<Set<string>> {
  const known = new Set<string>();
  for (const some of chunked(shares)) {
    const rows = await db
      .selectFrom('shares')
      .select(['storyId', 'reader'])
      .where('reader', 'in', [...new Set(some.map(({ reader }) => reader))])
      .where('storyId', 'in', [...new Set(some.map(({ storyId }) => storyId))])
      .execute();
    for (const { storyId, reader } of rows) known.add(`${storyId} ${reader}`);
  }
  return known;
}

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
