import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Catalogue } from '../../src/press/words/message.ts';
import { CATALOGUES, createWords, type Words } from '../../src/press/words.ts';
import { siteSettings } from '../../src/store/settings.ts';
import type { Store } from '../../src/store/store.ts';

const [OPEN, CLOSE] = ['⟦', '⟧'];

const markedCatalogue = Object.fromEntries(
  Object.entries(CATALOGUES.en).map(([key, message]) => [key, `${OPEN}${message}${CLOSE}`]),
) as Catalogue;

/** The site's English with every message between marks, so that what comes from elsewhere is seen. */
export const MARKED: Words = createWords(
  'en',
  markedCatalogue,
  (english) => `${OPEN}${english}${CLOSE}`,
);

const SAID = ['aria-label', 'title', 'alt', 'placeholder', 'label', 'data-exact'];

/** Names of others, and what only programs read. */
const NAMES = /\b(WhatsApp|Bluesky|Facebook|RSS|Atom|JSON Feed)\b|\((RSS|Atom|JSON Feed)\)/g;

/** What `Intl` says of days. */
const DAYS =
  /\b((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
/** Between a text and the message beside it. */
const AT_EDGES = /^[\s·,]+|[\s·,]+$/g;
const AGO = /\b\d+ (minutes?|hours?) ago\b/g;

/**
 * What a page says outside the marks of `MARKED` that is not of the newsroom (`written`) either: words
 * that somebody wrote into the markup.
 */
export function unmarked(page: string, written: readonly string[]): string[] {
  const found: string[] = [];
  const note = (text: string, depth: number): number => {
    const { outside, after } = split(oneLine(text), depth);
    for (const part of outside) {
      const said = part.replace(NAMES, '').replace(DAYS, '').replace(AGO, '').replace(AT_EDGES, '');
      if (!isWritten(said, written)) found.push(said);
    }
    return after;
  };
  // A message may go on over several elements: the marks are counted through the whole text.
  let depth = 0;
  const walk = (node: AnyNode | Document) => {
    if (isText(node)) depth = note(node.data, depth);
    if (isTag(node)) for (const said of sayings(node)) note(said, 0);
    if ('children' in node && !(isTag(node) && isSilent(node))) {
      for (const child of node.children) walk(child);
    }
  };
  walk(parseDocument(page));
  return found;
}

/** What no one reads, and a name's initials. */
const isSilent = ({ name, attribs }: Element) =>
  /^(script|style)$/.test(name) || attribs['class'] === 'portrait';

/** The parts of a text that are outside all marks, and how deep in marks it ends. */
function split(text: string, before: number): { outside: string[]; after: number } {
  const outside: string[] = [];
  let [depth, part] = [before, ''];
  for (const sign of text) {
    if (sign !== OPEN && sign !== CLOSE) part += depth === 0 ? sign : '';
    else {
      outside.push(part);
      part = '';
      depth += sign === OPEN ? 1 : -1;
    }
  }
  return { outside: [...outside, part], after: depth };
}

/** What an element says in its attributes: to who listens, points at it or has a script. */
function sayings({ attribs }: Element): string[] {
  const words = Object.values(JSON.parse(attribs['data-words'] ?? '{}'));
  const described = attribs['name'] === 'description' ? [attribs['content']] : [];
  return [...SAID.map((name) => attribs[name]), ...words, ...described].flatMap((said) =>
    typeof said === 'string' ? [said] : [],
  );
}

/** Whole, or several texts in a row. */
function isWritten(said: string, written: readonly string[]): boolean {
  const known = (part: string) => written.some((text) => holds(text, part.trim()));
  return [/$^/, / · /, /, /, /…/].some((between) => said.split(between).every(known));
}

/** A description is cut off after so many letters, wherever that is. */
const CUT_OFF = 150;

/** Whether words stand in a text as whole words. */
function holds(text: string, words: string): boolean {
  if (!/\p{L}{2}/u.test(words)) return true;
  const at = text.indexOf(words);
  if (at < 0 || words.length > CUT_OFF) return at >= 0;
  return !/\p{L}/u.test((text[at - 1] ?? ' ') + (text[at + words.length] ?? ' '));
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

const TABLES = [
  ...['stories', 'sections', 'topics', 'people', 'storylines', 'storySources', 'origins', 'doubts'],
  ...['corrections', 'livePosts', 'banners', 'settings', 'media', 'reactions'],
] as const;

/** Every text that the newsroom has put into the record. */
export async function writtenIn(store: Store): Promise<string[]> {
  const texts: string[] = [];
  const take = (value: unknown) => {
    if (typeof value === 'string') {
      texts.push(oneLine(value));
      if (/^[[{]/.test(value)) take(JSON.parse(value));
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(take);
  };
  take(await siteSettings(store));
  for (const table of TABLES) take(await store.db.selectFrom(table).selectAll().execute());
  return [...new Set(texts)];
}
