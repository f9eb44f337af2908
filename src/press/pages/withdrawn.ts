import { html } from 'hono/html';
import type { StoryRow } from '../../store/tables/stories.ts';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import { spoken } from '../parts/headline.ts';
import type { PressSite } from '../site.ts';
import { clockTime, exactTime, isoTime, longDay, zoneName } from '../times.ts';

/** In the place of a story that was taken back: that it was, when and why. Its text is gone. */
export const withdrawnPage = (site: PressSite, story: StoryRow): Promise<Page> =>
  documentOf(site, {
    status: 410,
    head: { title: 'Story withdrawn', path: null },
    main: html`<div class="notice">
<p class="kicker">Withdrawn</p>
<h1>This story has been taken back</h1>
<p class="notice-headline"${spoken(site, story)}>${story.headline}</p>
${story.withdrawnReason ? html`<p>${story.withdrawnReason}</p>` : html`<p>We no longer stand by what it said.</p>`}
<p class="notice-times">First published ${moment(site, story.publishedAt)}.${story.withdrawnAt === null ? null : html` Withdrawn ${moment(site, story.withdrawnAt)}.`}</p>
<p>All that we have corrected or taken back stands in <a href="/corrections">the corrections log</a>.</p>
</div>`,
    dependsOn: [`story:${story.id}`],
  });

const moment = ({ timezone }: PressSite, time: number) =>
  html`<time datetime="${isoTime(time)}" title="${exactTime(time, timezone)}">${longDay(time, timezone)}, ${clockTime(time, timezone)} ${zoneName(time, timezone)}</time>`;
