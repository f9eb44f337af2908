import type { Element } from 'domhandler';

/** Names that sites write are shorter; what is behind belongs to nobody who reads the source. */
const LONGEST_NAME = 600;

/** Names of so many elements are kept. */
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
  if (!isCalled(attribs)) return NAMELESS;
  const { class: classes = '', id = '', itemprop = '', role = '' } = attribs;
  const written = `${classes} ${id} ${itemprop} ${role}`.slice(0, LONGEST_NAME);
  return wordsOf(written);
}

/** Most elements of a page are called nothing. */
const isCalled = ({ class: classes, id, itemprop, role }: Element['attribs']) =>
  Boolean(classes || id || itemprop || role);
const NAMELESS = '  ';

/**
 * The same reading of names, each done once: the same few stand all over a page, and on the next
 * page of the site.
 */
export function readOnce<Read>(read: (words: string) => Read): (words: string) => Read {
  const done = new Map<string, Read>();
  return (words) => {
    const before = done.get(words);
    if (before !== undefined) return before;
    if (done.size >= MOST_KNOWN) done.clear();
    const now = read(words);
    done.set(words, now);
    return now;
  };
}

const wordsOf = readOnce(
  (written: string): string =>
    ` ${written
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `,
);
