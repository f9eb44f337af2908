import { html } from 'hono/html';
import type { Card } from '../../store/cards.ts';
import { MARK_END, MARK_START } from '../../store/search/excerpt.ts';
import type { Found, FoundStories } from '../../store/searchStories.ts';
import type { Markup } from '../markup.ts';
import { type SearchAsked, searchAddress } from '../searchAsked.ts';
import type { PressSite } from '../site.ts';
import { row } from './row.ts';

/** The stories found, each with the words that were looked for set off. */
export const searchResults = (site: PressSite, cards: Card<Found>[]): Markup =>
  html`<ol class="rows" data-via="search">${cards.map((card) =>
    row(site, card, { section: true, excerpt: excerpt(card) }),
  )}</ol>`;

const excerpt = ({ excerpt: text, language, direction }: Card<Found>): Markup =>
  html`<p class="excerpt" lang="${language}" dir="${direction}">${text
    .split(MARK_START)
    .map((part, at) => {
      const [found = '', ...rest] = part.split(MARK_END);
      return at === 0 ? part : html`<mark>${found}</mark>${rest.join('')}`;
    })}</p>`;

/** How many were found, what was taken for what, and in which order they stand. */
export const searchSummary = (asked: SearchAsked, found: FoundStories): Markup => html`
<p class="search-summary" role="status">${found.total === 1 ? 'One story' : `${found.total.toLocaleString('en')} stories`},
${asked.order === 'best' ? html`best first. <a href="${searchAddress(asked, { order: 'newest' })}">Newest first</a>` : html`newest first. <a href="${searchAddress(asked, { order: null })}">Best first</a>`}</p>
${found.mended.length > 0 ? mended(asked, found) : null}`;

const mended = (asked: SearchAsked, found: FoundStories) => html`<p class="search-mended">
${found.mended.map(({ typed, meant }) => html`“${typed}” stands in no story; shown is “<strong>${meant}</strong>”. `)}
<a href="${searchAddress(asked, { typed: '1' })}">Search as it was typed</a></p>`;

const FACETS = [
  ['Section', 'sections', 'section'],
  ['Topic', 'topics', 'topic'],
  ['Year', 'years', 'year'],
] as const;

/** What the search can be narrowed by, and what it is narrowed by already. */
export const searchFacets = (asked: SearchAsked, { facets }: FoundStories): Markup =>
  html`<nav class="facets" aria-label="Narrow the search">${FACETS.map(
    ([label, kind, parameter]) => {
      const chosen = asked[parameter];
      const entries = facets[kind];
      if (chosen === undefined && entries.length < 2) return null;
      return html`<div class="facet"><h2 class="label">${label}</h2><ul>${
        chosen === undefined
          ? entries.map(
              ({ id, name, count }) =>
                html`<li><a href="${searchAddress(asked, { [parameter]: id })}">${name}</a> <span>${count}</span></li>`,
            )
          : html`<li><strong>${entries.find(({ id }) => id === String(chosen))?.name ?? chosen}</strong>
<a href="${searchAddress(asked, { [parameter]: null })}">all</a></li>`
      }</ul></div>`;
    },
  )}</nav>`;
