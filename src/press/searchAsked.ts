import { z } from 'zod';
import { printable } from '../lib/printable.ts';
import type { Asked } from '../store/searchMatches.ts';

/** Nobody types more; a longer text is no question. */
export const LONGEST_QUERY = 200;

const id = z
  .string()
  .regex(/^[\w-]{1,80}$/)
  .optional()
  .catch(undefined);

/** What an address of search says; what is not understood is as if it had not been said. */
const address = z.object({
  q: z
    .string()
    .catch('')
    .transform((text) => printable(text.slice(0, LONGEST_QUERY)).trim()),
  section: id,
  topic: id,
  year: z.coerce.number().int().min(1000).max(9999).optional().catch(undefined),
  order: z.enum(['best', 'newest']).catch('best'),
  typed: z.enum(['1']).optional().catch(undefined),
});

export type SearchAsked = z.infer<typeof address>;

/** Reads the parameters of a search address. */
export const searchAsked = (query: Record<string, string>): SearchAsked => address.parse(query);

/** The same in the terms of the record. */
export function askedOf(asked: SearchAsked, slice: { limit: number; offset: number }): Asked {
  const { q: words, section: sectionId, topic: topicId, year, order, typed } = asked;
  const within = year === undefined ? {} : { from: startOf(year), until: startOf(year + 1) };
  return { words, sectionId, topicId, order, asTyped: typed === '1', ...within, ...slice };
}

const startOf = (year: number) => Date.UTC(year, 0, 1);

/** The address of a search with some of it otherwise; null takes a part away. */
export function searchAddress(
  asked: SearchAsked,
  change: { [Key in keyof SearchAsked]?: string | null } & { page?: number } = {},
): string {
  const { q, section, topic, year, order, typed } = asked;
  const parts = {
    q,
    section,
    topic,
    year,
    typed,
    order: order === 'best' ? null : order,
    ...change,
  };
  const said = Object.entries(parts).filter(([, value]) => value !== undefined && value !== null);
  const texts = said.map(([key, value]): [string, string] => [key, String(value)]);
  return `/search?${new URLSearchParams(texts)}`;
}
