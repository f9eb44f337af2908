import { type Document, Element } from 'domhandler';
import { BLOCKS } from '../../html/elements.ts';
import { all, attribute, visibleText, walk } from '../../html/query.ts';
import { HOME } from '../../labels.ts';
import { looksLikePerson } from '../../names.ts';
import { nameOf } from '../names.ts';
import { namesIn } from './bylines.ts';
import { type Evidence, told } from './evidence.ts';

/** What a reader of the page sees besides the dates: signature, breadcrumbs. */
export const visibleEvidence = (page: Document): Evidence =>
  told({ bylines: visibleBylines(page), section: breadcrumbSection(page) });

const SIGNATURE =
  / (?:byline|bylines|author|authors|autor|autoren|auteur|writer|reporter|creator|vcard|fn|p author|article author|post author|entry author|byl|firma|autore) /;
const NO_SIGNATURE =
  / (?:comment|comments|bio|box|avatar|image|img|photo|social|related|count|description|info box|about) /;

/** The first signature: by rel=author, or by what sites call it. */
function visibleBylines(page: Document): string[] {
  const marked: Element[] = [];
  const called: Element[] = [];
  walk(page, (element) => {
    const words = nameOf(element);
    if (/ comments? /.test(words) || element.name === 'nav' || element.name === 'footer')
      return false;
    if (/(?:^|\s)author(?:\s|$)/.test(attribute(element, 'rel') ?? '') && element.name === 'a')
      marked.push(element);
    else if (SIGNATURE.test(words) && !NO_SIGNATURE.test(words)) called.push(element);
    return true;
  });
  for (const element of [...marked.slice(0, 1), ...called]) {
    const names = namesIn(visibleText(element, LONGEST_SIGNATURE * 2));
    if (names.length > 0) return names;
  }
  return writtenSignature(page);
}

/** A signature is short; whoever is named in it is named as people are. */
const LONGEST_SIGNATURE = 90;
const SIGNED =
  /(?:^|[\s,|])(?:by|von|par|por|door|av|af|di|(?:autor(?:in)?|author|auteur|text|tekst|testo):)\s+(\p{Lu}[^|\d,]{3,50}?)(?=\s*(?:$|[|,•·–(]|\d))/iu;

/** "By Ada Pell" as a line of its own, where nothing marks it as the signature that it is. */
function writtenSignature(page: Document): string[] {
  let names: string[] = [];
  walk(page, (element) => {
    if (
      names.length > 0 ||
      ['nav', 'footer', 'aside', 'script', 'style', 'a', 'head'].includes(element.name)
    )
      return false;
    if (/ comments? /.test(nameOf(element))) return false;
    if (!BLOCKS.has(element.name) && element.name !== 'span') return true;
    const text = ownText(element);
    if (text.length > LONGEST_SIGNATURE) return true;
    const people = namesIn(SIGNED.exec(text)?.[1] ?? '');
    if (people.length > 0 && people.every(looksLikePerson)) names = people;
    return true;
  });
  return names;
}

/** The words of an element without those of the blocks in it. */
const ownText = (element: Element): string =>
  element.children
    .map((child) =>
      child instanceof Element && BLOCKS.has(child.name)
        ? ' '
        : visibleText(child, LONGEST_SIGNATURE),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

const BREADCRUMBS = / (?:breadcrumbs?|bread crumbs?|crumbs|brotkrumen|pfad|migas?) /;

/** The first breadcrumb below the front page. */
function breadcrumbSection(page: Document): string | null {
  const trails: Element[] = [];
  walk(page, (element) => {
    if (!BREADCRUMBS.test(nameOf(element))) return true;
    trails.push(element);
    return false;
  });
  for (const trail of trails) {
    const crumbs = all(trail, 'a')
      .map(visibleText)
      .filter((name) => name !== '' && name.length < 40);
    const below = crumbs.filter((name) => !HOME.test(name));
    if (below[0] && (below.length < crumbs.length || crumbs.length > 1)) return below[0];
  }
  return null;
}
