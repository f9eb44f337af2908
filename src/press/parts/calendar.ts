import { html } from 'hono/html';
import { DAY } from '../../lib/clock.ts';
import type { ArchiveDay } from '../../store/archive.ts';
import type { Markup } from '../markup.ts';
import { inDigits } from '../numbers.ts';
import type { PressSite } from '../site.ts';
import { monthName, weekdayName } from '../times.ts';
import type { Words } from '../words.ts';

/** A Monday, from which a week is counted. */
const MONDAY = Date.UTC(2026, 10, 23);

/** A month ('2026-11') of the archive: each day with stories leads to them. Days are UTC's. */
export function calendar({ words }: PressSite, month: string, days: ArchiveDay[]): Markup {
  const counts = new Map(days.map(({ day, count }) => [new Date(day).getUTCDate(), count]));
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const told = { words, timezone: 'UTC' };
  return html`<table class="calendar">
<caption>${monthName(told, first)}</caption>
<thead><tr>${shortWeekdays(words).map((name, at) => html`<th scope="col" abbr="${weekdayName(told, MONDAY + at * DAY)}">${name}</th>`)}</tr></thead>
<tbody>${weeksOf(first).map(
    (week) => html`<tr>${week.map((date) => cell(words, month, date, counts.get(date ?? 0)))}</tr>`,
  )}</tbody>
</table>`;
}

/** Monday's first. */
const shortWeekdays = (words: Words) => words.say('time.weekdays').split(' ');

const cell = (words: Words, month: string, date: number | null, count: number | undefined) => {
  if (date === null) return html`<td></td>`;
  if (!count) return html`<td>${inDigits(words, date)}</td>`;
  const day = `${month}-${String(date).padStart(2, '0')}`;
  return html`<td><a href="/archive/${day.replaceAll('-', '/')}">${inDigits(words, date)} <span aria-hidden="true">${inDigits(words, count)}</span><span class="unseen">${words.say('page.stories', { count })}</span></a></td>`;
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
