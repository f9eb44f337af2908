import { html } from 'hono/html';
import { webAddress } from '../../lib/webAddress.ts';
import type { Carrier } from '../../store/copiesShown.ts';
import type { DoubtRow, OriginRow } from '../../store/tables/provenance.ts';
import type { StoryRow } from '../../store/tables/stories.ts';
import type { Teaser } from '../../store/teasers.ts';
import type { Markup, Part } from '../markup.ts';
import { listed } from '../numbers.ts';
import type { PressSite } from '../site.ts';
import { exactTime, isoTime, moment } from '../times.ts';
import type { SimpleKey } from '../words/message.ts';
import type { Words } from '../words.ts';
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
<h2 id="origin">${site.words.say('origin.heading')}</h2>
<dl>
${known.origins.length > 0 ? known.origins.map((origin) => originEntry(site, origin)) : ownWork(site, story)}
${known.original ? html`<dt>${site.words.say('origin.sameText')}</dt><dd>${headlineLink(site, known.original)}</dd>` : null}
${
  known.carriers.length > 0
    ? html`<dt>${site.words.say('origin.alsoCarried')}</dt><dd>${listed(
        site.words,
        known.carriers.map((copy) => carrier(site.words, copy)),
      )}</dd>`
    : null
}
${story.stampedAt !== null && story.stampedAt !== story.publishedAt ? stamped(site, story.stampedAt) : null}
</dl>
${doubtList(site.words, known.doubts)}
</section>`;

const ownWork = (site: PressSite, story: StoryRow) =>
  html`<dt>${site.words.say('origin.firstPublishedBy')}</dt><dd>${site.name}, ${momentElement(site, story.publishedAt)}</dd>`;

const originEntry = (site: PressSite, origin: OriginRow) => html`<dt>${site.words.say(
  origin.certainty === 'stated' ? 'origin.publisher' : 'origin.probably',
)}</dt>
<dd><strong>${origin.publisher}</strong>${origin.certainty === 'suspected' ? html` <span class="certainty">${site.words.say('origin.inference')}</span>` : null}
${origin.evidence ? html`<span class="evidence"${inEnglish(site.words)}>${origin.evidence}</span>` : null}
${originLink(site.words, origin.url)}
${origin.publishedAt === null ? null : html`<span class="evidence">${site.words.markup('origin.firstPublished', { time: momentElement(site, origin.publishedAt) })}</span>`}
${origin.licence ? html`<span class="evidence">${site.words.say('origin.licence', { licence: origin.licence })}</span>` : null}</dd>`;

function originLink(words: Words, url: string | null): Part {
  const address = webAddress(url);
  return address
    ? html`<a class="origin-link" href="${address.href}" rel="noopener nofollow">${words.say('origin.readAt', { host: address.host.replace(/^www\./, '') })}</a>`
    : null;
}

const stamped = (site: PressSite, time: number) =>
  html`<dt>${site.words.say('origin.dateOnPage')}</dt><dd>${momentElement(site, time)}</dd>`;

const momentElement = (site: PressSite, time: number) =>
  html`<time datetime="${isoTime(time)}" title="${exactTime(site, time)}">${moment(site, time)}</time>`;

const carrier = (words: Words, { path, publisher }: Carrier) =>
  html`<a href="${path}">${publisher ?? words.say('origin.anotherPublisher')}</a>`;

function doubtList(words: Words, doubts: DoubtRow[]): Part {
  if (doubts.length === 0) return null;
  return html`<h3>${words.say('origin.doubts')}</h3>
<ul class="doubts">
${doubts.map((doubt) => html`<li>${words.markup('origin.doubt', { field: fieldName(words, doubt.field), claim: found(words, doubt), bold: (inside) => html`<strong>${inside}</strong>` })}</li>`)}
</ul>`;
}

/** Fields of a story as doubts name them, in a reader's words. */
const FIELD_NAMES: Partial<Record<string, SimpleKey>> = {
  stamped: 'origin.date',
  published: 'origin.datePublished',
  updated: 'origin.dateUpdated',
  publisher: 'origin.publisher',
  headline: 'origin.headline',
  byline: 'origin.byline',
};

function fieldName(words: Words, field: string): string {
  const key = FIELD_NAMES[field];
  return key ? words.say(key) : field;
}

const found = (words: Words, { claim, evidence }: DoubtRow) =>
  html`<span${inEnglish(words)}>${claim} <span class="evidence">${evidence}</span></span>`;

/** What intake has found out stands in the record as it said it. */
const inEnglish = ({ language }: Words): Part =>
  language.startsWith('en') ? null : html` lang="en" dir="ltr"`;
