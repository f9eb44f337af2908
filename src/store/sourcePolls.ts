import { type Kysely, sql, type Updateable } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { FeedSource, FeedSourceTable } from './tables/sources.ts';

/** Any number that no other use of PostgreSQL's advisory locks has here. */
const POLLERS = 4_019;

/** Due sources that are looked through for those whose hosts are free. */
const LOOKED_THROUGH = 500;

export type Claim = {
  now: Millis;
  limit: number;
  /** How long whoever claims may keep a source to itself without a sign of life. */
  lease: Millis;
  /** How long a host is left in peace after a poll. */
  hostPause: Millis;
};

/**
 * Takes sources that are due, the longest due first, one a host and none whose host is being asked
 * or was asked a moment ago. On however many machines: who has claimed a source has it alone until
 * its lease ends.
 */
export async function claimDueSources(store: Store, claim: Claim): Promise<FeedSource[]> {
  const idle = await due(store.db, claim).limit(1).executeTakeFirst();
  if (!idle) return [];
  return store.db.transaction().execute(async (db) => {
    if (store.dialect === 'postgres')
      await sql`select pg_advisory_xact_lock(${POLLERS})`.execute(db);
    const rows = await due(db, claim).limit(LOOKED_THROUGH).execute();
    const ofHosts = new Map<string, string>();
    for (const { id, host } of rows) if (!ofHosts.has(host)) ofHosts.set(host, id);
    return take(db, [...ofHosts.values()].slice(0, claim.limit), claim);
  });
}

/** Takes one source, due or not; null where somebody else is polling it. */
export async function claimSource(
  store: Store,
  id: string,
  claim: Pick<Claim, 'now' | 'lease'>,
): Promise<FeedSource | null> {
  const [taken] = await store.db.transaction().execute((db) => take(db, [id], claim));
  return taken ?? null;
}

const due = (db: Kysely<Schema>, { now, hostPause }: Claim) =>
  db
    .selectFrom('feedSources as source')
    .select(['source.id', 'source.host'])
    .where('source.pausedAt', 'is', null)
    .where('source.nextPollAt', '<=', now)
    .where('source.leasedUntil', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('feedSources as other')
            .select('other.id')
            .whereRef('other.host', '=', 'source.host')
            .where((where) =>
              where.or([
                where('other.leasedUntil', '>', now),
                where('other.polledAt', '>', now - hostPause),
              ]),
            ),
        ),
      ),
    )
    .orderBy('source.nextPollAt');

const take = (
  db: Kysely<Schema>,
  ids: string[],
  { now, lease }: Pick<Claim, 'now' | 'lease'>,
): Promise<FeedSource[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .updateTable('feedSources')
        .set({ leasedUntil: now + lease, lease: newId(now) })
        .where('id', 'in', ids)
        .where('leasedUntil', '<=', now)
        .returningAll()
        .execute();

/** Keeps a source for longer; false where it has gone to somebody else meanwhile, or is removed. */
export async function keepLease(store: Store, source: FeedSource, until: Millis): Promise<boolean> {
  const { numUpdatedRows } = await store.db
    .updateTable('feedSources')
    .set({ leasedUntil: until })
    .where('id', '=', source.id)
    .where('lease', '=', source.lease)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows) > 0;
}

/** Writes what a poll has learned and gives the source back. */
export async function settlePoll(
  store: Store,
  source: FeedSource,
  learned: Updateable<FeedSourceTable>,
) {
  await store.db
    .updateTable('feedSources')
    .set({ ...learned, leasedUntil: 0, lease: null })
    .where('id', '=', source.id)
    .where('lease', '=', source.lease)
    .execute();
}
