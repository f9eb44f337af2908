import type { Store } from './store.ts';
import type { Push } from './tables/sources.ts';

/** What a hub sends while nobody takes it in is kept so far; the next poll brings the rest. */
const MOST_WAITING = 20;

/** Keeps what a hub has sent, to be taken in by whoever polls; false where too much waits already. */
export async function keepPush(store: Store, push: Omit<Push, 'seq'>): Promise<boolean> {
  return store.db.transaction().execute(async (db) => {
    const { waiting } = await db
      .selectFrom('pushes')
      .select((query) => query.fn.countAll().as('waiting'))
      .where('subscriptionId', '=', push.subscriptionId)
      .executeTakeFirstOrThrow();
    if (Number(waiting) >= MOST_WAITING) return false;
    await db.insertInto('pushes').values(push).execute();
    await db
      .updateTable('hubSubscriptions')
      .set({ pushedAt: push.at })
      .where('id', '=', push.subscriptionId)
      .execute();
    return true;
  });
}

/** What hubs have sent, the first first. It is forgotten only when it has been taken in. */
export const waitingPushes = (store: Store, limit: number): Promise<Push[]> =>
  store.db.selectFrom('pushes').selectAll().orderBy('seq').limit(limit).execute();

export async function forgetPush(store: Store, seq: number) {
  await store.db.deleteFrom('pushes').where('seq', '=', seq).execute();
}
