import { html } from 'hono/html';
import type { LivePost } from '../../store/livePosts.ts';
import { bodyMarkup } from '../body.ts';
import type { Markup, Part } from '../markup.ts';
import { isoTime, moment, type Told } from '../times.ts';
import { pluralForms } from '../words/pluralForms.ts';
import { siteWords } from './spoken.ts';

/** What of the paper a post needs, and the language of the story that it stands in. */
type Place = Told & { within: string };

/** Live coverage on the page of its story. The script goes on from the last change shown here. */
export const liveCoverage = (place: Place, storyId: string, posts: LivePost[]): Part =>
  posts.length > 0
    ? html`<section class="live" aria-label="${place.words.say('live.label')}" data-words="${JSON.stringify(pluralForms(place.words, 'live.newPosts'))}" data-live="${storyId}" data-live-after="${lastChange(posts)}">
${keyPoints(place, posts)}
<p class="live-state" role="status" data-live-state${siteWords(place.words, place.within)}></p>
<ol class="live-posts">
${posts.map((post) => livePost(place, post))}
</ol>
</section>`
    : null;

/** The headlines of what matters most, each a way to its post; empty where there are none. */
export function keyPoints({ words, within }: Place, posts: LivePost[]): Markup {
  const points = posts.filter((post) => post.keyPoint === 1 && post.headline);
  return html`<div class="key-points" data-live-points${points.length === 0 ? html` hidden` : null}><h2${siteWords(words, within)}>${words.say('live.keyPoints')}</h2>
<ul>${points.map((post) => html`<li><a href="#post-${post.id}">${post.headline}</a></li>`)}</ul></div>`;
}

/** A post as it stands on the page. */
export const livePost = (place: Place, post: LivePost): Markup =>
  html`<li class="live-post${post.pinned ? ' live-pinned' : ''}" id="post-${post.id}" data-at="${post.at}" data-changed="${post.changedAt}">
<p class="live-time"${siteWords(place.words, place.within)}>${post.pinned ? html`<strong>${place.words.say('live.pinned')}</strong> ` : null}<time datetime="${isoTime(post.at)}">${moment(place, post.at)}</time>${post.editedAt ? html` <span>${place.words.say('live.edited')}</span>` : null}</p>
${post.headline ? html`<h3>${post.headline}</h3>` : null}
<div class="prose">${bodyMarkup(post.body, place)}</div>
</li>`;

const lastChange = (posts: LivePost[]) => Math.max(...posts.map((post) => post.changedAt));
