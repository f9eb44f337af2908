import { html } from 'hono/html';
import type { Card } from '../../store/cards.ts';
import type { Markup, Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { headlineLink } from './headline.ts';
import { teaserPicture } from './picture.ts';
import { ownWords, spoken } from './spoken.ts';
import { when } from './when.ts';

export type RowOptions = { section?: boolean; headline?: Part; excerpt?: Part; level?: 2 | 3 };

/** A story in a long list: time, headline with a line of text, a small picture. */
export const row = (site: PressSite, card: Card, options: RowOptions = {}): Markup =>
  html`<li class="row${card.picture ? ' row-pictured' : ''}">
<p class="row-when">${when(site, card.publishedAt)}${options.section && card.sectionName ? html`<span${ownWords(site)}>${card.sectionName}</span>` : null}</p>
<div class="row-text">
${headline(site, card, options)}
${options.excerpt ?? (card.standfirst ? html`<p${spoken(site, card)}>${card.standfirst}</p>` : null)}
${card.authors.length > 0 ? html`<p class="teaser-meta"><span class="by">${card.authors.join(', ')}</span></p>` : null}
</div>
${teaserPicture(card, 'small')}
</li>`;

const headline = (site: PressSite, card: Card, { level = 2, headline: inside }: RowOptions) =>
  level === 2
    ? html`<h2>${headlineLink(site, card, inside)}</h2>`
    : html`<h3>${headlineLink(site, card, inside)}</h3>`;

/** A long list of stories. `via` tells signals what sent a reader on. */
export const rows = (
  site: PressSite,
  cards: Card[],
  via: string,
  options: RowOptions = {},
): Markup =>
  html`<ol class="rows" data-via="${via}">${cards.map((card) => row(site, card, options))}</ol>`;
