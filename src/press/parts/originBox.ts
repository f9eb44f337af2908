import { html } from 'hono/html';
import { webAddress } from '../../lib/webAddress.ts';
import type { Carrier } from '../../store/copiesShown.ts';
import type { DoubtRow, OriginRow } from '../../store/tables/provenance.ts';
import type { StoryRow } from '../../store/tables/stories.ts';
import type { Teaser } from '../../store/teasers.ts';
import type { Markup, Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { clockTime, exactTime, isoTime, longDay, zoneName } from '../times.ts';
import { listed } from './byline.ts';
import { headlineLink } from './headline.ts';

export type Provenance = {
  origins: OriginRow[];
  doubts: DoubtRow[];
  carriers: Carrier[];
  original: Teaser | undefined;
};

/** Where a story comes from, how sure that is, what does not hold together, who else carried it. */
export const originBox = (site: PressSite, story: StoryRow, known: Provenance): Markup =>
  html`<section class="box origin" aria-labelledby="origin">
<h2 id="origin">Where this comes from</h2>
<dl>
${known.origins.length > 0 ? known.origins.map((origin) => originEntry(site, origin)) : ownWork(site, story)}
${known.original ? html`<dt>The same text as</dt><dd>${headlineLink(site, known.original)}</dd>` : null}
${known.carriers.length > 0 ? html`<dt>Also carried by</dt><dd>${listed(known.carriers.map(carrier))}</dd>` : null}
${story.stampedAt !== null && story.stampedAt !== story.publishedAt ? stamped(site, story.stampedAt) : null}
</dl>
${doubtList(known.doubts)}
</section>`;

const ownWork = (site: PressSite, story: StoryRow) =>
  html`<dt>First published by</dt><dd>${site.name}, ${moment(site, story.publishedAt)}</dd>`;

const originEntry = (site: PressSite, origin: OriginRow) => html`<dt>${
  origin.certainty === 'stated' ? 'Publisher' : 'Probably first published by'
}</dt>
<dd><strong>${origin.publisher}</strong>${origin.certainty === 'suspected' ? html` <span class="certainty">our inference</span>` : null}
${origin.evidence ? html`<span class="evidence">${origin.evidence}</span>` : null}
${originLink(origin.url)}
${origin.publishedAt === null ? null : html`<span class="evidence">First published ${moment(site, origin.publishedAt)}</span>`}
${origin.licence ? html`<span class="evidence">Licence: ${origin.licence}</span>` : null}</dd>`;

function originLink(url: string | null): Part {
  const address = webAddress(url);
  return address
    ? html`<a class="origin-link" href="${address.href}" rel="noopener nofollow">Read it at ${address.host.replace(/^www\./, '')}</a>`
    : null;
}

const stamped = (site: PressSite, time: number) =>
  html`<dt>Date on the page</dt><dd>${moment(site, time)}</dd>`;

const moment = (site: PressSite, time: number) =>
  html`<time datetime="${isoTime(time)}" title="${exactTime(time, site.timezone)}">${longDay(time, site.timezone)}, ${clockTime(time, site.timezone)} ${zoneName(time, site.timezone)}</time>`;

const carrier = ({ path, publisher }: Carrier) =>
  html`<a href="${path}">${publisher ?? 'another publisher'}</a>`;

function doubtList(doubts: DoubtRow[]): Part {
  if (doubts.length === 0) return null;
  return html`<h3>What does not hold together</h3>
<ul class="doubts">
${doubts.map((doubt) => html`<li><strong>${FIELD_NAMES[doubt.field] ?? doubt.field}:</strong> ${doubt.claim} <span class="evidence">${doubt.evidence}</span></li>`)}
</ul>`;
}

/** Fields of a story as doubts name them, in a reader's words. */
const FIELD_NAMES: Record<string, string> = {
  stamped: 'Date',
  published: 'Date of publication',
  updated: 'Date of the update',
  publisher: 'Publisher',
  headline: 'Headline',
  byline: 'Byline',
};
