import type { Document, Element } from 'domhandler';
import { firstDate } from '../../dates/findDates.ts';
import { attribute, visibleText, walk } from '../../html/query.ts';
import { type Evidence, told } from './evidence.ts';

/** Nothing is told more often, and nothing that is told takes more letters. */
const MOST_TOLD = 20;
const LONGEST_TOLD = 500;

/** What microdata and RDFa on the page (itemprop, property) tell of the story. */
export function microdataEvidence(page: Document): Evidence {
  const found = new Map<string, string[]>();
  walk(page, (element) => {
    const { itemprop, itemtype, property } = element.attribs;
    if (!itemprop && !itemtype && !property) return true;
    if (isOtherThing(element)) return false;
    const names = `${attribute(element, 'itemprop') ?? ''} ${attribute(element, 'property') ?? ''}`;
    for (const name of names.split(/\s+/).filter(Boolean)) {
      const key = name.replace(/^\w+:/, '').toLowerCase();
      const value = element.name === 'meta' ? element.attribs['content'] : contentOf(element, key);
      const told = found.get(key) ?? [];
      if (value && told.length < MOST_TOLD) found.set(key, [...told, value]);
    }
    return true;
  });
  const first = (key: string) => found.get(key)?.[0];
  const date = (...keys: string[]) =>
    keys
      .flatMap((key) => found.get(key) ?? [])
      .map((value) => firstDate(value))
      .find(Boolean);
  return told({
    headline: first('headline'),
    bylines: [...new Set(found.get('author') ?? [])],
    published: date('datepublished', 'datecreated', 'issued', 'created', 'pubdate', 'date'),
    updated: date('datemodified', 'modified'),
    section: first('articlesection'),
  });
}

/** Comments and other stories on the page have their own authors and dates. */
const isOtherThing = (element: Element) =>
  /comment|review$/i.test(attribute(element, 'itemprop') ?? '') ||
  (/schema\.org\/(?:Comment|UserComments|Product|Person$|WPSideBar|WPFooter)/i.test(
    attribute(element, 'itemtype') ?? '',
  ) &&
    !attribute(element, 'itemprop'));

function contentOf(element: Element, key: string): string | undefined {
  const machine =
    attribute(element, 'content') ?? attribute(element, 'datetime') ?? abbreviated(element);
  if (machine && /date|created|issued|modified/.test(key)) return machine;
  if (key === 'author') return authorName(element);
  return machine ?? visibleText(element, LONGEST_TOLD);
}

/** Blogger tells the moment in the title of an abbreviation that shows the time of day. */
const abbreviated = (element: Element) =>
  element.name === 'abbr' ? attribute(element, 'title') : undefined;

/** The name inside an author's own microdata, where there is one. */
function authorName(element: Element): string {
  let name = '';
  walk(element, (inner) => {
    if (!name && /^name$/i.test(attribute(inner, 'itemprop') ?? ''))
      name = attribute(inner, 'content') ?? visibleText(inner, LONGEST_TOLD);
  });
  return name || (attribute(element, 'content') ?? visibleText(element, LONGEST_TOLD));
}
