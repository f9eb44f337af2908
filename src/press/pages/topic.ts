import { html } from 'hono/html';
import type { Store } from '../../store/store.ts';
import { topicById } from '../../store/subjectsShown.ts';
import type { TopicKind } from '../../store/tables/subjects.ts';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import { pagedPath, pagination } from '../parts/pagination.ts';
import { rows } from '../parts/row.ts';
import { ownWords } from '../parts/spoken.ts';
import type { PressSite } from '../site.ts';
import { breadcrumbs } from '../structured.ts';
import type { SimpleKey } from '../words/message.ts';
import { LIST_FRESH_FOR, listPage } from './listPage.ts';

const KINDS = {
  place: 'topic.place',
  person: 'topic.person',
  organisation: 'topic.organisation',
  subject: 'topic.subject',
} as const satisfies Record<TopicKind, SimpleKey>;

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
<p class="kicker">${site.words.say(KINDS[topic.kind])}</p>
<h1${ownWords(site)}>${topic.name}</h1>
${topic.description ? html`<p class="standfirst"${ownWords(site)}>${topic.description}</p>` : null}
<p class="page-count">${site.words.say('page.stories', { count: list.count })} · <a href="${path}/feed.rss">${site.words.say('page.followByRss')}</a> · <a href="${path}/most-read?window=30d">${site.words.say('list.mostRead')}</a></p>
</header>
${list.count === 0 ? html`<p class="nothing">${site.words.say('topic.nothing')}</p>` : null}
${rows(site, list.cards, 'topic', { section: true })}
${pagination(site, list.paging, (number) => pagedPath(path, number))}`,
    dependsOn: [`topic:${id}`],
    freshFor: LIST_FRESH_FOR,
  });
}
