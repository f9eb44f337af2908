import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Schema } from './schema.ts';

/** Settings of Recommendation by name. */
export type Variation = Record<string, number>;

const KEY = 'recommendation';
const tuning = z.record(z.string(), z.number());

/** What of Recommendation this paper has set otherwise than it comes, by what it took over from experiments. */
export async function paperTuning(store: { db: Kysely<Schema> }): Promise<Variation> {
  const row = await store.db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', KEY)
    .executeTakeFirst();
  return row ? tuning.parse(JSON.parse(row.value)) : {};
}

/** Sets some of it for all readers from now on. */
export async function tunePaper(db: Kysely<Schema>, changes: Variation) {
  const value = JSON.stringify({ ...(await paperTuning({ db })), ...changes });
  await db
    .insertInto('settings')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
