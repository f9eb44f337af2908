import type { Element } from 'domhandler';

/** Names that sites write are shorter; what is behind belongs to nobody who reads the source. */
const LONGEST_NAME = 600;

/** The same few names stand all over a page, and on the next page of the site. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** Where an element keeps its name: many who look for different things ask for it. */
const NAME = Symbol('name');

/**
 * The words by which an element is called in its class and id, small letters, parted by single
 * spaces, with one at both ends: "articleBody post-content" is " article body post content ".
 * Whole words are compared, so that "header" is no "ad".
 */
export function nameOf(element: Element & { [NAME]?: string }): string {
  const said = element[NAME];
  if (said !== undefined) return said;
  const name = named(element);
  element[NAME] = name;
  return name;
}

function named({ attribs }: Element): string {
  const { class: classes = '', id = '', itemprop = '', role = '' } = attribs;
  const written = `${classes} ${id} ${itemprop} ${role}`.slice(0, LONGEST_NAME);
  const name = known.get(written);
  if (name !== undefined) return name;
  if (known.size >= MOST_KNOWN) known.clear();
  const words = wordsOf(written);
  known.set(written, words);
  return words;
}

const wordsOf = (written: string): string =>
  ` ${written
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
