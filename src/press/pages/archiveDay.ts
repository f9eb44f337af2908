import { html } from 'hono/html';
import { DAY } from '../../lib/clock.ts';
import { archiveDays } from '../../store/archive.ts';
import type { Store } from '../../store/store.ts';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import { breadcrumb } from '../parts/breadcrumb.ts';
import { pagedPath, pagination } from '../parts/pagination.ts';
import { rows } from '../parts/row.ts';
import type { PressSite } from '../site.ts';
import { longDay, type Told, weekday } from '../times.ts';
import { listPage } from './listPage.ts';

/** What was published on one day ('2026-11-23', by UTC). */
export async function archiveDayPage(
  store: Store,
  site: PressSite,
  day: string,
  page: number,
): Promise<Page | null> {
  const from = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(from) || new Date(from).toISOString().slice(0, 10) !== day) return null;
  const list = await listPage(store, site, { from, until: from + DAY }, page);
  if (!list || list.count === 0) return null;
  const path = pathOf(from);
  const days = await archiveDays(store, site.now);
  const told = { ...site, timezone: 'UTC' };
  const at = days.findIndex((other) => other.day === from);
  return documentOf(site, {
    head: { title: longDay(told, from), path: pagedPath(path, page) },
    main: html`${breadcrumb(site, [[site.words.say('archive.title'), '/archive']])}
<header class="page-head">
<h1>${weekday(told, from)}</h1>
<p class="page-count">${site.words.say('page.stories', { count: list.count })}</p>
</header>
${rows(site, list.cards, 'archive', { section: true })}
${pagination(site, list.paging, (number) => pagedPath(path, number))}
<nav class="pagination" aria-label="${site.words.say('archive.days')}">
${neighbour(told, days[at + 1]?.day, 'prev')}
${neighbour(told, days[at - 1]?.day, 'next')}
</nav>`,
    dependsOn: ['stories'],
  });
}

const neighbour = (told: Told, day: number | undefined, rel: 'prev' | 'next') =>
  day === undefined
    ? html`<span></span>`
    : html`<a rel="${rel}" href="${pathOf(day)}">${longDay(told, day)}</a>`;

const pathOf = (day: number) =>
  `/archive/${new Date(day).toISOString().slice(0, 10).replaceAll('-', '/')}`;
