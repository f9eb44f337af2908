import { html } from 'hono/html';
import type { Part } from '../markup.ts';

export type Paging = { page: number; pages: number };

/** The number of the page asked for, from 1; anything else that was typed is the first. */
export const pageNumber = (asked: string | undefined): number =>
  /^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : 1;

/** The way to newer and older pages of a list. */
export function pagination({ page, pages }: Paging, address: (page: number) => string): Part {
  if (pages <= 1) return null;
  return html`<nav class="pagination" aria-label="Pages">
${page > 1 ? html`<a rel="prev" href="${address(page - 1)}">Newer</a>` : html`<span></span>`}
<p>Page ${page} of ${pages}</p>
${page < pages ? html`<a rel="next" href="${address(page + 1)}">Older</a>` : html`<span></span>`}
</nav>`;
}

/** The address of a page of a list whose first page is at `path`. */
export const pagedPath = (path: string, page: number): string =>
  page === 1 ? path : `${path}?page=${page}`;
