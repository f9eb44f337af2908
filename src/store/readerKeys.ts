import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { DAY, type Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';

/** Today's and yesterday's keys are kept; without its key, a reader of a day is nobody for ever. */
const DAYS_KEPT = 2;

const KEY_BYTES = 32;

/** Days since 1970, UTC: how long a reader is the same reader. */
export const dayOf = (time: Millis): number => Math.floor(time / DAY);

/** The random key of a day, as base64: made at the first call by whoever asks first. */
export async function readerKey(db: Kysely<Schema>, day: number): Promise<string> {
  const known = await keyOf(db, day);
  if (known) return known;
  await db
    .insertInto('readerKeys')
    .values({ day, key: randomBytes(KEY_BYTES).toString('base64') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .deleteFrom('readerKeys')
    .where('day', '<=', day - DAYS_KEPT)
    .execute();
  return (await keyOf(db, day)) ?? '';
}

async function keyOf(db: Kysely<Schema>, day: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('readerKeys')
    .select('key')
    .where('day', '=', day)
    .executeTakeFirst();
  return row?.key;
}
