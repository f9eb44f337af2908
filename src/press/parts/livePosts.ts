import { html } from 'hono/html';
import type { Millis } from '../../lib/clock.ts';
import type { LivePost } from '../../store/livePosts.ts';
import { bodyMarkup } from '../body.ts';
import type { Markup, Part } from '../markup.ts';
import { clockTime, isoTime, longDay, zoneName } from '../times.ts';

/** What of the paper a post needs: the zone in which its time is told. */
type Zone = { timezone: string };

/** Live coverage on the page of its story. The script goes on from the last change shown here. */
export const liveCoverage = (zone: Zone, storyId: string, posts: LivePost[]): Part =>
  posts.length > 0
    ? html`<section class="live" aria-label="Live coverage" data-live="${storyId}" data-live-after="${lastChange(posts)}">
${keyPoints(posts)}
<p class="live-state" role="status" data-live-state></p>
<ol class="live-posts">
${posts.map((post) => livePost(zone, post))}
</ol>
</section>`
    : null;

/** The headlines of what matters most, each a way to its post; empty where there are none. */
export function keyPoints(posts: LivePost[]): Markup {
  const points = posts.filter((post) => post.keyPoint === 1 && post.headline);
  return html`<div class="key-points" data-live-points${points.length === 0 ? html` hidden` : null}><h2>Key points</h2>
<ul>${points.map((post) => html`<li><a href="#post-${post.id}">${post.headline}</a></li>`)}</ul></div>`;
}

/** A post as it stands on the page. */
export const livePost = ({ timezone }: Zone, post: LivePost): Markup =>
  html`<li class="live-post${post.pinned ? ' live-pinned' : ''}" id="post-${post.id}" data-at="${post.at}" data-changed="${post.changedAt}">
<p class="live-time">${post.pinned ? html`<strong>Pinned</strong> ` : null}<time datetime="${isoTime(post.at)}">${whenPosted(post.at, timezone)}</time>${post.editedAt ? html` <span>edited</span>` : null}</p>
${post.headline ? html`<h3>${post.headline}</h3>` : null}
<div class="prose">${bodyMarkup(post.body)}</div>
</li>`;

/** With the day: coverage can go on for several. */
const whenPosted = (at: Millis, zone: string) =>
  `${longDay(at, zone)}, ${clockTime(at, zone)} ${zoneName(at, zone)}`;

const lastChange = (posts: LivePost[]) => Math.max(...posts.map((post) => post.changedAt));
