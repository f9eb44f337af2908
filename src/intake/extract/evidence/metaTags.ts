import { textContent } from 'domutils';
import { findDates, firstDate } from '../../dates/findDates.ts';
import { attribute, type Named } from '../../html/query.ts';
import { clean, type Evidence, told } from './evidence.ts';

/** The names under which pages tell each thing in their head, the most trustworthy first. */
const NAMES = {
  headline: [
    'og:title',
    'twitter:title',
    'parsely-title',
    'sailthru.title',
    'dc.title',
    'dcterms.title',
    'citation_title',
    'headline',
  ],
  standfirst: [
    'og:description',
    'description',
    'twitter:description',
    'dc.description',
    'sailthru.description',
  ],
  bylines: [
    'article:author',
    'author',
    'parsely-author',
    'sailthru.author',
    'byl',
    'dc.creator',
    'dcterms.creator',
    'dc.author',
    'citation_author',
    'cxenseparse:author',
    'authors',
    'article.author',
  ],
  published: [
    'article:published_time',
    'og:published_time',
    'article:published',
    'datepublished',
    'date_published',
    'published_time',
    'publication_date',
    'publish-date',
    'publish_date',
    'publishdate',
    'pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
    'dc.date.issued',
    'dcterms.issued',
    'dc.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'dc.date.created',
    'dc.created',
    'citation_publication_date',
    'citation_date',
    'cxenseparse:recs:publishtime',
    'originalpublicationdate',
    'displaydate',
    'ptime',
    'last-published',
    'release_date',
    'article_date_original',
    'date',
    'pdate',
    'created',
    'datecreated',
    'timestamp',
    'shareaholic:article_published_time',
    'rnews:datepublished',
    'vr:published_time',
    'news_date',
    'content_create_date',
    'bt:pubdate',
  ],
  updated: [
    'article:modified_time',
    'og:updated_time',
    'og:modified_time',
    'datemodified',
    'last-modified',
    'lastmod',
    'revised',
    'dcterms.modified',
    'dc.date.modified',
    'modified',
    'article:modified',
    'updated_time',
  ],
  section: [
    'article:section',
    'parsely-section',
    'section',
    'cxenseparse:category',
    'article.section',
    'og:article:section',
  ],
  publisher: [
    'og:site_name',
    'publisher',
    'dc.publisher',
    'dcterms.publisher',
    'application-name',
    'citation_journal_title',
    'article:publisher_name',
  ],
  language: ['content-language', 'language', 'dc.language', 'og:locale', 'dcterms.language'],
  picture: ['og:image:secure_url', 'og:image', 'twitter:image', 'twitter:image:src', 'thumbnail'],
} as const;

/** What Open Graph, Dublin Core and the other tags in a page's head tell. */
export function metaEvidence(named: Named): Evidence {
  const tags = readTags(named);
  const one = (names: readonly string[]) => names.flatMap((name) => tags.get(name) ?? [])[0];
  const date = (names: readonly string[]) =>
    names
      .flatMap((name) => tags.get(name) ?? [])
      .map((value) => metaDate(value))
      .find(Boolean);
  return told({
    headline: one(NAMES.headline),
    standfirst: one(NAMES.standfirst),
    bylines: authors(NAMES.bylines.map((name) => tags.get(name) ?? [])),
    published: date(NAMES.published),
    updated: date(NAMES.updated),
    section: one(NAMES.section),
    topics: [
      ...(tags.get('article:tag') ?? []),
      ...listed(tags.get('news_keywords')),
      ...listed(tags.get('keywords')),
    ],
    publisher: one(NAMES.publisher),
    language: one(NAMES.language)?.replace('_', '-').split(/[,;]/)[0] ?? htmlLanguage(named),
    canonical: canonicalOf(named) ?? tags.get('og:url')?.[0],
    picture: one(NAMES.picture),
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
      if (name && content) tags.set(name, [...(tags.get(name) ?? []), content]);
    }
  }
  return tags;
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
