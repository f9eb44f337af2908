import { html } from 'hono/html';
import type { Teaser } from '../../store/teasers.ts';
import type { Markup } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { clockTime, dayName, exactTime, isoTime } from '../times.ts';
import { headlineLink } from './headline.ts';
import { spoken } from './spoken.ts';

type TimelineOptions = {
  standfirsts?: boolean;
  /** Why the story turned, in words, by the ids of the stories at which it did. */
  turns?: ReadonlyMap<string, string>;
};

/** Stories in the order of what happened, each with its day. */
export const timeline = (
  site: PressSite,
  stories: Teaser[],
  via: string,
  { standfirsts = false, turns = new Map() }: TimelineOptions = {},
): Markup => html`<ol class="timeline" data-via="${via}">
${stories.map(
  (
    story,
  ) => html`<li data-id="${story.id}"${turns.has(story.id) ? html` class="turn"` : null}><p class="timeline-when">${day(site, story)}</p>
<div>${turns.get(story.id) ? html`<p class="turn-why">${turns.get(story.id)}</p>` : null}<h3>${headlineLink(site, story)}</h3>
${standfirsts && story.standfirst ? html`<p class="teaser-standfirst"${spoken(site, story)}>${story.standfirst}</p>` : null}</div></li>`,
)}
</ol>`;

const day = (site: PressSite, { publishedAt }: Teaser) =>
  html`<time datetime="${isoTime(publishedAt)}" title="${exactTime(site, publishedAt)}">${dayName(site, publishedAt)}<span> ${clockTime(site, publishedAt)}</span></time>`;
