import { Element } from 'domhandler';
import { printable } from '../lib/printable.ts';
import { childNamed } from './feed/names.ts';
import { lineOfText } from './feed/texts.ts';
import { parseXml, type XmlTree } from './feed/xmlTree.ts';
import { safePicture } from './html/safeUrl.ts';

/** A feed that an OPML list subscribes to. */
export type OpmlFeed = {
  feedUrl: string;
  /** The page that the feed belongs to. */
  pageUrl: string | null;
  title: string | null;
  /** The outlines it stands in, outermost first: ["Region", "Harbour"]. Empty where it stands alone. */
  sections: string[];
  language: string | null;
};

export type Opml = {
  title: string | null;
  feeds: OpmlFeed[];
  /** What was wrong, with its line; the rest was read. */
  problems: string[];
};

/** Readers keep hundreds of feeds; a list of more than this is no newsroom's. */
const MOST_FEEDS = 10_000;

/**
 * Reads a list of subscriptions (OPML 1.0 and 2.0), nested outlines as sections; a broken list as
 * far as it can be understood. A feed that stands there twice is taken once, at its first place.
 * Throws where the text is no OPML. http://opml.org/spec2.opml
 */
export function readOpml(source: string): Opml {
  const tree = parseXml(source);
  for (const node of tree.document.children) lowerNames(node);
  const root = tree.document.children.find(
    (node): node is Element => node instanceof Element && /^(?:opml|body)$/.test(node.name),
  );
  if (!root) throw new Error('is no OPML: it has no <opml>');
  const body = root.name === 'body' ? root : childNamed(root, 'body');
  const head = childNamed(root, 'head');
  const list: List = { tree, feeds: new Map(), problems: [...tree.problems] };
  if (body) gather(body, [], list);
  else list.problems.push('line 1: has no <body>, so no outlines either');
  const title = lineOfText(head && childNamed(head, 'title'));
  return { title, feeds: [...list.feeds.values()], problems: list.problems };
}

/** Programs write xmlUrl, xmlURL and xmlurl. */
function lowerNames(node: unknown) {
  if (!(node instanceof Element)) return;
  node.name = node.name.toLowerCase();
  node.attribs = Object.fromEntries(
    Object.entries(node.attribs).map(([name, value]) => [name.toLowerCase(), value]),
  );
  for (const child of node.children) lowerNames(child);
}

type List = { tree: XmlTree; feeds: Map<string, OpmlFeed>; problems: string[] };

function gather(parent: Element, sections: string[], list: List) {
  for (const outline of parent.children) {
    if (!(outline instanceof Element) || outline.name !== 'outline') continue;
    const title = line(outline.attribs['title'] ?? outline.attribs['text']);
    const feed = feedOf(outline, title, sections);
    if (typeof feed === 'string') note(feed, outline, list);
    else if (feed) subscribe(feed, outline, list);
    gather(outline, title && !feed ? [...sections, title] : sections, list);
  }
}

/** The feed of an outline, or why there is none; null where the outline only holds others. */
function feedOf(
  { attribs, children }: Element,
  title: string | null,
  sections: string[],
): OpmlFeed | string | null {
  const type = attribs['type']?.trim().toLowerCase() ?? '';
  const holds = children.some((child) => child instanceof Element);
  const plainLink = /^(?:rss|atom|feed)/.test(type) ? attribs['url'] : undefined;
  const written = line(attribs['xmlurl'] ?? plainLink);
  if (written === null) return holds ? null : withoutFeed(type, title, attribs['url']);
  const feedUrl = safePicture(httpOf(written));
  if (!feedUrl) return `“${written}” is no address of a feed: http or https is wanted`;
  return {
    feedUrl,
    pageUrl: safePicture(attribs['htmlurl'] ?? ''),
    title,
    sections: sections.length > 0 ? sections : categoryOf(attribs['category']),
    language: line(attribs['language']),
  };
}

function withoutFeed(type: string, title: string | null, url: string | undefined): string | null {
  if (type === 'include' || (type === 'link' && /\.opml$/i.test(url ?? ''))) {
    return `refers to another list, ${url}: import that by itself`;
  }
  return `“${title ?? 'an outline'}” names no feed: an xmlUrl is wanted`;
}

/** "/Region/Harbour,/Sea" names places in a tree, of which the first is taken; "Region" is one too. */
const categoryOf = (category = ''): string[] =>
  (category.split(',')[0] ?? '').split('/').flatMap((name) => line(name) ?? []);

/** Some programs write "feed://host/…" or "feed:https://host/…". */
const httpOf = (address: string): string =>
  address.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://');

function subscribe(feed: OpmlFeed, outline: Element, list: List) {
  if (list.feeds.has(feed.feedUrl)) note(`${feed.feedUrl} stands twice`, outline, list);
  else if (list.feeds.size < MOST_FEEDS) list.feeds.set(feed.feedUrl, feed);
  else if (!list.problems.some((problem) => problem.endsWith(TOO_MANY))) {
    note(TOO_MANY, outline, list);
  }
}

const TOO_MANY = `lists more than ${MOST_FEEDS} feeds; the rest is left out`;

const note = (problem: string, outline: Element, { tree, problems }: List) =>
  problems.push(`line ${tree.lineOf(outline)}: ${problem}`);

const line = (text: string | undefined): string | null =>
  printable(text ?? '')
    .replace(/\s+/gu, ' ')
    .trim() || null;
