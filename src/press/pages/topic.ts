import { html } from 'hono/html';
import type { Store } from '../../store/store.ts';
import { topicById } from '../../store/subjectsShown.ts';
import type { TopicKind } from '../../store/tables/subjects.ts';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import { pagedPath, pagination } from '../parts/pagination.ts';
import { rows } from '../parts/row.ts';
import type { PressSite } from '../site.ts';
import { breadcrumbs } from '../structured.ts';
import { LIST_FRESH_FOR, listPage } from './listPage.ts';

const KINDS: Record<TopicKind, string> = {
  place: 'Place',
  person: 'In the news',
  organisation: 'Organisation',
  subject: 'Topic',
};

/** Everything about a topic, newest first. */
export async function topicPage(
  store: Store,
  site: PressSite,
  id: string,
  page: number,
): Promise<Page | null> {
  const topic = await topicById(store, id);
  const list = topic && (await listPage(store, site, { topicId: id }, page));
  if (!topic || !list) return null;
  const path = `/topic/${id}`;
  return documentOf(site, {
    head: {
      title: topic.name,
      description: topic.description,
      path: pagedPath(path, page),
      feeds: { title: topic.name, path },
      data: [breadcrumbs(site, [[topic.name, path]])],
    },
    main: html`<header class="page-head">
<p class="kicker">${KINDS[topic.kind]}</p>
<h1>${topic.name}</h1>
${topic.description ? html`<p class="standfirst">${topic.description}</p>` : null}
<p class="page-count">${storiesWords(list.count)} · <a href="${path}/feed.rss">Follow by RSS</a> · <a href="${path}/most-read?window=30d">Most read</a></p>
</header>
${list.count === 0 ? html`<p class="nothing">There is nothing to read on this topic at present.</p>` : null}
${rows(site, list.cards, 'topic', { section: true })}
${pagination(list.paging, (number) => pagedPath(path, number))}`,
    dependsOn: [`topic:${id}`],
    freshFor: LIST_FRESH_FOR,
  });
}

/** "1 story", "25 stories". */
export const storiesWords = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'story' : 'stories'}`;
