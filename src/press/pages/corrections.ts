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
    head: { title: site.words.say('correction.title'), path: pagedPath('/corrections', page) },
    main: html`<header class="page-head">
<h1>${site.words.say('correction.title')}</h1>
<p class="standfirst">${site.words.say('correction.intro')}</p>
</header>
${found.length === 0 ? html`<p class="nothing">${site.words.say('correction.none')}</p>` : null}
<ol class="log">${found.slice(0, ON_A_PAGE).map((row) => entry(site, row))}</ol>
${pageLinks(
  site,
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
<p>${site.words.markup('correction.logged', {
    kind: site.words.say(CORRECTION_NAMES[row.kind]),
    text: row.text,
    bold: (inside) => html`<strong>${inside}</strong>`,
  })}</p>
</div></li>`;

const takenBack = (site: PressSite, rows: Awaited<ReturnType<typeof withdrawals>>): Part =>
  rows.length === 0
    ? null
    : html`<section class="log-withdrawn"><h2 class="label">${site.words.say('correction.takenBack')}</h2>
<ol class="log">${rows.map(
        (row) => html`<li>${day(site, row.withdrawnAt ?? 0)}<div>
<h3>${headlineLink(site, row)}</h3>
${row.withdrawnReason ? html`<p>${row.withdrawnReason}</p>` : null}
</div></li>`,
      )}</ol>
</section>`;

const day = (site: PressSite, at: number) =>
  html`<p class="log-when"><time datetime="${isoTime(at)}" title="${exactTime(site, at)}">${longDay(site, at)}</time></p>`;
