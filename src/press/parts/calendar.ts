import { html } from 'hono/html';
import { DAY } from '../../lib/clock.ts';
import type { ArchiveDay } from '../../store/archive.ts';
import type { Markup } from '../markup.ts';
import { monthName } from '../times.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A month ('2026-11') of the archive: each day with stories leads to them. Days are UTC's. */
export function calendar(month: string, days: ArchiveDay[]): Markup {
  const counts = new Map(days.map(({ day, count }) => [new Date(day).getUTCDate(), count]));
  const first = Date.parse(`${month}-01T00:00:00Z`);
  return html`<table class="calendar">
<caption>${monthName(first, 'UTC')}</caption>
<thead><tr>${WEEKDAYS.map((name) => html`<th scope="col" abbr="${name}">${name.slice(0, 2)}</th>`)}</tr></thead>
<tbody>${weeksOf(first).map(
    (week) => html`<tr>${week.map((date) => cell(month, date, counts.get(date ?? 0)))}</tr>`,
  )}</tbody>
</table>`;
}

const cell = (month: string, date: number | null, count: number | undefined) => {
  if (date === null) return html`<td></td>`;
  if (!count) return html`<td>${date}</td>`;
  const day = `${month}-${String(date).padStart(2, '0')}`;
  const word = count === 1 ? ' story' : ' stories';
  return html`<td><a href="/archive/${day.replaceAll('-', '/')}">${date} <span>${count}<span class="unseen">${word}</span></span></a></td>`;
};

/** The dates of a month in weeks from Monday on; null outside the month. */
function weeksOf(first: number): (number | null)[][] {
  const month = new Date(first).getUTCMonth();
  const before = (new Date(first).getUTCDay() + 6) % 7;
  const dates: (number | null)[] = new Array<null>(before).fill(null);
  for (let day = first; new Date(day).getUTCMonth() === month; day += DAY) {
    dates.push(new Date(day).getUTCDate());
  }
  while (dates.length % 7 !== 0) dates.push(null);
  return Array.from({ length: dates.length / 7 }, (_, week) => dates.slice(week * 7, week * 7 + 7));
}
