import { html } from 'hono/html';
import type { StorylineLine } from '../../store/deskStorylines.ts';
import type { Editor } from '../access.ts';
import { frame, type Markup } from './frame.ts';
import { counted, moment } from './times.ts';

export const LINES_A_PAGE = 50;

type Storylines = {
  paper: string;
  timezone: string;
  editor: Editor;
  words: string;
  /** One more than a page has, where there is another page. */
  lines: StorylineLine[];
  page: number;
};

/** All storylines, those with the latest news first. */
export const storylinesPage = (of: Storylines): Markup =>
  frame({
    place: '/desk/storylines',
    title: 'Storylines',
    paper: of.paper,
    editor: of.editor,
    main: html`<h1>Storylines</h1>
<form class="filter" role="search">
<label>Words of the name <input type="search" name="q" value="${of.words}"></label>
<button class="quiet">Show</button>
</form>
${of.lines.length > 0 ? table(of) : html`<p>${of.words ? 'No storyline has these words in its name. Try fewer.' : 'There is no storyline yet. One appears when two stories continue one another.'}</p>`}
${pages(of)}`,
  });

const table = ({ lines, timezone }: Storylines) => html`<table class="stories">
<thead><tr><th>Name</th><th class="number">Stories</th><th>Latest</th></tr></thead>
<tbody>${lines.slice(0, LINES_A_PAGE).map(
  (line) => html`<tr>
<td class="headline"><a href="/desk/storylines/${line.id}" dir="auto">${line.name}</a></td>
<td class="number" data-name="stories">${counted(line.stories)}</td>
<td class="time" data-name="latest">${line.latestAt === null ? null : moment(line.latestAt, timezone)}</td>
</tr>`,
)}</tbody>
</table>`;

function pages({ words, lines, page }: Storylines): Markup | null {
  const at = (number: number) =>
    `/desk/storylines?${new URLSearchParams({ ...(words && { q: words }), page: String(number) })}`;
  const isLast = lines.length <= LINES_A_PAGE;
  if (page === 1 && isLast) return null;
  return html`<nav class="pages" aria-label="Pages">
${page > 1 ? html`<a href="${at(page - 1)}" rel="prev">Later</a>` : null}
<span>Page ${page}</span>
${isLast ? null : html`<a href="${at(page + 1)}" rel="next">Earlier</a>`}
</nav>`;
}
