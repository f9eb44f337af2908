import { type Document, Element } from 'domhandler';
import { textContent } from 'domutils';
import { visibleText, walk } from '../html/query.ts';
import { nameOf } from './names.ts';

/** A headline of one word may be a section's or the site's. */
const SHORTEST = 3;
const LONGEST = 300;

const SEPARATOR = /\s+[|·•»›«–—:-]+\s+|\s*[|»›]\s*|:\s+/u;

type Told = {
  /** The title of the window, og:title and what JSON-LD says, site's names and all. */
  titles: string[];
  publisher: string | null;
};

/**
 * The headline: what stands in the page's main heading where the titles bear it out; else the
 * title, without the site's name at its end or beginning.
 */
export function headlineOf(page: Document, { titles, publisher }: Told): string | null {
  const headings = headingsOf(page);
  const told = titles.filter((title) => title.length >= SHORTEST);
  const isSite = (text: string) => folded(text) === folded(publisher ?? '');
  const borneOut = headings
    .filter(({ text }) => !isSite(text) && told.some((title) => holds(title, text)))
    .reduce<Heading | null>(
      (best, each) => (best && best.text.length >= each.text.length ? best : each),
      null,
    );
  if (borneOut) return borneOut.text;
  const stripped = told.map((title) => withoutSite(title, publisher, told));
  const only = headings.filter(({ level }) => level === 1);
  const [first] = only;
  if (first && (only.length === 1 || told.length === 0) && alike(first.text, stripped))
    return first.text;
  return stripped[0] ?? first?.text ?? headings[0]?.text ?? null;
}

type Heading = { text: string; level: 1 | 2 };

const BESIDE = new Set(['nav', 'footer', 'aside']);

function headingsOf(page: Document): Heading[] {
  const found: Heading[] = [];
  walk(page, (element) => {
    if (BESIDE.has(element.name)) return false;
    const level = levelOf(element);
    const text = level ? headingText(element) : '';
    if (level && text.length >= SHORTEST && text.length < LONGEST) found.push({ text, level });
    return true;
  });
  return found.sort((some, other) => some.level - other.level);
}

/** What sites set above a headline within the same heading: a kicker, a section, a date. */
const KICKER =
  / (?:kicker|overline|topline|dachzeile|roofline|spitzmarke|surtitle|pretitle|eyebrow|supertitle|tagline|category|section|label|meta|date|time|icon|badge|intro|head ?line intro) /;

/** The words of a heading without its kicker. */
function headingText(heading: Element): string {
  const whole = visibleText(heading, LONGEST);
  if (whole.length >= LONGEST) return whole;
  const rest = withoutKickers(heading)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[:|–-]\s*/, '');
  return rest.length >= SHORTEST_AFTER_KICKER ? rest : whole;
}

const SHORTEST_AFTER_KICKER = 12;

const withoutKickers = (element: Element): string =>
  element.children
    .map((child) => {
      if (!(child instanceof Element)) return visibleText(child) === '' ? ' ' : textContent(child);
      if (KICKER.test(nameOf(child)) || child.name === 'time' || child.name === 'small') return ' ';
      return child.name === 'br' ? ' ' : withoutKickers(child);
    })
    .join('');

const HEADLINE_NAMES = / (?:headline|entry title|post title|article title) /;
const MAY_BE_HEADING = new Set(['h3', 'h4', 'h5', 'h6', 'div', 'span', 'p']);

function levelOf(element: Element): 1 | 2 | null {
  if (element.name === 'h1') return 1;
  if (element.name === 'h2') return 2;
  const isCalled = MAY_BE_HEADING.has(element.name) && HEADLINE_NAMES.test(nameOf(element));
  return isCalled ? 2 : null;
}

/** A title holds a heading when it is that, or begins with it, or has it between separators. */
function holds(title: string, heading: string): boolean {
  const [whole, part] = [folded(title), folded(heading)];
  if (part.length < SHORTEST || !whole.includes(part)) return false;
  return (
    part.length >= whole.length * 0.45 ||
    whole
      .split(SEPARATOR)
      .map((each) => each.trim())
      .includes(part)
  );
}

/** Some words in common with what the titles say. */
const alike = (heading: string, titles: string[]) =>
  titles.length === 0 || titles.some((title) => shared(folded(heading), folded(title)) >= 0.4);

function shared(some: string, other: string): number {
  const [words, others] = [some, other].map(
    (text) => new Set(text.match(/[\p{L}\p{N}]{2,}/gu) ?? []),
  );
  if (!words || !others) return 0;
  const both = [...words].filter((word) => others.has(word)).length;
  return both / Math.max(1, Math.min(words.size, others.size));
}

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

/** A title without its first or last part where that is the site's name, or too short to be more. */
function withoutSite(title: string, publisher: string | null, titles: string[]): string {
  const shorter = titles.find(
    (other) => other !== title && other.length >= 15 && folded(title).startsWith(folded(other)),
  );
  if (shorter) return shorter;
  const parts = title.split(/\s+[|·•»›–—-]+\s+|\s*[|»›]\s*/u).filter(Boolean);
  if (parts.length < 2) return title;
  const site = folded(publisher ?? '');
  const isSite = (part: string) =>
    site !== '' && (folded(part).includes(site) || site.includes(folded(part)));
  const kept = parts.filter((part, index) => index === 0 || !isSite(part));
  if (kept.length < parts.length && kept.length > 0)
    return title.slice(0, title.indexOf(kept.at(-1) ?? '') + (kept.at(-1) ?? '').length);
  const last = parts.at(-1) ?? '';
  const separatorIsBar = /[|»›•]/.test(title);
  return separatorIsBar || last.split(' ').length <= 3
    ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|·•»›–—-]+$/u, '')
    : title;
}
