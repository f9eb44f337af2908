import { html } from 'hono/html';
import type { Millis } from '../../lib/clock.ts';
import type { FeedSource } from '../../store/tables/sources.ts';
import type { Editor } from '../access.ts';
import { may } from '../roles.ts';
import { healthOf, type TermsGiven } from '../sources.ts';
import { dayBars } from './dayBars.ts';
import { frame, type Markup } from './frame.ts';
import { sourceFields } from './sourceFields.ts';
import { moment } from './times.ts';

/** Two weeks show a weekday's habits twice. */
export const DAYS_DRAWN = 14;

type Sources = {
  paper: string;
  timezone: string;
  now: Millis;
  editor: Editor;
  sources: FeedSource[];
  byDay: Map<string, number[]>;
  said: { done: string | null; refused: string | null; form: Record<string, unknown> };
};

/** All sources with their health, and a form to add one. */
export const sourcesPage = (shown: Sources): Markup =>
  frame({
    place: '/desk/sources',
    title: 'Sources',
    paper: shown.paper,
    editor: shown.editor,
    main: html`<h1>Sources</h1>
${shown.said.done === 'remove' ? html`<p class="done" role="status">The source is removed. The stories that it brought stay.</p>` : null}
${shown.said.refused ? html`<p class="refused" role="alert">${shown.said.refused}</p>` : null}
${may(shown.editor.role, 'sources') ? adding(shown) : null}
${shown.sources.length > 0 ? table(shown) : html`<p>There are none yet.</p>`}`,
  });

function adding({ said: { form, refused }, sources }: Sources) {
  const words = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
  const terms = form as Partial<TermsGiven>;
  const open = refused !== null || sources.length === 0;
  return html`<details class="adding"${open ? html` open` : null}><summary>Add a source</summary>
<form class="settings" method="post" action="/desk/sources">
<label>Address of a feed, or of a page that has one <input name="address" value="${words('address')}" required placeholder="https://"></label>
${sourceFields({ ...terms, trust: Number(words('trust')) || 5 })}
<button>Look there and add it</button>
</form></details>`;
}

const table = ({ sources, byDay, timezone, now }: Sources) => html`<table class="stories sources">
<thead><tr><th>Source</th><th>How it is</th><th>Becomes</th><th>Last poll</th><th>Next poll</th><th>Entries a day</th></tr></thead>
<tbody>${sources.map((source) => row(source, byDay.get(source.id) ?? [], timezone, now))}</tbody>
</table>`;

function row(source: FeedSource, days: number[], timezone: string, now: Millis) {
  const health = healthOf(source, now);
  return html`<tr>
<td class="headline"><a href="/desk/sources/${source.id}" dir="auto">${source.name}</a></td>
<td><span class="health ${health.state}">${health.words}</span></td>
<td>${source.becomes}</td>
<td class="time" data-name="last poll">${source.polledAt === null ? null : moment(source.polledAt, timezone)}</td>
<td class="time" data-name="next poll">${source.pausedAt === null ? moment(source.nextPollAt, timezone) : null}</td>
<td class="drawn">${dayBars(days)}</td>
</tr>`;
}
