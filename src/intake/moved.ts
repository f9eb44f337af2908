import { oldAddressOf } from '../lib/oldAddress.ts';
import type { Body } from '../store/body.ts';
import { linksIn } from '../store/bodyLinks.ts';
import type { OldAddresses } from '../store/oldAddresses.ts';
import type { StoryKind, StoryStatus } from '../store/tables/stories.ts';

/** What the system that a story moves here from knows of it, and a page or a feed does not. */
export type Moved = {
  status: Extract<StoryStatus, 'draft' | 'published'>;
  kind: StoryKind;
  slug: string | null;
  old: OldAddresses;
  /** The lead picture's own words. */
  lead: { alt: string; caption: string; credit: string } | null;
  /** Why it is a draft, and what of its text has no place here: for the record. */
  leftOut: string[];
};

/**
 * The links of a body that lead to the site it comes from, whatever the scheme and `www.`; `bases`
 * are that site's own addresses.
 */
export function linksWithin(body: Body, bases: string[]): OldAddresses['links'] {
  const hosts = new Set(bases.map(hostOf));
  return [...new Set(linksIn(body))].flatMap((href) => {
    const address = hosts.has(hostOf(href)) ? oldAddressOf(href) : null;
    return address && !NO_STORY.test(address) ? [{ href, address }] : [];
  });
}

/** The front page, and files and machinery of the old system. */
const NO_STORY = /^\/(?:$|wp-|content\/)/;

/** The forms in which old addresses are remembered, each once; those that are none are left out. */
export const addressesOf = (urls: (string | null)[]): string[] => [
  ...new Set(urls.flatMap((url) => (url && oldAddressOf(url)) || [])),
];

const hostOf = (address: string): string | null =>
  URL.parse(address)?.host.replace(/^www\./, '') ?? null;
