import { html } from 'hono/html';
import type { Card } from '../../store/cards.ts';
import { MARK_END, MARK_START } from '../../store/search/excerpt.ts';
import type { Found, FoundStories } from '../../store/searchStories.ts';
import type { Markup } from '../markup.ts';
import { type SearchAsked, searchAddress } from '../searchAsked.ts';
import type { PressSite } from '../site.ts';
import { labelled } from '../suggestionRoute.ts';
import type { Words } from '../words.ts';
import { row } from './row.ts';

/** The stories found, each with the words that were looked for set off. */
export const searchResults = (site: PressSite, cards: Card<Found>[]): Markup =>
  html`<ol class="rows" data-via="search">${cards.map((card) =>
    row(site, card, { section: true, headline: marked(card.marked), excerpt: excerpt(card) }),
  )}</ol>`;

const excerpt = ({ excerpt: text, language, direction }: Card<Found>): Markup =>
  html`<p class="excerpt" lang="${language}" dir="${direction}">${marked(text)}</p>`;

const marked = (text: string): Markup =>
  html`${text.split(MARK_START).map((part, at) => {
    const [found = '', ...rest] = part.split(MARK_END);
    return at === 0 ? part : html`<mark>${found}</mark>${rest.join('')}`;
  })}`;

/** How many were found, what was taken for what, and in which order they stand. */
export const searchSummary = (
  { words }: PressSite,
  asked: SearchAsked,
  found: FoundStories,
): Markup => html`
<p class="search-summary" role="status">${words.markup(
  isBestFirst(asked) ? 'search.bestFirst' : 'search.newestFirst',
  {
    count: found.total,
    link: (inside) =>
      asked.q && found.total > 1
        ? html`<a href="${searchAddress(asked, { order: isBestFirst(asked) ? 'newest' : null })}">${inside}</a>`
        : html``,
  },
)} ${found.total > 1 ? html`<a class="to-facets" href="#narrow">${words.say('search.narrow')}</a>` : null}</p>
${found.subjects.length > 0 ? subjects(words, found) : null}
${found.mended.length > 0 || found.some ? mended(words, asked, found) : null}`;

/** Pages of the paper that are called what was looked for. */
const subjects = (words: Words, { subjects: called }: FoundStories) =>
  html`<ul class="search-subjects">${called.map(
    (one) => html`<li><a href="${one.path}">${labelled(words, one)}</a></li>`,
  )}</ul>`;

/** Without words nothing is better than another. */
const isBestFirst = ({ q, order }: SearchAsked) => q !== '' && order === 'best';

const mended = (
  words: Words,
  asked: SearchAsked,
  found: FoundStories,
) => html`<p class="search-mended">
${found.mended.map(({ typed, meant }) => html`${words.markup('search.mended', { typed, meant: html`<strong>${meant}</strong>` })} `)}
${found.some ? html`${words.say('search.some')} ` : null}<a href="${searchAddress(asked, { typed: '1' })}">${words.say('search.asTyped')}</a></p>`;
