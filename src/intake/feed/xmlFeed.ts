import { Element } from 'domhandler';
import { textContent } from 'domutils';
import { bodyText } from '../../store/body.ts';
import { firstDate } from '../dates/findDates.ts';
import { safePicture } from '../html/safeUrl.ts';
import type { Moment } from '../story.ts';
import type { Enclosure, Feed, FeedEntry } from './feed.ts';
import { childNamed, childrenNamed, resolveNames } from './names.ts';
import { peopleOf, sourceOf } from './people.ts';
import { bodyOf, lineOfText } from './texts.ts';
import { parseXml, type XmlTree } from './xmlTree.ts';

/**
 * RSS of every version, RDF and Atom as a feed; a broken file as far as it can be understood. Null
 * where it is none of these.
 */
export function readXmlFeed(source: string, url: string | null): Feed | null {
  const tree = parseXml(source);
  resolveNames(tree.document);
  const root = tree.document.children.find(
    (node): node is Element => node instanceof Element && isRoot(node),
  );
  if (!root) return null;
  const channel = childNamed(root, 'channel') ?? root;
  const declared = URL.parse(root.attribs['xml:base'] ?? '', url ?? undefined)?.href ?? url;
  const base = linkOf(channel, declared ?? undefined);
  const items = [
    ...new Set([root, channel].flatMap((parent) => childrenNamed(parent, 'item', 'entry'))),
  ];
  const problems = [...tree.problems];
  const entries = items.flatMap((item, index) => {
    const entry = readEntry(
      item,
      root.attribs['xml:base'] ? (declared ?? undefined) : (base ?? url ?? undefined),
    );
    problems.push(...problemsOf(entry, item, index, tree));
    return isEmpty(entry) ? [] : [entry];
  });
  return {
    format: formatOf(root),
    title: lineOfText(childNamed(channel, 'title')),
    url: base,
    language: languageOf(channel) ?? languageOf(root),
    entries,
    problems,
  };
}

const isRoot = ({ name }: Element) => /^(?:rss|channel|feed|atom:feed|rdf|rdf:rdf)$/.test(name);

function formatOf({ name, attribs }: Element): string {
  if (name === 'rss' || name === 'channel') return `rss ${attribs['version'] ?? ''}`.trim();
  if (/rdf/.test(name))
    return Object.values(attribs).some((uri) => uri.includes('netscape')) ? 'rss 0.90' : 'rss 1.0';
  return attribs['version'] === '0.3' || attribs['xmlns']?.includes('purl.org/atom')
    ? 'atom 0.3'
    : 'atom 1.0';
}

const languageOf = (element: Element): string | null =>
  lineOfText(childNamed(element, 'language', 'dc:language')) ?? element.attribs['xml:lang'] ?? null;

function readEntry(item: Element, feedBase: string | undefined): FeedEntry {
  const base = URL.parse(item.attribs['xml:base'] ?? '', feedBase)?.href ?? feedBase;
  const summary = childNamed(
    item,
    'summary',
    'description',
    'itunes:summary',
    'media:description',
    'dc:description',
  );
  const content = childNamed(item, 'content:encoded', 'content', 'xhtml:body', 'body', 'fullitem');
  const body = bodyOf(content ?? summary, base);
  const standfirst = content ? lineOfText(summary) : null;
  const guid = lineOfText(childNamed(item, 'guid', 'id', 'dc:identifier'));
  return {
    id: guid ?? item.attribs['rdf:about'] ?? null,
    url: linkOf(item, base) ?? permalink(item, guid),
    headline: lineOfText(childNamed(item, 'title', 'dc:title', 'media:title')),
    standfirst: standfirst === bodyText(body) ? null : standfirst,
    body: body.content.length === 0 ? bodyOf(summary, base) : body,
    published: dateOf(item, [
      'published',
      'pubdate',
      'issued',
      'dc:date',
      'dcterms:issued',
      'dcterms:created',
      'created',
      'date',
    ]),
    updated: dateOf(item, ['updated', 'modified', 'dcterms:modified', 'atom:updated']),
    bylines: peopleOf(item),
    topics: topicsOf(item),
    enclosures: enclosuresOf(item, base),
    language: languageOf(item),
    source: sourceOf(item),
  };
}

/** The page of an entry or feed: Atom's alternate link, RSS's link. */
function linkOf(element: Element, base: string | undefined): string | null {
  const links = childrenNamed(element, 'link');
  const alternate = links.find(
    ({ attribs }) => attribs['href'] && (attribs['rel'] ?? 'alternate') === 'alternate',
  );
  const plain = links.find((link) => !link.attribs['href'] && textContent(link).trim() !== '');
  const address =
    (plain && textContent(plain).trim()) ??
    alternate?.attribs['href'] ??
    links.find(({ attribs }) => attribs['href'] && !attribs['rel'])?.attribs['href'];
  return address ? safePicture(address, base) : null;
}

function permalink(item: Element, guid: string | null): string | null {
  const declared =
    childNamed(item, 'guid')?.attribs['ispermalink'] ??
    childNamed(item, 'guid')?.attribs['isPermaLink'];
  return guid && declared !== 'false' ? safePicture(guid) : null;
}

function dateOf(item: Element, names: string[]): Moment | null {
  for (const name of names) {
    const written = lineOfText(childNamed(item, name));
    const moment = written && firstDate(written);
    if (moment) return moment;
  }
  return null;
}

function topicsOf(item: Element): string[] {
  const named = childrenNamed(item, 'category', 'dc:subject').map(
    (category) =>
      lineOfText(category) ?? category.attribs['label'] ?? category.attribs['term'] ?? '',
  );
  const keywords =
    lineOfText(childNamed(item, 'media:keywords', 'itunes:keywords'))?.split(/\s*,\s*/) ?? [];
  return [...new Set([...named, ...keywords].filter(Boolean))];
}

function enclosuresOf(item: Element, base: string | undefined): Enclosure[] {
  const linked = childrenNamed(item, 'link').filter(
    ({ attribs }) => attribs['rel'] === 'enclosure',
  );
  const media = [item, ...childrenNamed(item, 'media:group')].flatMap((parent) =>
    childrenNamed(parent, 'media:content'),
  );
  return [...childrenNamed(item, 'enclosure'), ...linked, ...media].flatMap(({ attribs }) => {
    const url = safePicture(attribs['url'] ?? attribs['href'] ?? '', base);
    const length = Number(attribs['length'] ?? attribs['filesize'] ?? Number.NaN);
    return url
      ? [{ url, type: attribs['type'] ?? null, length: Number.isNaN(length) ? null : length }]
      : [];
  });
}

const isEmpty = ({ headline, body, url }: FeedEntry) =>
  !headline && body.content.length === 0 && !url;

function problemsOf(entry: FeedEntry, item: Element, index: number, { lineOf }: XmlTree): string[] {
  const place = `line ${lineOf(item)}: entry ${index + 1}`;
  const missing = isEmpty(entry) ? [`${place} has neither headline, text nor address`] : [];
  const stamp = childNamed(
    item,
    'pubdate',
    'published',
    'dc:date',
    'updated',
    'issued',
    'modified',
  );
  const unread = stamp && lineOfText(stamp) && !entry.published && !entry.updated;
  return unread
    ? [...missing, `${place}: the date “${lineOfText(stamp)}” can not be read`]
    : missing;
}
