import { html } from 'hono/html';
import type { Store } from '../../store/store.ts';
import { mediaByIds } from '../../store/storyPage.ts';
import { personById } from '../../store/subjectsShown.ts';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import { pagedPath, pagination } from '../parts/pagination.ts';
import { portrait } from '../parts/portrait.ts';
import { rows } from '../parts/row.ts';
import { ownWords } from '../parts/spoken.ts';
import type { PressSite } from '../site.ts';
import { breadcrumbs } from '../structured.ts';
import { LIST_FRESH_FOR, listPage } from './listPage.ts';

/** Who somebody is and what they have written. */
export async function authorPage(
  store: Store,
  site: PressSite,
  id: string,
  page: number,
): Promise<Page | null> {
  const person = await personById(store, id);
  const list = person && (await listPage(store, site, { personId: id }, page));
  if (!person || !list) return null;
  const path = `/author/${id}`;
  const [picture] = person.portraitId ? await mediaByIds(store, [person.portraitId]) : [];
  return documentOf(site, {
    head: {
      title: person.name,
      description: person.biography || person.role,
      path: pagedPath(path, page),
      feeds: { title: person.name, path },
      data: [breadcrumbs(site, [[person.name, path]])],
    },
    main: html`<header class="page-head page-head-author">
${portrait(person.name, picture ?? null)}
<div>
<h1>${person.name}</h1>
${person.role ? html`<p class="role"${ownWords(site)}>${person.role}</p>` : null}
${person.biography ? html`<p class="standfirst"${ownWords(site)}>${person.biography}</p>` : null}
<p class="page-count">${site.words.say('page.stories', { count: list.count })} · <a href="${path}/feed.rss">${site.words.say('page.followByRss')}</a></p>
</div>
</header>
${list.count === 0 ? html`<p class="nothing">${site.words.say('author.nothing', { name: person.name })}</p>` : null}
${rows(site, unsigned(list.cards), 'author', { section: true })}
${pagination(site, list.paging, (number) => pagedPath(path, number))}`,
    dependsOn: [`person:${id}`],
    freshFor: LIST_FRESH_FOR,
  });
}

/** On an author's own page the name need not stand under every story. */
const unsigned = <Card extends { authors: string[] }>(cards: Card[]) =>
  cards.map((card) => (card.authors.length === 1 ? { ...card, authors: [] } : card));
