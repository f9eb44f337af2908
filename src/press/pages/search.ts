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
import { searchFacets, searchResults, searchSummary } from '../parts/searchResults.ts';
import { askedOf, LONGEST_QUERY, type SearchAsked, searchAddress } from '../searchAsked.ts';
import type { PressSite } from '../site.ts';
import { LIST_FRESH_FOR } from './listPage.ts';

const ON_A_PAGE = 20;
/** Nobody goes on reading so far; whoever would, narrows the search. */
const MOST_PAGES = 40;
const TOPICS_SHOWN = 12;
const LATEST_SHOWN = 5;

/** Search as the press asks it; where it is done is the composer's business. */
export type Find = (asked: Asked, now: number) => Promise<FoundStories>;

/** Full-text search: what was found and what it can be narrowed by, or what to try instead. */
export async function searchPage(
  store: Store,
  site: PressSite,
  find: Find,
  { asked, page }: { asked: SearchAsked; page: number },
): Promise<Page> {
  const slice = { limit: ON_A_PAGE, offset: (Math.min(page, MOST_PAGES) - 1) * ON_A_PAGE };
  const found = await find(askedOf(asked, slice), site.now);
  const cards = await cardsOf(store, found.stories);
  const more = found.total > slice.offset + ON_A_PAGE && cards.length > 0 && page < MOST_PAGES;
  const links = pageLinks(
    site,
    page > 1 ? searchAddress(asked, { page: page - 1 }) : null,
    more ? searchAddress(asked, { page: page + 1 }) : null,
  );
  const { say } = site.words;
  return documentOf(site, {
    head: {
      title: asked.q ? say('search.titleFor', { words: asked.q }) : say('search.search'),
      path: null,
    },
    main: html`<header class="page-head">
<h1>${say('search.search')}</h1>
${form(site, asked)}
${cards.length > 0 ? searchSummary(site, asked, found) : null}
</header>
${
  cards.length > 0
    ? html`<div class="search-found">${searchResults(site, cards)}${searchFacets(site, asked, found)}</div>`
    : await whatToTry(store, site, asked.q)
}
${links}`,
    dependsOn: ['stories'],
    freshFor: LIST_FRESH_FOR,
  });
}

/** What the search is narrowed to stays when the words are changed. */
const form = (
  { words }: PressSite,
  asked: SearchAsked,
) => html`<form class="search-form" role="search" aria-label="${words.say('search.search')}" action="/search">
<label class="unseen" for="q">${words.say('search.words')}</label>
<input id="q" name="q" type="search" value="${asked.q}" maxlength="${LONGEST_QUERY}" autocomplete="off"${asked.q ? null : html` autofocus`}>
${(['section', 'topic', 'year'] as const).map((name) =>
  asked[name] === undefined
    ? null
    : html`<input type="hidden" name="${name}" value="${asked[name]}">`,
)}
<button>${words.say('search.search')}</button>
</form>`;

async function whatToTry(store: Store, site: PressSite, words: string): Promise<Markup> {
  const since = site.now - 90 * DAY;
  const topics = await busiestTopics(store, { since, limit: TOPICS_SHOWN }, site.now);
  const latest = await latestStories(store, {}, { limit: LATEST_SHOWN }, site.now);
  return html`${words ? nothingFound(site, words) : howToAsk(site)}
${topics.length > 0 ? busyTopics(site, topics) : null}
${latest.length > 0 ? justPublished(site, await cardsOf(store, latest)) : null}`;
}

const howToAsk = ({ words }: PressSite) =>
  html`<p class="search-help">${words.markup('search.help', {
    headline: html`<i dir="ltr">headline:</i>`,
    author: html`<i dir="ltr">author:</i>`,
    topic: html`<i dir="ltr">topic:</i>`,
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
