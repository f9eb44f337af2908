import type { Markup } from './markup.ts';
import type { Words } from './words.ts';

const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

/** "1,204"; with one decimal at most: "2.5". */
export const inDigits = (words: Words, count: number): string =>
  numberFormat(words, { maximumFractionDigits: 1 }).format(count);

/** "14%" of a share from 0 to 1. */
export const inPerCent = (words: Words, share: number): string =>
  numberFormat(words, { style: 'percent' }).format(share);

/** Names in a row: "A, B and C". */
export function listed({ locale }: Words, parts: readonly Markup[]): (Markup | string)[] {
  const list = lists.get(locale) ?? new Intl.ListFormat(locale);
  lists.set(locale, list);
  const places = parts.map((_, at) => String(at));
  return list
    .formatToParts(places)
    .map(({ type, value }) => (type === 'element' ? (parts[Number(value)] ?? '') : value));
}

function numberFormat({ locale }: Words, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
  numbers.set(key, known);
  return known;
}
