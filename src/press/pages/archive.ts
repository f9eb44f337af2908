import { html } from 'hono/html';
import { archiveDays } from '../../store/archive.ts';
import type { Store } from '../../store/store.ts';
import { documentOf } from '../layout.ts';
import type { Page } from '../page.ts';
import { calendar } from '../parts/calendar.ts';
import { pagedPath, pagination } from '../parts/pagination.ts';
import type { PressSite } from '../site.ts';

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
    head: { title: site.words.say('archive.title'), path: pagedPath('/archive', page) },
    main: html`<header class="page-head">
<h1>${site.words.say('archive.title')}</h1>
<p class="standfirst">${site.words.say('archive.intro')}</p>
<p class="page-count">${site.words.say('archive.storiesOnDays', { stories: site.words.say('page.stories', { count }), count: days.length })}</p>
</header>
<div class="calendars">${shown.map(([month, inMonth]) => calendar(site, month, inMonth))}</div>
${pagination(site, { page, pages }, (number) => pagedPath('/archive', number))}`,
    dependsOn: ['stories'],
  });
}
