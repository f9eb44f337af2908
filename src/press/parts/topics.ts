import { html } from 'hono/html';
import type { TopicRow } from '../../store/tables/subjects.ts';
import type { Part } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { ownWords } from './spoken.ts';

/** What a story is about, each with a page of its own. */
export const topicLinks = (site: PressSite, topics: Pick<TopicRow, 'id' | 'name'>[]): Part =>
  topics.length === 0
    ? null
    : html`<section class="topics" aria-labelledby="topics">
<h2 id="topics">${site.words.say('story.topics')}</h2>
<ul${ownWords(site)}>${topics.map(({ id, name }) => html`<li><a href="/topic/${id}" rel="tag">${name}</a></li>`)}</ul>
</section>`;
