import type { Store } from '../store.ts';
import type { Hours } from './hours.ts';

/** Openings of a section's stories; `id` is null for stories without a section. */
export type SectionRead = { id: string | null; name: string | null; readers: number };

/** Readers by section in these hours, most first. */
export async function readersBySection(
  store: Store,
  { from, until }: Hours,
): Promise<SectionRead[]> {
  const rows = await store.db
    .selectFrom('sectionHours')
    .leftJoin('sections', 'sections.id', 'sectionHours.sectionId')
    .select(({ fn }) => ['sections.id', 'sections.name', fn.sum('views').as('readers')])
    .where('hour', '>=', from)
    .where('hour', '<=', until)
    .groupBy(['sections.id', 'sections.name'])
    .orderBy('readers', 'desc')
    .orderBy('sections.id')
    .execute();
  return rows.map((row) => ({ ...row, readers: Number(row.readers) }));
}
