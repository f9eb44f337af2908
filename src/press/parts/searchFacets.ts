import { html } from 'hono/html';
import type { FoundStories } from '../../store/searchStories.ts';
import type { Markup } from '../markup.ts';
import { inDigits } from '../numbers.ts';
import { PERIOD, type SearchAsked, saidOf, searchAddress } from '../searchAsked.ts';
import type { PressSite } from '../site.ts';

const FACETS = [
  ['search.section', 'sections', 'section'],
  ['search.topic', 'topics', 'topic'],
  ['search.author', 'authors', 'author'],
  ['search.year', 'years', 'year'],
] as const;

/** What the search can be narrowed by, and what it is narrowed by already. */
export const searchFacets = (
  site: PressSite,
  asked: SearchAsked,
  { facets }: FoundStories,
): Markup =>
  html`<nav class="facets" id="narrow" aria-label="${site.words.say('search.narrow')}">${FACETS.map(
    ([label, kind, parameter]) => {
      const chosen = asked[parameter];
      const entries = facets[kind];
      if (chosen === undefined && entries.length < 2) return null;
      return html`<div class="facet"><h2 class="label">${site.words.say(label)}</h2><ul>${
        chosen === undefined
          ? entries.map(
              ({ id, name, count }) =>
                html`<li><a href="${searchAddress(asked, { [parameter]: id })}">${name}</a> <span>${inDigits(site.words, count)}</span></li>`,
            )
          : html`<li><strong>${entries.find(({ id }) => id === String(chosen))?.name ?? chosen}</strong>
<a href="${searchAddress(asked, { [parameter]: null })}">${site.words.say('search.all')}</a></li>`
      }</ul></div>`;
    },
  )}${period(site, asked)}</nav>`;

/** From one day to another, both within. */
const period = ({ words }: PressSite, asked: SearchAsked) => html`<div class="facet">
<h2 class="label">${words.say('search.period')}</h2>
<form class="facet-period" action="/search">
${keptFields(asked, PERIOD)}
<label>${words.say('search.from')} <input type="date" name="from" value="${asked.from ?? ''}"></label>
<label>${words.say('search.until')} <input type="date" name="until" value="${asked.until ?? ''}"></label>
<button>${words.say('search.narrow')}</button>
${PERIOD.some((name) => asked[name]) ? html`<a href="${searchAddress(asked, { from: null, until: null })}">${words.say('search.all')}</a>` : null}
</form></div>`;

/** What a form of search does not change, as hidden fields: all of it but what the form asks for. */
export const keptFields = (asked: SearchAsked, changed: readonly (keyof SearchAsked)[]): Markup =>
  html`${saidOf(asked)
    .filter(([name]) => !changed.includes(name))
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
