import { html } from 'hono/html';
import { archiveDays } from '../../store/archive.ts';
import type { Store } from '../../store/store.ts';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import { calendar } from '../parts/calendar.ts';
import { pagedPath, pagination } from '../parts/pagination.ts';
import type { PressSite } from '../site.ts';
import { storiesWords } from './topic.ts';

const MONTHS_ON_A_PAGE = 12;

/** All days on which the paper came out, a calendar a month, with how much there is to read. */
export async function archivePage(
  store: Store,
  site: PressSite,
  page: number,
): Promise<Page | null> {
  const days = await archiveDays(store, site.now);
  const months = [...Map.groupBy(days, ({ day }) => new Date(day).toISOString().slice(0, 7))];
  const pages = Math.max(1, Math.ceil(months.length / MONTHS_ON_A_PAGE));
  if (page > pages) return null;
  const shown = months.slice((page - 1) * MONTHS_ON_A_PAGE, page * MONTHS_ON_A_PAGE);
  const count = days.reduce((sum, day) => sum + day.count, 0);
  return documentOf(site, {
    head: { title: 'Archive', path: pagedPath('/archive', page) },
    main: html`<header class="page-head">
<h1>Archive</h1>
<p class="standfirst">Everything that we have published and not taken back, by day.</p>
<p class="page-count">${storiesWords(count)} on ${days.length} ${days.length === 1 ? 'day' : 'days'}</p>
</header>
<div class="calendars">${shown.map(([month, inMonth]) => calendar(month, inMonth))}</div>
${pagination({ page, pages }, (number) => pagedPath('/archive', number))}`,
    dependsOn: ['stories'],
  });
}
