import type { Moment } from '../story.ts';
import { momentOfStamp, type Stamp } from './moment.ts';
import { monthNumber } from './months.ts';
import { readTimeOfDay, timeBefore } from './timeOfDay.ts';

/** A date found in a text: what it says and where it stands, its time of day included. */
export type FoundDate = { moment: Moment; start: number; end: number };

type Day = Pick<Stamp, 'year' | 'month' | 'day'>;
type Form = { pattern: RegExp; read: (match: RegExpExecArray, monthFirst: boolean) => Day | null };

const number = (text: string | undefined) => Number.parseInt(text ?? '', 10);
const fullYear = (text: string | undefined) =>
  number(text) + ((text ?? '').length === 2 ? 2000 : 0);

const named = (year: string | undefined, month: string | undefined, day: string | undefined) => {
  const monthOf = monthNumber(month ?? '');
  return monthOf ? { year: fullYear(year), month: monthOf, day: number(day) } : null;
};

/** The ways in which people and machines write a day, the least ambiguous first. */
const FORMS: Form[] = [
  {
    pattern: /(?<!\d)(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/g,
    read: (match) => ({ year: number(match[1]), month: number(match[3]), day: number(match[4]) }),
  },
  {
    pattern: /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g,
    read: (match) => ({ year: number(match[1]), month: number(match[2]), day: number(match[3]) }),
  },
  {
    pattern:
      /(?<![\d:])(\d{1,2})(?:\s?(?:st|nd|rd|th|er)|\.?[ºª°]|\.)?[\s/-]{0,2}(?:(?:de|of|d['’])\s?)?(\p{L}[\p{L}\p{M}]{2,12})\.?,?[\s/-]{0,2}(?:(?:de|del|of)\s)?(\d{4}|['’]?\d{2}(?=[\s,;]|$))(?!\d)/gu,
    read: (match) => named(match[3]?.replace(/['’]/, ''), match[2], match[1]),
  },
  {
    pattern:
      /(?<![\p{L}])(\p{L}[\p{L}\p{M}]{2,12})[.,]?[\s/-]{0,2}(\d{1,2})(?:st|nd|rd|th|\.)?,?[\s/-]{0,2}(?:(?:of|de|del)\s)?(\d{4}|['’]\d{2})(?!\d)/gu,
    read: (match) => named(match[3]?.replace(/['’]/, ''), match[1], match[2]),
  },
  {
    pattern: /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|\.\d)/g,
    read: (match, monthFirst) =>
      numeric(
        number(match[1]),
        number(match[3]),
        fullYear(match[4]),
        match[2] === '/' && monthFirst,
      ),
  },
  {
    /* "4. 2. 2022", "26 | 01 | 2022": only with the whole year, or sums would be dates. */
    pattern: /(?<![\d./|·-]\s?)(\d{1,2})\s?([./|·-])\s?(\d{1,2})\s?\2\s?(\d{4})(?![\d/]|\.\d)/g,
    read: (match, monthFirst) =>
      numeric(number(match[1]), number(match[3]), number(match[4]), match[2] === '/' && monthFirst),
  },
  {
    /* Hungarian "2021. március 5.", English "2021 March 5" and "2021-Mar-05". */
    pattern:
      /(?<!\d)(\d{4})[.,]?[\s-]{0,2}(\p{L}[\p{L}\p{M}]{2,12})\.?[\s-]{0,2}(\d{1,2})(?![\d:])/gu,
    read: (match) => named(match[1], match[2], match[3]),
  },
];

/** 03/04/2025: what can not be a month tells; else the custom of the language. */
function numeric(first: number, second: number, year: number, monthFirst: boolean): Day {
  const swapped = second > 12 || (monthFirst && first <= 12);
  return swapped ? { year, month: first, day: second } : { year, month: second, day: first };
}

/** How 03/04/2025 is meant: `monthFirst` in the United States, where nothing else is known too. */
export type DateCustom = { monthFirst?: boolean };

/** Countries that write the month first, and country codes that are used all over the world. */
const MONTH_FIRST_DOMAINS = new Set('us ph io co tv me ai fm ly gg cc ws'.split(' '));

/**
 * The custom of a language (a BCP 47 tag) and, where a page's host is known, of its country:
 * English alone puts the month first, but not in Britain and its likes. Many systems call every page
 * en-US, so that the country counts for more.
 */
export function dateCustomOf(language: string | null, host: string | null = null): DateCustom {
  const country = /\.([a-z]{2})$/i.exec(host ?? '')?.[1]?.toLowerCase();
  if (country && !MONTH_FIRST_DOMAINS.has(country)) return { monthFirst: false };
  return { monthFirst: language === null || /^en(?:[-_]US)?$/i.test(language) };
}

/** Only so much of a text is looked at: dates of a page stand in short strings. */
const LONGEST = 4_000;

/**
 * The dates in a text, in their order, with times of day and zones where they follow. German
 * 03.04.2025 needs no custom.
 */
export function findDates(text: string, { monthFirst = true }: DateCustom = {}): FoundDate[] {
  const source = text.slice(0, LONGEST);
  if (!/\d/.test(source)) return [];
  const found: FoundDate[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of source.matchAll(pattern)) {
      const day = read(match, monthFirst);
      const start = match.index;
      if (
        !day ||
        found.some((other) => start < other.end && start + match[0].length > other.start)
      ) {
        continue;
      }
      const after = readTimeOfDay(source, start + match[0].length, day.month);
      const time =
        after.end > start + match[0].length ? after.time : timeBefore(source, start, day.month);
      const moment = momentOfStamp({ ...day, ...time });
      if (moment) found.push({ moment, start, end: after.end });
    }
  }
  return found.sort((some, other) => some.start - other.start);
}

/** The first date in a text, where there is one. */
export const firstDate = (text: string, custom?: DateCustom): Moment | null =>
  findDates(text, custom)[0]?.moment ?? null;
