import { textContent } from 'domutils';
import { findDates, firstDate } from '../../dates/findDates.ts';
import { attribute, type Named } from '../../html/query.ts';
import type { Moment } from '../../story.ts';
import { clean, type Evidence, told } from './evidence.ts';
import { META_NAMES } from './metaNames.ts';

/** What Open Graph, Dublin Core and the other tags in a page's head tell. */
export function metaEvidence(named: Named): Evidence {
  const tags = readTags(named);
  const one = (names: readonly string[]) => names.flatMap((name) => tags.get(name) ?? [])[0];
  const date = (names: readonly string[]) => firstOf(names.flatMap((name) => tags.get(name) ?? []));
  return told({
    headline: one(META_NAMES.headline),
    standfirst: one(META_NAMES.standfirst),
    bylines: authors([...META_NAMES.bylines.map((name) => tags.get(name) ?? []), cardAuthor(tags)]),
    published: date(META_NAMES.published),
    updated: date(META_NAMES.updated),
    section: one(META_NAMES.section),
    topics: [
      ...(tags.get('article:tag') ?? []),
      ...listed(tags.get('news_keywords')),
      ...listed(tags.get('keywords')),
    ],
    publisher: one(META_NAMES.publisher),
    language: one(META_NAMES.language)?.replace('_', '-').split(/[,;]/)[0] ?? htmlLanguage(named),
    canonical: canonicalOf(named) ?? tags.get('og:url')?.[0],
    picture: one(META_NAMES.picture),
  });
}

function readTags(named: Named): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const tag of named('meta')) {
    const { attribs } = tag;
    const content = clean(attribs['content'] ?? attribs['value'] ?? '');
    const names = [
      attribs['property'],
      attribs['name'],
      attribs['itemprop'],
      attribs['http-equiv'],
    ];
    for (const name of new Set(names.map((each) => each?.trim().toLowerCase()))) {
      if (name && content) add(tags, name, content);
    }
  }
  return tags;
}

/** A page that says a thing more often says nothing. */
const MOST_TOLD = 50;

function add(tags: Map<string, string[]>, name: string, content: string) {
  const told = tags.get(name);
  if (!told) tags.set(name, [content]);
  else if (told.length < MOST_TOLD) told.push(content);
}

function firstOf(dates: string[]): Moment | undefined {
  for (const written of dates) {
    const moment = metaDate(written);
    if (moment) return moment;
  }
  return undefined;
}

/** Heads write dates in every form, "20200512" and seconds since 1970 among them. */
export function metaDate(value: string) {
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6})?\b/.exec(value);
  if (compact) return firstDate(`${compact[1]}-${compact[2]}-${compact[3]}`);
  const epoch = /^1\d{9}(?:\d{3})?$/.exec(value);
  if (epoch) return firstDate(new Date(Number(value.padEnd(13, '0'))).toISOString());
  return findDates(value)[0]?.moment;
}

/** The first name that is told by people's names and not by an address. */
function authors(values: string[][]): string[] {
  const found = values.map((each) =>
    each.filter((name) => !/^https?:|^www\.|^@|\.com\b|facebook/i.test(name)),
  );
  return found.find((each) => each.length > 0) ?? [];
}

/** Cards for Twitter have labels of their own, "Written by" among them. */
const cardAuthor = (tags: Map<string, string[]>): string[] =>
  /^(?:written by|verfasst von|écrit par|escrito por|scritto da|geschreven door|skrevet av|skriven av|författare|kirjoittanut|napisane przez|автор|yazan)$/i.test(
    tags.get('twitter:label1')?.[0] ?? '',
  )
    ? (tags.get('twitter:data1') ?? [])
    : [];

const listed = (values: string[] = []) =>
  values.flatMap((value) => value.split(/\s*[,;|]\s*/)).filter(Boolean);

const htmlLanguage = (named: Named) => {
  const html = named('html')[0];
  return html && (attribute(html, 'lang') ?? attribute(html, 'xml:lang'));
};

const canonicalOf = (named: Named) =>
  named('link')
    .filter(({ attribs }) => /(?:^|\s)canonical(?:\s|$)/i.test(attribs['rel'] ?? ''))
    .map(({ attribs }) => attribs['href'])[0];

/** The title of the window, with the site's name in it. */
export const windowTitle = (named: Named): string => {
  const title = named('title')[0];
  return title ? clean(textContent(title)) : '';
};
