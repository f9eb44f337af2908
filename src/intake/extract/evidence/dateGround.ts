import { type Document, Element, type ParentNode } from 'domhandler';
import { nameOf } from '../names.ts';
import type { StatsOf } from '../stats.ts';
import type { Heading, Layout } from './layout.ts';

/** What is known of a page against which its dates are weighed. */
export type Ground = {
  statsOf: StatsOf;
  /** Letters of prose on the whole page. */
  prose: number;
  /** How many letters stand before each paragraph. */
  paragraphs: number[];
  /** Where the headline begins, or the text where no headline was found. */
  anchor: number | null;
  /** What holds the headline. */
  around: Set<ParentNode>;
  /** How often dates stand in elements of one name. */
  timesOf: (element: Element) => number;
};

/** Gathers the ground of a page on which its dates stand. */
export function groundOf(
  page: Document,
  { dates, headings, prose }: Layout,
  { statsOf, titles }: { statsOf: StatsOf; titles: string[] },
): Ground {
  const headline = headlineAmong(headings, titles);
  const times = new Map<string, number>();
  for (const { element } of dates) {
    const name = closeNames(element, statsOf);
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return {
    statsOf,
    prose: Math.max(1, statsOf(page).prose),
    paragraphs: prose,
    anchor: headline?.start ?? prose[0] ?? null,
    around: new Set(headline ? ancestors(headline.element) : []),
    timesOf: (element) => times.get(closeNames(element, statsOf)) ?? 0,
  };
}

/** Of the headings that the titles bear out the longest; else one that holds a title; else the first of the highest. */
function headlineAmong(headings: Heading[], titles: string[]): Heading | null {
  const told = titles.map(letters);
  const known = headings.map((heading) => ({ heading, own: letters(heading.text) }));
  const borneOut = known.filter(
    ({ own }) => own.length >= SHORTEST && told.some((title) => title.includes(own)),
  );
  const longest = Math.max(...borneOut.map(({ own }) => own.length));
  const found =
    borneOut.find(({ own }) => own.length === longest) ??
    known.find(({ own }) =>
      told.some((title) => title.length >= LONG_ENOUGH && own.includes(title)),
    );
  return found?.heading ?? headings.find(({ level }) => level === 1) ?? null;
}

/** Shorter headings are in many titles by chance. */
const SHORTEST = 8;
const LONG_ENOUGH = 16;

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** An element and all that it stands in, from the inside out. */
export function ancestors(element: Element): ParentNode[] {
  const found: ParentNode[] = [];
  for (let node: ParentNode | null = element; node; node = node.parent) found.push(node);
  return found;
}

/** An element with more text holds more than a date and what belongs to it. */
const MOST_AROUND_DATE = 220;
const DEEPEST_AROUND_DATE = 4;

/** The elements around a date that hold little besides it. */
export const closeTo = (element: Element, statsOf: StatsOf): Element[] =>
  ancestors(element)
    .filter((node) => node instanceof Element)
    .slice(0, DEEPEST_AROUND_DATE)
    .filter((node, index) => index === 0 || statsOf(node).text <= MOST_AROUND_DATE);

/** What those elements are called. */
export const closeNames = (element: Element, statsOf: StatsOf): string =>
  closeTo(element, statsOf).map(nameOf).join('');
