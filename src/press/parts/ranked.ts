import { html } from 'hono/html';
import type { ListEntry } from '../../store/listEntry.ts';
import type { Markup, Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { whyWords } from '../why.ts';
import { headlineLink } from './headline.ts';
import { sparkline } from './sparkline.ts';

/** Most read, and lists like it: numbered from `offset` on, with how many readers each had. */
export const mostRead = (
  site: PressSite,
  entries: ListEntry[],
  window: string,
  { list = 'most-read', offset = 0 } = {},
): Markup =>
  html`<ol class="ranked" data-via="${list}"${start(offset)}>
${entries.map(
  (entry) => html`<li data-id="${entry.id}"><div><h3>${headlineLink(site, entry)}</h3>
<p class="why">${whyWords(site.words, entry, window)}</p></div></li>`,
)}
</ol>`;

/** Trending: what is read faster than its age and section would let one expect, with its last day. */
export const trending = (
  site: PressSite,
  entries: ListEntry[],
  lastDay: Map<string, number[]>,
  offset = 0,
): Markup => html`<ol class="trending" data-via="trending"${start(offset)}>
${entries.map(
  (entry) => html`<li data-id="${entry.id}"><div><h3>${headlineLink(site, entry)}</h3>
<p class="why">${whyWords(site.words, entry)}</p></div>
${dayLine(site, lastDay.get(entry.id))}</li>`,
)}
</ol>`;

const start = (offset: number): Part => (offset === 0 ? null : html` start="${offset + 1}"`);

const dayLine = (site: PressSite, hours: number[] | undefined): Part =>
  hours?.some((readers) => readers > 0) ? sparkline(site, hours) : null;
