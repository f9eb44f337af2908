import type { FeedEntry } from '../feed/feed.ts';

type Where = { id: string; address: string; page: string | null };

/**
 * The identity of an entry in the record. An address on the feed's own site is the same story
 * whichever feed of that site, or which import, brings it. Anything else counts within this source
 * alone: a feed must not be able to rewrite what another has brought. Null where there is none.
 */
export function entryKey({ url, id }: Pick<FeedEntry, 'url' | 'id'>, source: Where): string | null {
  if (url && isOfOwnSite(url, source)) return url;
  const own = id ?? url;
  return own ? `source ${source.id}: ${own}` : null;
}

function isOfOwnSite(url: string, { address, page }: Where): boolean {
  const host = hostname(url);
  const homes = [address, page ?? ''].map(hostname).filter(Boolean);
  return homes.some((home) => host === home || within(host, home) || within(home, host));
}

/** "sport.tide.example" lies within "tide.example"; one label alone is nobody's own. */
const within = (host: string, home: string) => home.includes('.') && host.endsWith(`.${home}`);

const hostname = (address: string) =>
  URL.parse(address)
    ?.hostname.toLowerCase()
    .replace(/^www\./, '') ?? '';
