import type { Feed } from './feed/feed.ts';
import { readJsonFeed } from './feed/jsonFeed.ts';
import { readNewsml } from './feed/newsml.ts';
import { readNinjs } from './feed/ninjs.ts';
import { readXmlFeed } from './feed/xmlFeed.ts';

/**
 * Reads a feed of any kind: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF,
 * JSON Feed, and the wires' ninjs, NewsML-G2 and NITF. What is broken is
 * named among the problems, and the rest is read. Throws where the text is no feed at all.
 */
export function readFeed(source: string, { url = null }: { url?: string | null } = {}): Feed {
  const isJson = /^[\s\uFEFF]*[{[]/.test(source);
  const feed = isJson
    ? (readNinjs(source) ?? readJsonFeed(source))
    : (readXmlFeed(source, url) ?? readNewsml(source));
  if (!feed)
    throw new Error(
      'is no feed: neither RSS, Atom, RDF, CDF, JSON Feed, ninjs, NewsML-G2 nor NITF',
    );
  return feed;
}
