import { randomBytes } from 'node:crypto';
import type { Millis } from '../lib/clock.ts';
import { secretHash } from '../lib/secretHash.ts';
import type { Within } from './store.ts';

const SECRET_BYTES = 24;

/** Makes the secret of somebody's feed, told this once; one that they had before opens nothing. */
export async function makeCalendarFeed({ db }: Within, userId: string, now: Millis) {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const feed = { hash: secretHash(secret), madeAt: now };
  await db
    .insertInto('calendarFeeds')
    .values({ userId, ...feed })
    .onConflict((conflict) => conflict.column('userId').doUpdateSet(feed))
    .execute();
  return secret;
}

/** Since when somebody has a feed; null where they have none. */
export async function calendarFeedSince({ db }: Within, userId: string): Promise<Millis | null> {
  const row = await db
    .selectFrom('calendarFeeds')
    .select('madeAt')
    .where('userId', '=', userId)
    .executeTakeFirst();
  return row ? Number(row.madeAt) : null;
}

/** Ends somebody's feed: its address opens nothing any more. Whether they had one. */
export async function endCalendarFeed({ db }: Within, userId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('calendarFeeds')
    .where('userId', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The role that somebody who reads by this secret has now; null where it opens nothing. */
export async function roleByCalendarFeed({ db }: Within, secret: string): Promise<string | null> {
  const row = await db
    .selectFrom('calendarFeeds')
    .innerJoin('users', 'users.id', 'calendarFeeds.userId')
    .select('role')
    .where('hash', '=', secretHash(secret))
    .where('disabledAt', 'is', null)
    .executeTakeFirst();
  return row?.role ?? null;
}
