import type { Millis } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import type { Store } from './store.ts';

/** A list of stories under a name, with whose it is. */
export type SavedView = {
  id: string;
  userId: string;
  userName: string;
  name: string;
  query: string;
  shared: boolean;
};

type Kept = { userId: string; name: string; query: string; shared: boolean };

const selectViews = ({ db }: Store) =>
  db
    .selectFrom('savedViews')
    .innerJoin('users', 'users.id', 'savedViews.userId')
    .select(['savedViews.id', 'savedViews.userId', 'users.name as userName'])
    .select(['savedViews.name', 'savedViews.query', 'savedViews.shared']);

type Row = Omit<SavedView, 'shared'> & { shared: number };
const viewOf = (row: Row): SavedView => ({ ...row, shared: row.shared === 1 });

/** The views that somebody keeps and those that others share, by name. */
export async function viewsFor(store: Store, userId: string): Promise<SavedView[]> {
  const rows = await selectViews(store)
    .where((where) =>
      where.or([where('savedViews.userId', '=', userId), where('savedViews.shared', '=', 1)]),
    )
    .orderBy('savedViews.name')
    .orderBy('savedViews.id')
    .execute();
  return rows.map(viewOf);
}

/** A view by its id. */
export async function viewById(store: Store, id: string): Promise<SavedView | null> {
  const row = await selectViews(store).where('savedViews.id', '=', id).executeTakeFirst();
  return row ? viewOf(row) : null;
}

/** The view that somebody keeps under a name. */
export async function viewCalled(
  store: Store,
  { userId, name }: Pick<Kept, 'userId' | 'name'>,
): Promise<SavedView | null> {
  const row = await selectViews(store)
    .where('savedViews.userId', '=', userId)
    .where('savedViews.name', '=', name)
    .executeTakeFirst();
  return row ? viewOf(row) : null;
}

/** How many views somebody keeps. */
export async function countViews({ db }: Store, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('savedViews')
    .select((query) => query.fn.countAll().as('count'))
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Keeps a view; one of theirs of that name is replaced. */
export async function putView({ db }: Store, { shared, ...kept }: Kept, at: Millis) {
  const row = { ...kept, shared: shared ? 1 : 0, at };
  await db
    .insertInto('savedViews')
    .values({ id: newId(at), ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['userId', 'name'])
        .doUpdateSet({ query: row.query, shared: row.shared, at }),
    )
    .execute();
}

/** Changes some of a view. */
export async function changeView(
  { db }: Store,
  id: string,
  { name, query, shared }: Omit<Kept, 'userId'>,
) {
  await db
    .updateTable('savedViews')
    .set({ name, query, shared: shared ? 1 : 0 })
    .where('id', '=', id)
    .execute();
}

/** Forgets a view. */
export async function dropView({ db }: Store, id: string) {
  await db.deleteFrom('savedViews').where('id', '=', id).execute();
}
