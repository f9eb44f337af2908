import { Element } from 'domhandler';
import { z } from 'zod';
import { DAY, HOUR, MINUTE, type Millis, SECOND } from '../../lib/clock.ts';
import { childrenNamed, resolveNames } from '../feed/names.ts';
import { lineOfText } from '../feed/texts.ts';
import { parseXml } from '../feed/xmlTree.ts';

/** What a feed says of itself to those who poll it. */
export type FeedHints = {
  /** For how long it should not be asked again; 0 where it does not say. */
  wish: Millis;
  /** Hubs that push it (WebSub), the first the best. */
  hubs: string[];
  /** Its own address, which is its topic at a hub. */
  self: string | null;
};

/** A day and a week stand for badly made feeds as well, and a newsroom does not wait so long. */
const LONGEST_WISH = 6 * HOUR;

/** The head of a feed ends where its first entry begins; what an entry holds is not the feed's. */
const FIRST_ENTRY = /<(?:\w+:)?(?:item|entry)[\s>/]/i;

const PERIODS: Record<string, Millis> = {
  hourly: HOUR,
  daily: DAY,
  weekly: 7 * DAY,
  monthly: 30 * DAY,
  yearly: 365 * DAY,
};

/**
 * Reads what a feed asks of those who poll it: RSS's ttl, the syndication module's period and
 * frequency, Cache-Control's max-age, and hubs (from the Link header before the feed, WebSub 4).
 */
export function feedHints(text: string, headers: Record<string, string>): FeedHints {
  const told = /^[\s\uFEFF]*\{/.test(text) ? jsonHints(text) : xmlHints(text);
  const linked = linksOf(headers['link'] ?? '');
  const hubs = [...linked('hub'), ...told.hubs].filter(isHttp);
  const self = [...linked('self'), ...told.self].find(isHttp) ?? null;
  const wish = Math.max(told.wish, maxAge(headers['cache-control'] ?? ''));
  return { wish: Math.min(wish, LONGEST_WISH), hubs: [...new Set(hubs)], self };
}

type Told = { wish: Millis; hubs: string[]; self: string[] };

function xmlHints(text: string): Told {
  const end = text.search(FIRST_ENTRY);
  const { document } = parseXml(end < 0 ? text : text.slice(0, end));
  resolveNames(document);
  const root = document.children.find((node) => node instanceof Element);
  if (!root) return { wish: 0, hubs: [], self: [] };
  const places = [...childrenNamed(root, 'channel'), root];
  const links = places.flatMap((place) => childrenNamed(place, 'link'));
  const of = (rel: string) =>
    links.flatMap(({ attribs }) => {
      const names = (attribs['rel'] ?? '').toLowerCase().split(/\s+/);
      return names.includes(rel) && attribs['href'] ? [attribs['href'].trim()] : [];
    });
  const line = (name: string) =>
    lineOfText(places.flatMap((place) => childrenNamed(place, name))[0]) ?? '';
  const number = (name: string) => Number(line(name));
  const ttl = number('ttl') * MINUTE;
  const period = PERIODS[line('sy:updateperiod').toLowerCase()] ?? 0;
  const frequency = number('sy:updatefrequency');
  const syndication = period / (frequency >= 1 ? frequency : 1);
  const wish = Math.max(ttl > 0 ? ttl : 0, syndication);
  return { wish: Number.isFinite(wish) ? wish : 0, hubs: of('hub'), self: of('self') };
}

const jsonHead = z.object({
  feed_url: z.string().optional().catch(undefined),
  hubs: z.array(z.object({ url: z.string() })).catch([]),
});

/** JSON Feed 1.1, "hubs". */
function jsonHints(text: string): Told {
  try {
    const { feed_url: self, hubs } = jsonHead.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
    return { wish: 0, hubs: hubs.map(({ url }) => url), self: self ? [self] : [] };
  } catch {
    return { wish: 0, hubs: [], self: [] };
  }
}

/** The targets of a Link header by relation (RFC 8288). */
function linksOf(header: string): (rel: string) => string[] {
  const links = [...header.matchAll(/<([^<>]{1,2000})>([^<]{0,500})/g)].map(
    ([, target = '', parameters = '']) => ({
      target,
      rels: (/;\s*rel\s*=\s*"?([^";,]+)/i.exec(parameters)?.[1] ?? '').toLowerCase().split(/\s+/),
    }),
  );
  return (rel) => links.filter(({ rels }) => rels.includes(rel)).map(({ target }) => target);
}

/** Of a shared or own cache: what may be kept need not be asked for. */
function maxAge(header: string): Millis {
  if (/\bno-(?:cache|store)\b/i.test(header)) return 0;
  const seconds = Number(/\bmax-age\s*=\s*"?(\d{1,9})/i.exec(header)?.[1] ?? 0);
  return seconds * SECOND;
}

const isHttp = (address: string) => /^https?:\/\//i.test(address) && URL.canParse(address);
