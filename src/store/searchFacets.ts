import type { Count } from './searchFound.ts';
import type { Store } from './store.ts';

type Facet = { id: string; name: string; count: number };

/** What the stories found could be narrowed by, with how many would be left. */
export type Facets = { sections: Facet[]; years: Facet[]; topics: Facet[]; authors: Facet[] };

/** More is no help in choosing. */
export const FACETS_SHOWN = 8;

/** By section, topic, author and year, each with its name; the greatest first, years downward. */
export async function facetsOf(store: Store, counts: readonly Count[]): Promise<Facets> {
  const of = (wanted: string) => counts.filter(({ kind }) => kind === wanted);
  return {
    sections: await named(store, 'sections', greatest(summed(of('filed'), ({ id }) => id))),
    topics: await named(store, 'topics', of('topic')),
    authors: await named(store, 'people', of('author')),
    years: latest(summed(of('filed'), ({ year }) => (year === null ? null : String(year)))),
  };
}

type Sum = { id: string | null; count: number };

function summed(counts: readonly Count[], keyOf: (count: Count) => string | null): Sum[] {
  const sums = new Map<string | null, number>();
  for (const count of counts) sums.set(keyOf(count), (sums.get(keyOf(count)) ?? 0) + count.count);
  return [...sums].map(([id, count]) => ({ id, count }));
}

const greatest = (sums: Sum[]) =>
  sums.sort((one, two) => two.count - one.count || ((one.id ?? '') < (two.id ?? '') ? -1 : 1));

const latest = (sums: Sum[]): Facet[] =>
  sums
    .flatMap(({ id, count }) => (id === null ? [] : [{ id, name: id, count }]))
    .sort((one, two) => Number(two.id) - Number(one.id))
    .slice(0, FACETS_SHOWN);

async function named(
  { db }: Store,
  table: 'sections' | 'topics' | 'people',
  sums: readonly Sum[],
): Promise<Facet[]> {
  const shown = sums
    .flatMap(({ id, count }) => (id === null ? [] : [{ id, count }]))
    .slice(0, FACETS_SHOWN);
  if (shown.length === 0) return [];
  const rows = await db
    .selectFrom(table)
    .select(['id', 'name'])
    .where(
      'id',
      'in',
      shown.map(({ id }) => id),
    )
    .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return shown.map(({ id, count }) => ({ id, name: names.get(id) ?? id, count }));
}
