import type { Origin } from '../store/tables/signals.ts';
import type { View } from './events.ts';

/** Names of sites of a kind, without what stands before and after: `google` is google.co.uk too. */
const SEARCH =
  /(^|\.)(google|bing|yahoo|duckduckgo|ecosia|startpage|qwant|baidu|yandex|kagi|naver|seznam|mojeek|swisscows|perplexity)\.[a-z.]{2,6}$|^search\.|^com\.google\.android\.googlequicksearchbox$/;
const SOCIAL =
  /(^|\.)(facebook|instagram|threads|twitter|linkedin|reddit|tiktok|youtube|pinterest|bsky|mastodon|whatsapp|telegram|vk|tumblr|weibo|flipboard)\.[a-z.]{2,6}$|^(x\.com|t\.co|fb\.me|lnkd\.in|out\.reddit\.com|t\.me|youtu\.be|news\.ycombinator\.com)$/;

/** A name of the public internet: what has no dot is a machine in somebody's house or office. */
const PUBLIC_HOST = /^(?=.{4,100}$)([a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]*$/;

/**
 * Where a reader came from, and the host of that site. Of an address nothing else ever reaches the
 * paper, and what is no name of a public site is not kept either.
 */
export function originOf({ via, from }: Pick<View, 'via' | 'from'>): {
  origin: Origin | null;
  host: string | null;
} {
  if (via !== null || from === 'self') return { origin: 'own', host: null };
  if (from === null) return { origin: null, host: null };
  if (from === '') return { origin: 'direct', host: null };
  const host = from.toLowerCase().replace(/^(www|m|l|lm|amp)\.(?=.+\.)/, '');
  if (!PUBLIC_HOST.test(host)) return { origin: 'site', host: null };
  const origin = SEARCH.test(host) ? 'search' : SOCIAL.test(host) ? 'social' : 'site';
  return { origin, host };
}
