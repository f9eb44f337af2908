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
    page > 1 ? searchAddress(asked, { page: page - 1 }) : null,
    more ? searchAddress(asked, { page: page + 1 }) : null,
  );
  return documentOf(site, {
    head: { title: asked.q ? `Search: ${asked.q}` : 'Search', path: null },
    main: html`<header class="page-head">
<h1>Search</h1>
${form(asked)}
${cards.length > 0 ? searchSummary(asked, found) : null}
</header>
${
  cards.length > 0
    ? html`<div class="search-found">${searchResults(site, cards)}${searchFacets(asked, found)}</div>`
    : await whatToTry(store, site, asked.q)
}
${links}`,
    dependsOn: ['stories'],
    freshFor: LIST_FRESH_FOR,
  });
}

/** What the search is narrowed to stays when the words are changed. */
const form = (
  asked: SearchAsked,
) => html`<form class="search-form" role="search" aria-label="Search" action="/search">
<label class="unseen" for="q">Words to look for</label>
<input id="q" name="q" type="search" value="${asked.q}" maxlength="${LONGEST_QUERY}" autocomplete="off"${asked.q ? null : html` autofocus`}>
${(['section', 'topic', 'year'] as const).map((name) =>
  asked[name] === undefined
    ? null
    : html`<input type="hidden" name="${name}" value="${asked[name]}">`,
)}
<button>Search</button>
</form>`;

async function whatToTry(store: Store, site: PressSite, words: string): Promise<Markup> {
  const since = site.now - 90 * DAY;
  const topics = await busiestTopics(store, { since, limit: TOPICS_SHOWN }, site.now);
  const latest = await latestStories(store, {}, { limit: LATEST_SHOWN }, site.now);
  return html`${words ? nothingFound(words) : howToAsk()}
${topics.length > 0 ? busyTopics(topics) : null}
${latest.length > 0 ? justPublished(site, await cardsOf(store, latest)) : null}`;
}

const howToAsk =
  () => html`<p class="search-help">Words in “quotation marks” have to stand together, a
word after a − must not be there, and <i>headline:</i>, <i>author:</i> and <i>topic:</i> say where a word
has to stand.</p>`;

const nothingFound = (words: string) => html`<div class="nothing">
<p>Nothing was found for <strong>${words}</strong>.</p>
<p>Every word has to be in the story. Try fewer words, another spelling, or the name of a place or a
person; leave quotation marks away unless you want exactly that phrase.</p>
</div>`;

const busyTopics = (topics: Counted[]) => html`<section class="try">
<h2 class="label">Much written about lately</h2>
<ul class="try-topics">${topics.map(
  ({ id, name, count }) => html`<li><a href="/topic/${id}">${name}</a> <span>${count}</span></li>`,
)}</ul>
</section>`;

const justPublished = (site: PressSite, cards: Card[]) => html`<section class="try">
<h2 class="label">Just published</h2>
${rows(site, cards, 'search', { section: true, level: 3 })}
</section>`;
