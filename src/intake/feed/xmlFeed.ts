import { Element } from 'domhandler';
import { bodyText } from '../../store/body.ts';
import type { Moment } from '../story.ts';
import { enclosuresOf, topicsOf } from './attached.ts';
import { type Feed, type FeedEntry, isEmptyEntry } from './feed.ts';
import { feedDate } from './feedDate.ts';
import { baseOf, linkOf, permalink } from './links.ts';
import { childNamed, childrenNamed, resolveNames } from './names.ts';
import { peopleOf, sourceOf } from './people.ts';
import { bodyOf, lineOfText } from './texts.ts';
import { parseXml, type XmlTree } from './xmlTree.ts';

/**
 * RSS of every version, RDF, Atom and CDF as a feed; a broken file as far as it can be understood.
 * Null where it is none of these.
 */
export function readXmlFeed(source: string, url: string | null): Feed | null {
  const tree = parseXml(source);
  const undeclared = resolveNames(tree.document);
  const root = tree.document.children.find(
    (node): node is Element => node instanceof Element && isRoot(node),
  );
  if (!root) return null;
  const channel = childNamed(root, 'channel') ?? root;
  const declared = baseOf(channel, baseOf(root, url ?? undefined));
  const page = linkOf(channel, declared);
  const items = [
    ...new Set([root, channel].flatMap((parent) => childrenNamed(parent, 'item', 'entry'))),
  ];
  const problems = [...tree.problems, ...prefixProblems(undeclared, tree)];
  const entries = items.map((item, index) => {
    const entry = readEntry(item, declared === (url ?? undefined) ? (page ?? declared) : declared);
    problems.push(...problemsOf(entry, item, index, tree));
    return entry;
  });
  return {
    format: formatOf(root),
    title: lineOfText(childNamed(channel, 'title', 'dc:title')),
    url: page,
    language: languageOf(channel) ?? languageOf(root),
    entries,
    problems,
  };
}

const isRoot = ({ name }: Element) => /^(?:rss|channel|feed|atom:feed|rdf|rdf:rdf)$/.test(name);

function formatOf({ name, attribs }: Element): string {
  if (name === 'rss') return `rss ${attribs['version'] ?? ''}`.trim();
  if (name === 'channel') return 'cdf';
  if (/rdf/.test(name))
    return Object.values(attribs).some((uri) => uri.includes('netscape')) ? 'rss 0.90' : 'rss 1.0';
  return attribs['version'] === '0.3' || attribs['xmlns']?.includes('purl.org/atom')
    ? 'atom 0.3'
    : 'atom 1.0';
}

const languageOf = (element: Element): string | null =>
  (
    lineOfText(childNamed(element, 'language', 'dc:language')) ??
    (element.attribs['xml:lang']?.trim() || null)
  )?.replaceAll('_', '-') ?? null;

/** What an entry tells its text in, the fullest first; the rest is its summary. */
const TEXTS = ['content:encoded', 'content', 'xhtml:body', 'body', 'fullitem'];
const SUMMARIES = [
  'description',
  'summary',
  'abstract',
  'itunes:summary',
  'media:description',
  'dc:description',
];

function readEntry(item: Element, feedBase: string | undefined): FeedEntry {
  const base = baseOf(item, feedBase);
  const group = childNamed(item, 'media:group');
  const within = (...names: string[]) =>
    childNamed(item, ...names) ?? (group && childNamed(group, ...names));
  const [full, ...shorter] = [...TEXTS, ...SUMMARIES].flatMap((name) => within(name) ?? []);
  const texts = [full, ...shorter].map((text) => bodyOf(text, text && baseOf(text, base)));
  const body = texts.find(({ content }) => content.length > 0) ?? bodyOf(undefined, base);
  const isWhole = full !== undefined && !SUMMARIES.slice(2).includes(full.name);
  const standfirst = isWhole ? lineOfText(shorter.find((text) => isSummary(text))) : null;
  const guid = lineOfText(childNamed(item, 'guid', 'id', 'dc:identifier'));
  return {
    id: (guid && absoluteId(item, guid, base)) ?? item.attribs['rdf:about'] ?? null,
    url: linkOf(item, base) ?? permalink(item, guid),
    headline: lineOfText(within('title', 'dc:title', 'media:title', 'itunes:title')),
    standfirst: standfirst === bodyText(body) ? null : standfirst,
    body,
    published: dateOf(item, PUBLISHED),
    updated: dateOf(item, UPDATED) ?? feedDate(item.attribs['lastmod'] ?? ''),
    bylines: peopleOf(item),
    topics: topicsOf(item),
    enclosures: enclosuresOf(item, base),
    language: (full && languageOf(full)) ?? languageOf(item),
    source: sourceOf(item, base),
  };
}

const isSummary = ({ name }: Element) => SUMMARIES.includes(name.replace(/^atom:/, ''));

/** An id may be relative to a base that the feed itself declares; else it is left as it is. */
const absoluteId = (item: Element, id: string, base: string | undefined): string =>
  item.name.endsWith('entry') && hasBase(item) ? (URL.parse(id, base)?.href ?? id) : id;

const hasBase = (element: Element): boolean =>
  element.attribs['xml:base'] !== undefined ||
  (element.parent instanceof Element && hasBase(element.parent));

const PUBLISHED = [
  'published',
  'pubdate',
  'issued',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'created',
  'date',
];
const UPDATED = ['updated', 'modified', 'dcterms:modified'];

function dateOf(item: Element, names: string[]): Moment | null {
  for (const name of names) {
    const written = lineOfText(childNamed(item, name));
    const moment = written && feedDate(written);
    if (moment) return moment;
  }
  return null;
}

function problemsOf(entry: FeedEntry, item: Element, index: number, { lineOf }: XmlTree): string[] {
  const place = `line ${lineOf(item)}: entry ${index + 1}`;
  const missing = isEmptyEntry(entry) ? [`${place} has neither headline, text nor address`] : [];
  const stamp = lineOfText(childNamed(item, ...PUBLISHED, ...UPDATED));
  const unread = stamp && !entry.published && !entry.updated;
  return unread ? [...missing, `${place}: the date “${stamp}” can not be read`] : missing;
}

const prefixProblems = (undeclared: Map<string, Element>, { lineOf }: XmlTree): string[] =>
  [...undeclared].map(
    ([prefix, element]) => `line ${lineOf(element)}: the prefix “${prefix}” is declared nowhere`,
  );
