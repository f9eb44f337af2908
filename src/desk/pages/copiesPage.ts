import { html } from 'hono/html';
import type { CopyFilter, CopyPair, CopySide } from '../../store/deskCopies.ts';
import type { Editor } from '../access.ts';
import { may } from '../roles.ts';
import { frame, type Markup } from './frame.ts';
import { counted, moment } from './times.ts';

export const PAIRS_A_PAGE = 30;

type Copies = {
  paper: string;
  timezone: string;
  editor: Editor;
  filter: CopyFilter;
  pairs: CopyPair[];
  total: number;
  page: number;
  done: 'apart' | 'link' | null;
  refused: string | null;
};

const DONE = {
  apart: 'They are held apart from now on.',
  link: 'The copy is linked to its original.',
};

const WHICH: Record<CopyFilter['which'], string> = {
  all: 'All copies',
  ours: 'Our own stories elsewhere',
  received: 'Copies of what came in',
  apart: 'Held apart by an editor',
};

/** Where our own stories stand elsewhere, and what of that which came in are copies. */
export const copiesPage = (copies: Copies): Markup =>
  frame({
    place: '/desk/copies',
    title: 'Copies',
    paper: copies.paper,
    editor: copies.editor,
    main: html`<h1>Copies</h1>
${copies.done ? html`<p class="done" role="status">${DONE[copies.done]}</p>` : null}
${copies.refused ? html`<p class="refused" role="alert">${copies.refused}</p>` : null}
${search(copies.filter)}
<p class="aside">${copies.total === 1 ? 'One pair' : `${counted(copies.total)} pairs`}, as far as our sources show</p>
${copies.pairs.length > 0 ? table(copies) : html`<p>Nothing here fits.</p>`}
${pages(copies)}
${may(copies.editor.role, 'correct') ? byHand() : null}`,
  });

const search = ({ words, which }: CopyFilter) => html`<form class="filter" role="search">
<label>Words <input type="search" name="q" value="${words}"></label>
<label>Which <select name="which">${Object.entries(WHICH).map(
  ([value, label]) =>
    html`<option value="${value}"${value === which ? html` selected` : null}>${label}</option>`,
)}</select></label>
<button class="quiet">Show</button>
</form>`;

const table = (copies: Copies) => html`<table class="stories">
<thead><tr><th>Copy</th><th>Original</th><th class="number">Alike</th><th>Found</th><th>Decision</th></tr></thead>
<tbody>${copies.pairs.map((pair) => row(pair, copies))}</tbody>
</table>`;

const row = (pair: CopyPair, { timezone, editor }: Copies) => html`<tr>
<td class="headline">${side(pair.copy, timezone)}</td>
<td class="headline original">${side(pair.original, timezone)}</td>
<td class="number" data-name="alike">${alike(pair)}</td>
<td class="time" data-name="found">${moment(pair.at, timezone)}</td>
<td>${pair.verdict ? html`${pair.reason}<br><span class="aside">${pair.actor}</span>` : null}
${pair.verdict !== 'apart' && may(editor.role, 'correct') ? apart(pair) : null}</td>
</tr>`;

const alike = ({ verdict, similarity }: CopyPair): string =>
  verdict === 'copy' ? 'by hand' : similarity === null ? '' : `${Math.round(similarity * 100)} %`;

const side = (
  story: CopySide,
  timezone: string,
) => html`<a href="/desk/stories/${story.id}" dir="auto">${story.headline}</a>
<span class="aside">${story.publisher ?? 'Our own'} · published ${moment(story.publishedAt, timezone)} · first seen ${moment(story.receivedAt, timezone)}</span>
${story.url ? html`<a class="long" href="${story.url}" rel="noreferrer nofollow">${story.url}</a>` : null}`;

const apart = ({ copy, original }: CopyPair) => html`<details><summary>Not a copy</summary>
<form method="post" action="/desk/copies/apart">
<input type="hidden" name="copy" value="${copy.id}"><input type="hidden" name="original" value="${original.id}">
<label>Why <input name="reason" required></label>
<button>Hold them apart</button>
</form></details>`;

const byHand = () => html`<details><summary>Link a copy by hand</summary>
<form method="post" action="/desk/copies/link">
<label>The copy: its address or id <input name="copy" required></label>
<label>Its original <input name="original" required></label>
<label>Why <input name="reason" required></label>
<button>Link them</button>
</form></details>`;

function pages({ filter, total, page }: Copies): Markup | null {
  const last = Math.ceil(total / PAIRS_A_PAGE);
  if (last <= 1) return null;
  const at = (number: number) => {
    const query = new URLSearchParams({
      ...(filter.words && { q: filter.words }),
      which: filter.which,
      page: String(number),
    });
    return `/desk/copies?${query}`;
  };
  return html`<nav class="pages" aria-label="Pages">
${page > 1 ? html`<a href="${at(page - 1)}" rel="prev">Later</a>` : null}
<span>Page ${page} of ${last}</span>
${page < last ? html`<a href="${at(page + 1)}" rel="next">Earlier</a>` : null}
</nav>`;
}
