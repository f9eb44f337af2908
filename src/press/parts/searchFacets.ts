import { html } from 'hono/html';
import type { FoundStories } from '../../store/searchStories.ts';
import type { Markup } from '../markup.ts';
import { inDigits } from '../numbers.ts';
import {
  type NARROWED_BY,
  PERIOD,
  type SearchAsked,
  saidOf,
  searchAddress,
} from '../searchAsked.ts';
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
          : html`<li>${taken(site, { asked, parameter, name: nameIn(entries, chosen) })}</li>`
      }</ul></div>`;
    },
  )}${period(site, asked)}</nav>`;

/** What the search is narrowed by, in a line: on a narrow screen the facets stand below all stories. */
export function narrowedBy(site: PressSite, asked: SearchAsked, { facets }: FoundStories) {
  const by = FACETS.flatMap(([, kind, parameter]) => {
    const chosen = asked[parameter];
    return chosen === undefined ? [] : [{ parameter, name: nameIn(facets[kind], chosen) }];
  });
  const from = PERIOD.flatMap((parameter) =>
    asked[parameter]
      ? [{ parameter, name: `${site.words.say(SAID[parameter])} ${asked[parameter]}` }]
      : [],
  );
  const all = [...by, ...from];
  return all.length === 0
    ? null
    : html`<p class="search-narrowed">${all.map((one) => html`<span>${taken(site, { asked, ...one })}</span> `)}</p>`;
}

const SAID = { from: 'search.from', until: 'search.until' } as const;

type Taken = { asked: SearchAsked; parameter: (typeof NARROWED_BY)[number]; name: string };

/** What was chosen, and the way back to all. */
const taken = ({ words }: PressSite, { asked, parameter, name }: Taken) =>
  html`<strong>${name}</strong> <a href="${searchAddress(asked, { [parameter]: null })}">${words.say('search.all')}</a>`;

const nameIn = (entries: readonly { id: string; name: string }[], chosen: string | number) =>
  entries.find(({ id }) => id === String(chosen))?.name ?? String(chosen);

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
