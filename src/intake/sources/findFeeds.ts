import type { Document } from 'domhandler';
import { readFeed } from '../feed.ts';
import { type AskOptions, ask } from '../fetch/ask.ts';
import { parseHtml } from '../html/parse.ts';
import { all, attribute, visibleText } from '../html/query.ts';
import { textOf } from '../read.ts';

/** A feed that was found, as it would be added. */
export type FoundFeed = {
  /** Where it is in the end, after redirects. */
  address: string;
  title: string | null;
  /** The page that it belongs to. */
  page: string | null;
  format: string;
  entries: number;
  /** Headlines of the first entries, to know it by. */
  headlines: string[];
};

/** Somebody waits for the answer. */
const WAIT = 15_000;
const LARGEST = 10_000_000;

/** Links that are looked at where a page names several feeds. */
const MOST_NAMED = 8;

/** Where sites that name no feed have one all the same. */
const COMMON_PLACES = [
  'feed',
  'feed/',
  'rss',
  'rss.xml',
  'feed.xml',
  'atom.xml',
  'index.xml',
  'feed.json',
  'feeds/all.atom.xml',
];

const FEED_TYPE =
  /^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)|text\/(?:xml|rss))\b/i;

/** Addresses of links that lead to feeds, by the way that they are written. */
const FEED_LINK =
  /(?:\/(?:feeds?|rss|atom)(?:\/|$|\.)|\.(?:rss|atom)$|\/(?:index|feed|rss|atom)\.(?:xml|json)$)/i;

const SHOWN_HEADLINES = 3;

/**
 * The feeds at an address: the feed itself, or those of the page that stands there, as it names them
 * (link rel=alternate first, then links in its body), else where feeds usually are. Throws in words
 * where nothing was found.
 */
export async function findFeeds(address: string, options: AskOptions = {}): Promise<FoundFeed[]> {
  const started = withProtocol(address);
  const first = await get(started, options);
  const itself = asFeed(first);
  if (itself) return [itself];
  const page = parseHtml(first.text);
  const named = [...namedBy(page, first.url), ...linkedFrom(page, first.url)];
  const found = await feedsAmong([...new Set(named)].slice(0, MOST_NAMED), options);
  if (found.length > 0) return found;
  const usual = COMMON_PLACES.map((place) => new URL(`/${place}`, first.url).href);
  const [guessed] = await firstFeed(usual, options);
  if (guessed) return [guessed];
  throw new Error(
    'no feed was found: neither there, nor named by the page, nor where they usually are',
  );
}

/** People type "tide.example". */
const withProtocol = (address: string) =>
  /^[a-z][a-z\d+.-]*:/i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;

type Page = { url: string; movedTo: string | null; asked: string; text: string };

async function get(address: string, options: AskOptions): Promise<Page> {
  const { status, url, movedTo, headers, bytes } = await ask(address, {
    ...{ wait: WAIT, largest: LARGEST },
    ...options,
  });
  if (status !== 200) throw new Error(`${address} answers ${status}`);
  const { text } = textOf(bytes, headers['content-type'] ?? null);
  return { url, movedTo, asked: address, text };
}

/** Null where it is none. A redirect that is not for good is followed anew each time. */
function asFeed({ url, movedTo, asked, text }: Page): FoundFeed | null {
  try {
    const feed = readFeed(text, { url });
    const headlines = feed.entries.flatMap(({ headline }) => headline ?? []);
    return {
      ...{ title: feed.title, page: feed.url, format: feed.format },
      address: movedTo ?? asked,
      entries: feed.entries.length,
      headlines: headlines.slice(0, SHOWN_HEADLINES),
    };
  } catch {
    return null;
  }
}

/** The feeds that a page's head names. */
function namedBy(page: Document, base: string): string[] {
  return all(page, 'link').flatMap((link) => {
    const rels = (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/);
    const isFeed = rels.includes('feed') || FEED_TYPE.test(attribute(link, 'type') ?? '');
    const isOther = !rels.includes('alternate') && !rels.includes('feed');
    return isFeed && !isOther ? resolved(attribute(link, 'href'), base) : [];
  });
}

/** Links in the body that look as if they led to feeds. */
function linkedFrom(page: Document, base: string): string[] {
  return all(page, 'a').flatMap((link) => {
    const [url] = resolved(attribute(link, 'href'), base);
    if (!url) return [];
    const says = /^(?:rss|atom|json feed|xml|feed)\b/i.test(visibleText(link, 40));
    return says || FEED_LINK.test(new URL(url).pathname) ? [url] : [];
  });
}

function resolved(href: string | undefined, base: string): string[] {
  const url = href === undefined ? null : URL.parse(href.replace(/^feed:(?:\/\/)?/i, ''), base);
  return url && /^https?:$/.test(url.protocol) ? [url.href] : [];
}

async function feedsAmong(addresses: string[], options: AskOptions): Promise<FoundFeed[]> {
  const found: FoundFeed[] = [];
  for (const address of addresses) {
    const feed = await feedAt(address, options);
    if (feed && !found.some((other) => other.address === feed.address)) found.push(feed);
  }
  return found;
}

async function firstFeed(addresses: string[], options: AskOptions): Promise<FoundFeed[]> {
  for (const address of addresses) {
    const feed = await feedAt(address, options);
    if (feed) return [feed];
  }
  return [];
}

const feedAt = (address: string, options: AskOptions): Promise<FoundFeed | null> =>
  get(address, options).then(asFeed, () => null);
