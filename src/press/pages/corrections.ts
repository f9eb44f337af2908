import { html } from 'hono/html';
import {
  type LoggedCorrection,
  latestCorrections,
  withdrawals,
} from '../../store/correctionsLog.ts';
import type { Store } from '../../store/store.ts';
import { documentOf } from '../layout.ts';
import type { Part } from '../markup.ts';
import type { Page } from '../page.ts';
import { CORRECTION_NAMES } from '../parts/corrections.ts';
import { headlineLink } from '../parts/headline.ts';
import { pageLinks } from '../parts/pageLinks.ts';
import { pagedPath } from '../parts/pagination.ts';
import type { PressSite } from '../site.ts';
import { exactTime, isoTime, longDay } from '../times.ts';

const ON_A_PAGE = 50;
const WITHDRAWALS_SHOWN = 50;

/** Everything that was put right, newest first, and everything that was taken back. */
export async function correctionsPage(store: Store, site: PressSite, page: number): Promise<Page> {
  const slice = { limit: ON_A_PAGE + 1, offset: (page - 1) * ON_A_PAGE };
  const found = await latestCorrections(store, slice, site.now);
  const withdrawn = page === 1 ? await withdrawals(store, WITHDRAWALS_SHOWN) : [];
  return documentOf(site, {
    head: { title: 'Corrections', path: pagedPath('/corrections', page) },
    main: html`<header class="page-head">
<h1>Corrections</h1>
<p class="standfirst">What we got wrong and have put right. Each is told on its story as well: at the
top where it changes the meaning, at the foot where it does not.</p>
</header>
${found.length === 0 ? html`<p class="nothing">Nothing has had to be corrected so far.</p>` : null}
<ol class="log">${found.slice(0, ON_A_PAGE).map((row) => entry(site, row))}</ol>
${pageLinks(
  page > 1 ? pagedPath('/corrections', page - 1) : null,
  found.length > ON_A_PAGE ? pagedPath('/corrections', page + 1) : null,
)}
${takenBack(site, withdrawn)}`,
    dependsOn: ['stories'],
  });
}

const entry = (site: PressSite, row: LoggedCorrection) =>
  html`<li>${day(site, row.at)}<div>
<h2>${headlineLink(site, row)}</h2>
<p><strong>${CORRECTION_NAMES[row.kind]}.</strong> ${row.text}</p>
</div></li>`;

const takenBack = (site: PressSite, rows: Awaited<ReturnType<typeof withdrawals>>): Part =>
  rows.length === 0
    ? null
    : html`<section class="log-withdrawn"><h2 class="label">Taken back</h2>
<ol class="log">${rows.map(
        (row) => html`<li>${day(site, row.withdrawnAt ?? 0)}<div>
<h3>${headlineLink(site, row)}</h3>
${row.withdrawnReason ? html`<p>${row.withdrawnReason}</p>` : null}
</div></li>`,
      )}</ol>
</section>`;

const day = ({ timezone }: PressSite, at: number) =>
  html`<p class="log-when"><time datetime="${isoTime(at)}" title="${exactTime(at, timezone)}">${longDay(at, timezone)}</time></p>`;
