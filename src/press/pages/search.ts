import { html } from 'hono/html';
import { DAY } from '../../lib/clock.ts';
import { type Card, cardsOf } from '../../store/cards.ts';
import { latestStories } from '../../store/latestStories.ts';
import type { Asked } from '../../store/searchMatches.ts';
import type { FoundStories } from '../../store/searchStories.ts';
import type { Store } from '../../store/store.ts';
import { busiestTopics, type Counted } from '../../store/subjectsShown.ts';
import { documentOf } from '../layout.ts';
import type { Markup } from '../markup.ts';
import { inDigits } from '../numbers.ts';
import type { Page } from '../page.ts';
import { pageLinks } from '../parts/pageLinks.ts';
import { rows } from '../parts/row.ts';
import { keptFields, narrowedBy, searchFacets } from '../parts/searchFacets.ts';
import { searchResults, searchSummary } from '../parts/searchResults.ts';
import {
  askedOf,
  LONGEST_QUERY,
  mistakenTimes,
  NARROWED_BY,
  type SearchAsked,
  searchAddress,
} from '../searchAsked.ts';
import type { PressSite } from '../site.ts';
import { LIST_FRESH_FOR } from './listPage.ts';

const ON_A_PAGE = 20;
const TOPICS_SHOWN = 12;
const LATEST_SHOWN = 5;

/** Search as the press asks it; where it is done is the composer's business. */
export type Find = (asked: Asked, now: number) => Promise<FoundStories>;

/** Full-text search: what was found and what it can be narrowed by, or what to try instead. */
export async function searchPage(
  store: Store,
  site: PressSite,
  find: Find,
  { asked, page: wanted }: { asked: SearchAsked; page: number },
): Promise<Page> {
  const wrong = mistakenTimes(asked);
  const { found, page } = await foundOn(site, find, { asked, page: wanted });
  const cards = wrong.length > 0 ? [] : await cardsOf(store, found.stories);
  const mistaken = [...wrong, ...found.mistaken];
  const { say } = site.words;
  return documentOf(site, {
    head: {
      title: asked.q ? say('search.titleFor', { words: asked.q }) : say('search.search'),
      path: null,
    },
    main: html`<header class="page-head">
<h1>${say('search.search')}</h1>
${form(site, asked)}
${mistaken.length > 0 ? mistakes(site, mistaken) : null}
${cards.length > 0 ? html`${searchSummary(site, asked, found)}${narrowedBy(site, asked, found)}` : null}
${found.unsearched > 0 ? html`<p class="search-summary">${say('search.incomplete')}</p>` : null}
</header>
${
  cards.length > 0
    ? html`<div class="search-found">${searchResults(site, cards)}${searchFacets(site, asked, found)}</div>`
    : html`${isNarrowed(asked) ? searchFacets(site, asked, found) : null}${await whatToTry(store, site, asked, mistaken.length > 0)}`
}
${onward(site, asked, { page, ...found })}`,
    dependsOn: ['stories'],
    freshFor: LIST_FRESH_FOR,
  });
}

type OnPage = { asked: SearchAsked; page: number };

/** What is found on a page; beyond the last, on that. */
async function foundOn(site: PressSite, find: Find, { asked, page }: OnPage) {
  const on = (number: number) =>
    find(
      askedOf(asked, { limit: ON_A_PAGE, offset: (number - 1) * ON_A_PAGE }, site.timezone),
      site.now,
    );
  const found = await on(page);
  const last = Math.max(1, Math.ceil(found.reached / ON_A_PAGE));
  return page > last ? { found: await on(last), page: last } : { found, page };
}

const isNarrowed = (asked: SearchAsked) => NARROWED_BY.some((name) => asked[name] !== undefined);

/** The way to the other pages; at the end of what is in order, how to reach the rest. */
function onward(
  site: PressSite,
  asked: SearchAsked,
  { page, total, reached }: { page: number; total: number; reached: number },
) {
  const more = reached > page * ON_A_PAGE;
  return html`${!more && total > reached ? html`<p class="search-summary">${site.words.say('search.beyond')}</p>` : null}
${pageLinks(
  site,
  page > 1 ? searchAddress(asked, { page: page - 1 }) : null,
  more ? searchAddress(asked, { page: page + 1 }) : null,
)}`;
}

const form = (
  { words }: PressSite,
  asked: SearchAsked,
) => html`<form class="search-form" role="search" aria-label="${words.say('search.search')}" action="/search">
<label class="unseen" for="q">${words.say('search.words')}</label>
<input id="q" name="q" type="search" value="${asked.q}" maxlength="${LONGEST_QUERY}" autocomplete="off"${asked.q ? null : html` autofocus`}>
${keptFields(asked, ['q', 'typed'])}
<button>${words.say('search.search')}</button>
</form>`;

const mistakes = ({ words }: PressSite, mistaken: string[]) =>
  html`<p class="search-mistake" role="alert">${mistaken.map(
    (typed) =>
      html`${words.markup('search.noTime', { typed: html`<bdi>${typed}</bdi>`, example: html`<bdi>2026-11-23</bdi>` })} `,
  )}</p>`;

async function whatToTry(
  store: Store,
  site: PressSite,
  asked: SearchAsked,
  isMistaken: boolean,
): Promise<Markup> {
  const since = site.now - 90 * DAY;
  const topics = await busiestTopics(store, { since, limit: TOPICS_SHOWN }, site.now);
  const latest = await latestStories(store, {}, { limit: LATEST_SHOWN }, site.now);
  return html`${isMistaken ? null : asked.q || isNarrowed(asked) ? nothingFound(site, asked.q) : howToAsk(site)}
${topics.length > 0 ? busyTopics(site, topics) : null}
${latest.length > 0 ? justPublished(site, await cardsOf(store, latest)) : null}`;
}

const howToAsk = ({ words }: PressSite) =>
  html`<p class="search-help">${words.markup('search.help', {
    headline: html`<i dir="ltr">headline:</i>`,
    author: html`<i dir="ltr">author:</i>`,
    topic: html`<i dir="ltr">topic:</i>`,
  })}</p>
<p class="search-help">${words.markup('search.helpMore', {
    or: html`<i dir="ltr">OR</i>`,
    after: html`<i dir="ltr">after:</i>`,
    before: html`<i dir="ltr">before:</i>`,
    example: html`<i dir="ltr">after:2026-11</i>`,
    section: html`<i dir="ltr">section:</i>`,
  })}</p>`;

const nothingFound = ({ words }: PressSite, typed: string) => html`<div class="nothing">
<p>${words.markup('search.nothingFor', { words: html`<strong dir="auto">${typed}</strong>` })}</p>
<p>${words.say('search.tryOther')}</p>
</div>`;

const busyTopics = (site: PressSite, topics: Counted[]) => html`<section class="try">
<h2 class="label">${site.words.say('search.muchWritten')}</h2>
<ul class="try-topics">${topics.map(
  ({ id, name, count }) =>
    html`<li><a href="/topic/${id}">${name}</a> <span>${inDigits(site.words, count)}</span></li>`,
)}</ul>
</section>`;

const justPublished = (site: PressSite, cards: Card[]) => html`<section class="try">
<h2 class="label">${site.words.say('search.justPublished')}</h2>
${rows(site, cards, 'search', { section: true, level: 3 })}
</section>`;
