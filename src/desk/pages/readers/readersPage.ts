import { html } from 'hono/html';
import { HOUR } from '../../../lib/clock.ts';
import { READERSHIP_WINDOWS, type ReadershipWindow } from '../../../store/readership/hours.ts';
import type { Site } from '../../../store/settings.ts';
import type { Editor } from '../../access.ts';
import type { PaperReadership, StoryLine } from '../../readership/paper.ts';
import { frame, LIVE_SCRIPT_AT, type Markup } from '../frame.ts';
import { counted, moment } from '../times.ts';
import { hoursDrawn } from './hoursDrawn.ts';
import { bar, completionWords, listsTable, originsTable, secondsWords } from './parts.ts';

type Readers = { site: Site; editor: Editor; read: PaperReadership };

const WINDOW_WORDS: Record<ReadershipWindow, string> = { '24h': '24 hours', '7d': '7 days' };

/** How the paper is read now and in a window. Its parts are made anew while one looks at it. */
export const readersPage = ({ site, editor, read }: Readers): Markup =>
  frame({
    place: '/desk/readers',
    title: 'Readers',
    paper: site.name,
    editor,
    script: LIVE_SCRIPT_AT,
    main: html`<h1>Readers</h1>
<p class="now" id="now" data-live><b>${counted(read.reading.readers)}</b> ${read.reading.readers === 1 ? 'reader' : 'readers'} in the last five minutes</p>
${windows(read.window)}
<section aria-labelledby="hours-name"><h2 id="hours-name">By hour</h2>
<div id="hours" data-live>${hours(read, site.timezone)}</div>${exported('hours', read.window)}</section>
<section aria-labelledby="stories-name"><h2 id="stories-name">By story</h2>
<div id="stories" data-live>${stories(read, site.timezone)}</div>${exported('stories', read.window)}</section>
<div class="beside">
<section aria-labelledby="sections-name"><h2 id="sections-name">By section</h2>
<div id="sections" data-live>${sections(read)}</div>${exported('sections', read.window)}</section>
<section aria-labelledby="origins-name"><h2 id="origins-name">Where from</h2>
<div id="origins" data-live>${originsTable(read.origins)}</div>${exported('origins', read.window)}</section>
<section aria-labelledby="lists-name"><h2 id="lists-name">Where our lists send them</h2>
<div id="lists" data-live>${listsTable(read.lists)}</div>${exported('lists', read.window)}</section>
</div>`,
  });

const windows = (chosen: ReadershipWindow) => html`<nav class="pages" aria-label="Time">
${READERSHIP_WINDOWS.map(
  (one) =>
    html`<a href="/desk/readers?window=${one}"${one === chosen ? html` aria-current="page"` : null}>${WINDOW_WORDS[one]}</a>`,
)}</nav>`;

/** The same table for a spreadsheet or a program. */
const exported = (table: string, window: ReadershipWindow) =>
  html`<p class="aside">Take along: <a href="/api/v1/readership/${table}?window=${window}&amp;format=csv" aria-label="${table} as CSV">CSV</a>, <a href="/api/v1/readership/${table}?window=${window}" aria-label="${table} as JSON">JSON</a></p>`;

function hours({ hours: span, byHour, weekBefore, window }: PaperReadership, timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(window === '24h'
      ? { hour: '2-digit', minute: '2-digit' }
      : { weekday: 'short', hour: '2-digit', minute: '2-digit' }),
    timeZone,
  });
  const nameOf = (at: number) => format.format((span.from + at) * HOUR);
  return html`${hoursDrawn({ byHour, weekBefore, nameOf })}
<details><summary>As a table</summary><table class="readership"><thead><tr><th>Hour</th><th class="number">Readers</th><th class="number">A week before</th></tr></thead>
<tbody>${byHour.map(
    (count, at) =>
      html`<tr><th scope="row">${nameOf(at)}</th><td class="number">${counted(count)}</td><td class="number">${counted(weekBefore[at] ?? 0)}</td></tr>`,
  )}</tbody></table></details>`;
}

function stories({ stories: lines, reading }: PaperReadership, timezone: string) {
  if (lines.length === 0) return html`<p>Nobody has read anything in this time.</p>`;
  const most = lines[0]?.readers ?? 0;
  return html`<table class="stories readership"><thead><tr><th>Headline</th><th>Section</th><th>Published</th><th class="number">Now</th><th class="number">Readers</th><th><span class="unseen">Share</span></th><th class="number">To the end</th><th class="number">Minutes</th><th>Against expected</th></tr></thead>
<tbody>${lines.map((line) => storyRow(line, reading.stories.get(line.id) ?? 0, most, timezone))}</tbody></table>`;
}

const storyRow = (line: StoryLine, reading: number, most: number, timezone: string) => html`<tr>
<td class="headline"><a href="/desk/readers/${line.id}" dir="auto">${line.headline}</a></td>
<td>${line.section}</td><td class="time">${moment(line.publishedAt, timezone)}</td>
<td class="number" data-name="now">${reading > 0 ? counted(reading) : null}</td>
<td class="number" data-name="readers">${counted(line.readers)}</td><td class="drawn">${bar(line.readers, most)}</td>
<td class="number" data-name="to the end">${completionWords(line)}</td><td class="number" data-name="minutes">${secondsWords(line)}</td>
<td>${line.speed === null ? null : html`${line.speed.toFixed(1)} times faster`}</td></tr>`;

function sections({ sections: rows }: PaperReadership) {
  const most = rows[0]?.readers ?? 0;
  return html`<table class="readership"><thead><tr><th>Section</th><th class="number">Readers</th><th><span class="unseen">Share</span></th></tr></thead>
<tbody>${rows.map(
    ({ name, readers }) =>
      html`<tr><th scope="row">${name ?? 'Without a section'}</th><td class="number">${counted(readers)}</td><td>${bar(readers, most)}</td></tr>`,
  )}</tbody></table>`;
}
