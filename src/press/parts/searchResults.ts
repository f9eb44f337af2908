import { html } from 'hono/html';
import type { Card } from '../../store/cards.ts';
import { MARK_END, MARK_START } from '../../store/search/excerpt.ts';
import type { Found, FoundStories } from '../../store/searchStories.ts';
import type { Markup } from '../markup.ts';
import { inDigits } from '../numbers.ts';
import { type SearchAsked, searchAddress } from '../searchAsked.ts';
import type { PressSite } from '../site.ts';
import type { Words } from '../words.ts';
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
export const searchSummary = (
  { words }: PressSite,
  asked: SearchAsked,
  found: FoundStories,
): Markup => html`
<p class="search-summary" role="status">${words.markup(
  asked.order === 'best' ? 'search.bestFirst' : 'search.newestFirst',
  {
    count: found.total,
    link: (inside) =>
      html`<a href="${searchAddress(asked, { order: asked.order === 'best' ? 'newest' : null })}">${inside}</a>`,
  },
)}</p>
${found.mended.length > 0 ? mended(words, asked, found) : null}`;

const mended = (
  words: Words,
  asked: SearchAsked,
  found: FoundStories,
) => html`<p class="search-mended">
${found.mended.map(({ typed, meant }) => html`${words.markup('search.mended', { typed, meant: html`<strong>${meant}</strong>` })} `)}
<a href="${searchAddress(asked, { typed: '1' })}">${words.say('search.asTyped')}</a></p>`;

const FACETS = [
  ['search.section', 'sections', 'section'],
  ['search.topic', 'topics', 'topic'],
  ['search.year', 'years', 'year'],
] as const;

/** What the search can be narrowed by, and what it is narrowed by already. */
export const searchFacets = (
  { words }: PressSite,
  asked: SearchAsked,
  { facets }: FoundStories,
): Markup =>
  html`<nav class="facets" aria-label="${words.say('search.narrow')}">${FACETS.map(
    ([label, kind, parameter]) => {
      const chosen = asked[parameter];
      const entries = facets[kind];
      if (chosen === undefined && entries.length < 2) return null;
      return html`<div class="facet"><h2 class="label">${words.say(label)}</h2><ul>${
        chosen === undefined
          ? entries.map(
              ({ id, name, count }) =>
                html`<li><a href="${searchAddress(asked, { [parameter]: id })}">${name}</a> <span>${inDigits(words, count)}</span></li>`,
            )
          : html`<li><strong>${entries.find(({ id }) => id === String(chosen))?.name ?? chosen}</strong>
<a href="${searchAddress(asked, { [parameter]: null })}">${words.say('search.all')}</a></li>`
      }</ul></div>`;
    },
  )}</nav>`;
