import { html } from 'hono/html';
import { DAY } from '../../lib/clock.ts';
import { printable } from '../../lib/printable.ts';
import { type Card, cardsOf } from '../../store/cards.ts';
import { latestStories } from '../../store/latestStories.ts';
import { MARK_END, MARK_START } from '../../store/search/search.ts';
import { type Found, foundStories } from '../../store/searchStories.ts';
import type { Store } from '../../store/store.ts';
import { busiestTopics, type Counted } from '../../store/subjectsShown.ts';
import { documentOf } from '../layout.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { pageLinks } from '../parts/pageLinks.ts';
import { row, rows } from '../parts/row.ts';
import type { PressSite } from '../site.ts';
import { LIST_FRESH_FOR } from './listPage.ts';

const ON_A_PAGE = 20;
/** Nobody types more; a longer text is no question. */
const LONGEST_QUERY = 200;
const TOPICS_SHOWN = 12;
const LATEST_SHOWN = 5;

/** Full-text search: what was found, or what to try instead. */
export async function searchPage(
  store: Store,
  site: PressSite,
  query: string,
  page: number,
): Promise<Page> {
  const words = printable(query.slice(0, LONGEST_QUERY)).trim();
  const slice = { limit: ON_A_PAGE + 1, offset: (page - 1) * ON_A_PAGE };
  const found = words ? await foundStories(store, words, slice, site.now) : [];
  const cards = await cardsOf(store, found.slice(0, ON_A_PAGE));
  const links = pageLinks(
    page > 1 ? addressOf(words, page - 1) : null,
    found.length > ON_A_PAGE ? addressOf(words, page + 1) : null,
  );
  return documentOf(site, {
    head: { title: words ? `Search: ${words}` : 'Search', path: null },
    main: html`<header class="page-head">
<h1>Search</h1>
<form class="search-form" role="search" aria-label="Search" action="/search">
<label class="unseen" for="q">Words to look for</label>
<input id="q" name="q" type="search" value="${words}" maxlength="${LONGEST_QUERY}"${words ? null : html` autofocus`}>
<button>Search</button>
</form>
</header>
${cards.length > 0 ? results(site, cards) : await whatToTry(store, site, words)}
${links}`,
    dependsOn: ['stories'],
    freshFor: LIST_FRESH_FOR,
  });
}

const addressOf = (words: string, page: number) =>
  `/search?${new URLSearchParams({ q: words, page: String(page) })}`;

const results = (site: PressSite, cards: Card<Found>[]) =>
  html`<ol class="rows" data-via="search">${cards.map((card) =>
    row(site, card, { section: true, excerpt: excerpt(card) }),
  )}</ol>`;

/** The excerpt with the words found set off. */
const excerpt = ({ excerpt: text, language, direction }: Card<Found>): Markup =>
  html`<p class="excerpt" lang="${language}" dir="${direction}">${text
    .split(MARK_START)
    .map((part, at) => {
      const [found = '', ...rest] = part.split(MARK_END);
      return at === 0 ? part : html`<mark>${found}</mark>${rest.join('')}`;
    })}</p>`;

async function whatToTry(store: Store, site: PressSite, words: string): Promise<Markup> {
  const since = site.now - 90 * DAY;
  const topics = await busiestTopics(store, { since, limit: TOPICS_SHOWN }, site.now);
  const latest = await latestStories(store, {}, { limit: LATEST_SHOWN }, site.now);
  return html`${words ? nothingFound(words) : null}
${topics.length > 0 ? busyTopics(topics) : null}
${latest.length > 0 ? justPublished(site, await cardsOf(store, latest)) : null}`;
}

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
