import { escaped } from './escape.ts';

/** Addresses are shown so far; the rest says nothing to a reader. */
const LONGEST_SHOWN = 80;

/**
 * What stands for a film, a post or a document that a page had embedded: a paragraph with a link,
 * as the press loads nothing from anybody. `title` where it has one, else the address in short.
 */
export function linkCard(address: string, title = ''): string {
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return title ? `<p>${escaped(title)}</p>` : '';
  return `<p><a href="${escaped(url.href)}">${escaped(title.trim() || shortAddress(url))}</a></p>`;
}

function shortAddress(url: URL): string {
  const rest = url.pathname === '/' ? '' : url.pathname + url.search;
  const shown = url.host.replace(/^www\./, '') + rest;
  return shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown;
}
