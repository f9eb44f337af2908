import { type Document, Element } from 'domhandler';
import { all, attribute, visibleText, walk } from '../../html/query.ts';
import { looksLikePerson } from '../../names.ts';
import { nameOf, readOnce } from '../names.ts';
import { namesIn } from './bylines.ts';
import { ancestors } from './dateGround.ts';
import type { Layout } from './layout.ts';

/**
 * Who signed, as readers see it: whom a link marks as the author; else who is named on a signature
 * line by the headline, in an element that is called after authors, on a signature line farther
 * down, or alone on the last line beneath the text.
 */
export function visibleBylines(page: Document, layout: Layout): string[] {
  const { marked, called } = signatureElements(page);
  const lines = layout.signatures.filter(({ element }) => !isOutside(element));
  const isNear = ({ at }: { at: number }) => layout.prose.filter((start) => start < at).length <= 2;
  const ways = [
    () => marked,
    () => peopleOn(lines.filter(isNear)),
    () => called,
    () => peopleOn(lines),
  ];
  for (const way of ways) {
    const names = way();
    if (names.length > 0) return names;
  }
  return [];
}

/** Several lines may sign, "Text: Ada Pell", "Photos: …": the first that names people counts. */
function peopleOn(lines: Layout['signatures']): string[] {
  for (const line of lines) {
    const names = namesIn(line.names);
    const [first] = names;
    if (first && (looksLikePerson(first) || line.sure)) return names;
  }
  return [];
}

const SIGNATURE =
  / (?:byline|bylines|author|authors|authorname|autor|autoren|autorenzeile|auteur|writer|reporter|creator|vcard|fn|p author|article author|post author|entry author|byl|firma|autore) /;
const NO_SIGNATURE =
  / (?:comment|comments|bio|box|avatar|image|img|photo|social|related|count|description|info box|about) /;

const LONGEST = 180;

function signatureElements(page: Document): { marked: string[]; called: string[] } {
  let marked: string[] = [];
  let called: string[] = [];
  walk(page, (element) => {
    const words = nameOf(element);
    const { isOfReaders, isOfAuthors } = calledBy(words);
    if (isOfReaders || element.name === 'nav' || element.name === 'footer') return false;
    if (marked.length === 0 && isMarked(element)) marked = namesOfGroup(element);
    else if (called.length === 0 && (isOfAuthors || element.name === 'byline'))
      called = namesOf(element);
    return true;
  });
  return { marked, called };
}

const isMarked = (element: Element) =>
  element.name === 'a' && /(?:^|\s)author(?:\s|$)/.test(attribute(element, 'rel') ?? '');

const calledBy = readOnce((words) => ({
  isOfReaders: / comments? /.test(words),
  isOfAuthors: SIGNATURE.test(words) && !NO_SIGNATURE.test(words),
}));

/** Authors stand beside one another, each with a link. */
function namesOfGroup(link: Element): string[] {
  const { parent } = link;
  const links =
    parent instanceof Element
      ? parent.children.filter((each) => each instanceof Element && isMarked(each))
      : [link];
  return [...new Set(links.flatMap((each) => namesIn(visibleText(each, LONGEST))))];
}

/** Links to authors' pages name them exactly; else the words of the element do. */
function namesOf(element: Element): string[] {
  const text = visibleText(element, LONGEST * 2);
  if (text.length > LONGEST) return [];
  const links = all(element, 'a').filter((link) => AUTHOR_PAGE.test(attribute(link, 'href') ?? ''));
  const linked = links.flatMap((link) => namesIn(visibleText(link, LONGEST)));
  return linked.length > 0 && linked.every(looksLikePerson) ? [...new Set(linked)] : namesIn(text);
}

/** Where the pages of authors live, as most sites name them. */
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|autore|writers?|staff|people|profiles?|by)\//i;

const OUTSIDE = new Set(['footer', 'aside', 'figure', 'figcaption', 'blockquote']);

const isOutside = (element: Element): boolean =>
  ancestors(element).some(
    (each) =>
      each instanceof Element &&
      (OUTSIDE.has(each.name) || / (?:comments?|related|captions?) /.test(nameOf(each))),
  );
