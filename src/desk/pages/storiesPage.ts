import { html } from 'hono/html';
import type { DeskFilter, DeskLine } from '../../store/deskStories.ts';
import type { StoryStatus } from '../../store/schema.ts';
import type { Editor } from '../access.ts';
import { frame, type Markup } from './frame.ts';
import { counted, moment } from './times.ts';

export const LINES_A_PAGE = 50;

export const STATUS_WORDS: Record<StoryStatus, string> = {
  draft: 'Draft',
  published: 'Published',
  withdrawn: 'Withdrawn',
};

type Stories = {
  paper: string;
  timezone: string;
  editor: Editor;
  filter: DeskFilter;
  lines: DeskLine[];
  total: number;
  page: number;
};

/** All stories, whatever their status, last received first. */
export const storiesPage = (stories: Stories): Markup =>
  frame({
    title: 'Stories',
    paper: stories.paper,
    editor: stories.editor,
    main: html`<h1>Stories</h1>
${search(stories.filter)}
<p class="aside">${stories.total === 1 ? 'One story' : `${counted(stories.total)} stories`}</p>
${stories.lines.length > 0 ? table(stories) : html`<p>Nothing here fits. Try fewer words, or any status.</p>`}
${pages(stories)}`,
  });

const search = ({ words, status }: DeskFilter) => html`<form class="filter" role="search">
<label>Words <input type="search" name="q" value="${words}"></label>
<label>Status <select name="status">
<option value="">Any</option>
${Object.entries(STATUS_WORDS).map(
  ([value, label]) =>
    html`<option value="${value}"${value === status ? html` selected` : null}>${label}</option>`,
)}
</select></label>
<button>Show</button>
</form>`;

const table = ({ lines, timezone }: Stories) => html`<table class="stories">
<thead><tr><th>Status</th><th>Headline</th><th>Section</th><th>Origin</th><th class="number">Doubts</th><th class="number">Views</th><th>Received</th></tr></thead>
<tbody>${lines.map((line) => row(line, timezone))}</tbody>
</table>`;

const row = (line: DeskLine, timezone: string) => html`<tr>
<td><span class="status ${line.status}">${STATUS_WORDS[line.status]}</span></td>
<td class="headline"><a href="/desk/stories/${line.id}" dir="auto">${line.headline}</a></td>
<td>${line.sectionName}</td>
<td dir="auto">${line.origin}</td>
<td class="number doubts">${line.doubts > 0 ? line.doubts : null}</td>
<td class="number views">${line.views > 0 ? counted(line.views) : null}</td>
<td class="time">${moment(line.receivedAt, timezone)}</td>
</tr>`;

function pages({ filter, total, page }: Stories): Markup | null {
  const last = Math.ceil(total / LINES_A_PAGE);
  if (last <= 1) return null;
  const at = (number: number) => {
    const query = new URLSearchParams({
      ...(filter.words && { q: filter.words }),
      ...(filter.status && { status: filter.status }),
      page: String(number),
    });
    return `/desk?${query}`;
  };
  return html`<nav class="pages" aria-label="Pages">
${page > 1 ? html`<a href="${at(page - 1)}" rel="prev">Later</a>` : null}
<span>Page ${page} of ${last}</span>
${page < last ? html`<a href="${at(page + 1)}" rel="next">Earlier</a>` : null}
</nav>`;
}
