import { html } from 'hono/html';
import type { StoryRow } from '../../store/tables/stories.ts';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import { ownWords, spoken } from '../parts/spoken.ts';
import type { PressSite } from '../site.ts';
import { exactTime, isoTime, moment } from '../times.ts';

/** In the place of a story that was taken back: that it was, when and why. Its text is gone. */
export const withdrawnPage = (site: PressSite, story: StoryRow): Promise<Page> =>
  documentOf(site, {
    status: 410,
    head: { title: site.words.say('withdrawn.title'), path: null },
    main: html`<div class="notice">
<p class="kicker">${site.words.say('withdrawn.kicker')}</p>
<h1>${site.words.say('withdrawn.heading')}</h1>
<p class="notice-headline"${spoken(site, story)}>${story.headline}</p>
${story.withdrawnReason ? html`<p${ownWords(site)}>${story.withdrawnReason}</p>` : html`<p>${site.words.say('withdrawn.noReason')}</p>`}
<p class="notice-times">${site.words.markup('withdrawn.firstPublished', { time: time(site, story.publishedAt) })}${story.withdrawnAt === null ? null : html` ${site.words.markup('withdrawn.withdrawn', { time: time(site, story.withdrawnAt) })}`}</p>
<p>${site.words.markup('withdrawn.log', { link: (inside) => html`<a href="/corrections">${inside}</a>` })}</p>
</div>`,
    dependsOn: [`story:${story.id}`],
  });

const time = (site: PressSite, at: number) =>
  html`<time datetime="${isoTime(at)}" title="${exactTime(site, at)}">${moment(site, at)}</time>`;
