import type { Store } from '../store.ts';
import type { Origin } from '../tables/signals.ts';
import type { Hours } from './hours.ts';

/** How many readers came from where; the host is '' where a kind of origin has none. */
export type OriginRead = { origin: Origin; host: string; readers: number };

/** Readers of the paper by origin and host in these hours, most first. */
export async function readersByOrigin(store: Store, { from, until }: Hours): Promise<OriginRead[]> {
  const rows = await store.db
    .selectFrom('originHours')
    .select(({ fn }) => ['origin', 'host', fn.sum('views').as('readers')])
    .where('hour', '>=', from)
    .where('hour', '<=', until)
    .groupBy(['origin', 'host'])
    .execute();
  return mostFirst(rows);
}

/** The same for the readers of one story. */
export async function originsOfStory(
  store: Store,
  { from, until }: Hours,
  storyId: string,
): Promise<OriginRead[]> {
  const rows = await store.db
    .selectFrom('storyOrigins')
    .select(({ fn }) => ['origin', 'host', fn.sum('views').as('readers')])
    .where('storyId', '=', storyId)
    .where('hour', '>=', from)
    .where('hour', '<=', until)
    .groupBy(['origin', 'host'])
    .execute();
  return mostFirst(rows);
}

type Row = Omit<OriginRead, 'readers'> & { readers: string | number | bigint };

const mostFirst = (rows: Row[]): OriginRead[] =>
  rows
    .map((row) => ({ ...row, readers: Number(row.readers) }))
    .filter(({ readers }) => readers > 0)
    .sort((some, other) => other.readers - some.readers);

/** Forgets from where readers came before an hour: their number stays. */
export async function forgetOriginsBefore(store: Store, hour: number) {
  for (const table of ['storyOrigins', 'originHours'] as const) {
    await store.db.deleteFrom(table).where('hour', '<', hour).execute();
  }
}
