import { html } from 'hono/html';
import type { Card } from '../../store/cards.ts';
import { prominenceOf } from '../../store/frontStories.ts';
import { withHeadlinesTried } from '../../store/headlinesTried.ts';
import { sectionById } from '../../store/sections.ts';
import type { Store } from '../../store/store.ts';
import { documentOf } from '../layout.ts';
import type { Markup } from '../markup.ts';
import type { Page } from '../page.ts';
import { pagedPath, pagination } from '../parts/pagination.ts';
import { rows } from '../parts/row.ts';
import { ownWords } from '../parts/spoken.ts';
import { teaser } from '../parts/teaser.ts';
import type { PressSite } from '../site.ts';
import { breadcrumbs } from '../structured.ts';
import { LIST_FRESH_FOR, listPage } from './listPage.ts';

/** How many stories stand large at the head of a section, and of how many new ones they are chosen. */
const LARGE = 3;
const CHOSEN_FROM = 9;

/** A picture is worth a step of weight here: the head of a section without one looks bare. */
const WORTH_OF_A_PICTURE = 1.5;

/** A section: its newest stories large, the others by time. */
export async function sectionPage(
  store: Store,
  site: PressSite,
  id: string,
  page: number,
): Promise<Page | null> {
  const section = await sectionById(store, id);
  const list = section && (await listPage(store, site, { sectionId: id }, page));
  if (!section || !list) return null;
  const path = `/section/${id}`;
  const cards = await withHeadlinesTried(store, list.cards, site.now);
  const large = page === 1 ? mostProminent(cards, site.now) : [];
  const others = cards.filter((card) => !large.includes(card));
  return documentOf(site, {
    head: {
      title: section.name,
      description: section.description,
      path: pagedPath(path, page),
      feeds: { title: section.name, path },
      data: [breadcrumbs(site, [[section.name, path]])],
      cards,
    },
    section: id,
    main: html`<header class="page-head page-head-section">
<h1${ownWords(site)}>${section.name}</h1>
${section.description ? html`<p class="standfirst"${ownWords(site)}>${section.description}</p>` : null}
<p class="page-count"><a href="${path}/most-read">${site.words.say('section.mostRead')}</a> · <a href="${path}/trending">${site.words.say('section.rising')}</a></p>
</header>
${list.count === 0 ? html`<p class="nothing">${site.words.say('section.nothing')}</p>` : null}
${large.length > 0 ? top(site, large) : null}
${rows(site, others, 'section')}
${pagination(site, list.paging, (number) => pagedPath(path, number))}`,
    dependsOn: [`section:${id}`],
    freshFor: LIST_FRESH_FOR,
  });
}

/** The first largest, the others beside it. */
const top = (site: PressSite, cards: Card[]): Markup =>
  html`<div class="section-top section-top-${cards[0]?.picture ? cards.length : 'bare'}" data-via="section">
${cards.map((card, at) =>
  teaser(site, card, {
    size: at === 0 ? 'lead' : 'second',
    ...{ level: 2, picture: true, standfirst: true, kicker: false },
  }),
)}
</div>`;

function mostProminent(cards: Card[], now: number): Card[] {
  const unread = { readers: 0, most: 1 };
  const worth = (card: Card) =>
    prominenceOf(card, unread, now).total + (card.picture ? WORTH_OF_A_PICTURE : 0);
  const chosen = cards
    .slice(0, CHOSEN_FROM)
    .toSorted((a, b) => worth(b) - worth(a))
    .slice(0, LARGE);
  const first = chosen.find((card) => card.picture) ?? chosen[0];
  return first ? [first, ...chosen.filter((card) => card !== first)] : [];
}
