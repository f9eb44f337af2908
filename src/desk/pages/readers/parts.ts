import { html } from 'hono/html';
import type { ListRead } from '../../../store/readership/lists.ts';
import type { OriginRead } from '../../../store/readership/origins.ts';
import type { Stay } from '../../../store/readership/stays.ts';
import type { Origin } from '../../../store/tables/signals.ts';
import { rateOf } from '../../readership/rows.ts';
import type { Variety } from '../../readership/variety.ts';
import type { Markup } from '../frame.ts';
import { counted } from '../times.ts';

const BAR = 120;

/** How large a count is beside the largest of its table. */
export const bar = (count: number, most: number): Markup =>
  html`<svg class="share" viewBox="0 0 ${BAR} 8" width="${BAR}" height="8" aria-hidden="true"><rect width="${((count / Math.max(1, most)) * BAR).toFixed(1)}" height="8"/></svg>`;

/** "63 %" of those who told it; a dash where nobody did. */
export const completionWords = ({ completion }: Stay): string =>
  completion === null ? '–' : `${Math.round(100 * completion)} %`;

/** Minutes and seconds: "1:25". */
export const secondsWords = ({ seconds }: Stay): string => {
  if (seconds === null) return '–';
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

const ORIGIN_WORDS: Record<Origin, string> = {
  own: 'Our own pages',
  search: 'Search',
  social: 'Social',
  site: 'Other sites',
  direct: 'Direct: typed, kept, or sent in a message',
};

const HOSTS_SHOWN = 12;

/** Where readers came from, by kind, each with its hosts. */
export function originsTable(origins: OriginRead[]): Markup {
  const kinds = [...Map.groupBy(origins, ({ origin }) => origin)].map(([origin, hosts]) => ({
    ...{ origin, hosts: hosts.filter(({ host }) => host !== '') },
    readers: hosts.reduce((sum, { readers }) => sum + readers, 0),
  }));
  kinds.sort((some, other) => other.readers - some.readers);
  if (kinds.length === 0)
    return html`<p class="aside">Nobody has told yet where they came from.</p>`;
  const most = kinds[0]?.readers ?? 0;
  return html`<table class="readership"><thead><tr><th>From</th><th class="number">Readers</th><th><span class="unseen">Share</span></th></tr></thead>
<tbody>${kinds.map(
    ({
      origin,
      readers,
      hosts,
    }) => html`<tr><th scope="row">${ORIGIN_WORDS[origin]}</th><td class="number">${counted(readers)}</td><td>${bar(readers, most)}</td></tr>
${hosts
  .slice(0, HOSTS_SHOWN)
  .map(
    (one) =>
      html`<tr class="host"><td>${one.host}</td><td class="number">${counted(one.readers)}</td><td>${bar(one.readers, most)}</td></tr>`,
  )}`,
  )}</tbody></table>`;
}

const LIST_WORDS: Record<string, string> = {
  related: 'Related',
  'most-read': 'Most read',
  'most-shared': 'Most shared',
  'most-reacted': 'Most reacted to',
  trending: 'Trending',
  'for-you': 'For you',
  trying: 'For you, the place for trying',
  earlier: 'Earlier in this story',
  storyline: 'Storylines',
  front: 'Front page',
  section: 'Sections',
  topic: 'Topics',
  author: 'Authors',
  archive: 'Archive',
  search: 'Search on the site',
};

/**
 * What our lists showed, and what of it was opened; of the whole paper also how varied they were: as
 * so many stories and sections shown equally often.
 */
export const listsTable = (lists: (ListRead & Partial<Variety>)[]): Markup => {
  if (lists.length === 0) return html`<p class="aside">No list has sent anybody on yet.</p>`;
  const isVaried = lists.some(({ stories }) => typeof stories === 'number');
  return html`<table class="readership"><thead><tr><th>List</th><th class="number">Shown</th><th class="number">Opened</th><th class="number">Of 100 shown</th>${
    isVaried ? html`<th class="number">As varied as</th>` : null
  }</tr></thead>
<tbody>${lists.map((one) => {
    const rate = rateOf(one);
    return html`<tr><th scope="row">${LIST_WORDS[one.list] ?? one.list}</th><td class="number">${one.shown > 0 ? counted(one.shown) : '–'}</td>
<td class="number">${counted(one.opened)}</td><td class="number">${rate === null ? '–' : (100 * rate).toFixed(1)}</td>${
      isVaried ? html`<td class="number">${varietyWords(one)}</td>` : null
    }</tr>`;
  })}</tbody></table>`;
};

const varietyWords = ({ stories, sections }: Partial<Variety>): string =>
  typeof stories === 'number' && typeof sections === 'number'
    ? `${stories.toFixed(1)} stories, ${sections.toFixed(1)} sections`
    : '–';
