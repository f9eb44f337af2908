import { html } from 'hono/html';
import type { Card } from '../../store/cards.ts';
import type { Store } from '../../store/store.ts';
import { storylineAt } from '../../store/storylinesShown.ts';
import { documentOf } from '../layout.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { pagedPath, pagination } from '../parts/pagination.ts';
import { teaser } from '../parts/teaser.ts';
import { timeline } from '../parts/timeline.ts';
import type { PressSite } from '../site.ts';
import { breadcrumbs } from '../structured.ts';
import { LIST_FRESH_FOR, listPage } from './listPage.ts';

/** A story that goes on over days or years: its latest, and how it came to this. */
export async function storylinePage(
  store: Store,
  site: PressSite,
  slug: string,
  page: number,
): Promise<Page | null> {
  const storyline = await storylineAt(store, slug);
  const list = storyline && (await listPage(store, site, { storylineId: storyline.id }, page));
  if (!storyline || !list) return null;
  const path = `/storyline/${slug}`;
  const latest = page === 1 ? list.cards[0] : undefined;
  const earlier = latest ? list.cards.slice(1) : list.cards;
  return documentOf(site, {
    head: {
      title: storyline.name,
      description: storyline.summary,
      path: pagedPath(path, page),
      feeds: { title: storyline.name, path },
      data: [breadcrumbs(site, [[storyline.name, path]])],
    },
    main: html`<header class="page-head">
<p class="kicker kicker-storyline">The story so far</p>
<h1>${storyline.name}</h1>
${storyline.summary ? html`<p class="standfirst">${storyline.summary}</p>` : null}
<p class="page-count">${reports(list.count)} · <a href="${path}/feed.rss">Follow by RSS</a></p>
</header>
${latest ? theLatest(site, latest) : null}
${earlier.length > 0 ? theEarlier(site, earlier) : null}
${pagination(list.paging, (number) => pagedPath(path, number))}`,
    dependsOn: [`storyline:${storyline.id}`],
    freshFor: LIST_FRESH_FOR,
  });
}

const theLatest = (site: PressSite, card: Card): Markup =>
  html`<section class="storyline-latest" aria-labelledby="latest" data-via="storyline">
<h2 class="label" id="latest">The latest</h2>
${teaser(site, card, { size: 'second', picture: true, standfirst: true, kicker: false })}
</section>`;

const theEarlier = (site: PressSite, cards: Card[]): Markup =>
  html`<section class="storyline-earlier" aria-labelledby="how">
<h2 class="label" id="how">How it came to this</h2>
${timeline(site, cards, 'storyline', { standfirsts: true })}
</section>`;

const reports = (count: number) => `${count} ${count === 1 ? 'report' : 'reports'}`;
