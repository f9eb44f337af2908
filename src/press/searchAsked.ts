import { z } from 'zod';
import { type Day, startOfDay } from '../lib/day.ts';
import { periodOf } from '../lib/period.ts';
import { printable } from '../lib/printable.ts';
import type { Asked } from '../store/searchMatches.ts';

/** Nobody types more; a longer text is no question. */
export const LONGEST_QUERY = 200;
const LONGEST_TIME = 24;

const id = z
  .string()
  .regex(/^[\w-]{1,80}$/)
  .optional()
  .catch(undefined);

/** As it was typed: whether it names a time is said on the page. */
const time = z
  .string()
  .transform((text) => printable(text.slice(0, LONGEST_TIME)).trim() || undefined)
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
  author: id,
  from: time,
  until: time,
  year: z.coerce.number().int().min(1000).max(9999).optional().catch(undefined),
  order: z.enum(['best', 'newest']).catch('best'),
  typed: z.enum(['1']).optional().catch(undefined),
});

export type SearchAsked = z.infer<typeof address>;

/** Reads the parameters of a search address. */
export const searchAsked = (query: Record<string, string>): SearchAsked => address.parse(query);

/** What an address says of time and names none: no such day, or an end before its beginning. */
export function mistakenTimes({ from, until }: SearchAsked): string[] {
  const wrong = [from, until].filter((text) => text !== undefined && periodOf(text) === null);
  if (wrong.length > 0 || !from || !until || periodOf(`${from}..${until}`))
    return wrong.map(String);
  return [`${from}..${until}`];
}

/** The same in the terms of the record, by the newsroom's clock; the end is within. */
export function askedOf(
  { q: words, section: sectionId, topic: topicId, author: personId, ...asked }: SearchAsked,
  slice: { limit: number; offset: number },
  timezone: string,
): Asked {
  const { order, typed } = asked;
  const year = asked.year === undefined ? null : periodOf(String(asked.year));
  const from = latest(year?.from, periodOf(asked.from ?? '')?.from);
  const until = earliest(year?.until, periodOf(asked.until ?? '')?.until);
  return {
    ...{ words, sectionId, topicId, personId, order, asTyped: typed === '1', ...slice },
    from: from === undefined ? undefined : startOfDay(from, timezone),
    until: until === undefined ? undefined : startOfDay(until, timezone),
  };
}

const inOrder = (...days: (Day | undefined)[]) => days.filter((day) => day !== undefined).sort();
const latest = (...days: (Day | undefined)[]) => inOrder(...days).at(-1);
const earliest = (...days: (Day | undefined)[]) => inOrder(...days)[0];

/** From one day to another, both within. */
export const PERIOD = ['from', 'until'] as const;

/** By what a search is narrowed: stays when its words are changed. */
export const NARROWED_BY = ['section', 'topic', 'author', 'year', ...PERIOD] as const;

/** The address of a search with some of it otherwise; null takes a part away. */
export function searchAddress(
  asked: SearchAsked,
  change: { [Key in keyof SearchAsked]?: string | null } & { page?: number } = {},
): string {
  const parts = { ...Object.fromEntries(saidOf(asked)), ...change };
  const said = Object.entries(parts).filter(([, value]) => value !== undefined && value !== null);
  const texts = said.map(([key, value]): [string, string] => [key, String(value)]);
  return `/search?${new URLSearchParams(texts)}`;
}

/** What a search says, name by name as in its address; nothing of what is so anyway. */
export const saidOf = (asked: SearchAsked): [keyof SearchAsked, string][] =>
  PARAMETERS.flatMap((name): [keyof SearchAsked, string][] => {
    const value = asked[name];
    return value === undefined || (name === 'order' && value === 'best')
      ? []
      : [[name, String(value)]];
  });

const PARAMETERS = address.keyof().options;
