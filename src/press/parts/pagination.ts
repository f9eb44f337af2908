import { html } from 'hono/html';
import type { Part } from '../markup.ts';
import type { PressSite } from '../site.ts';

export type Paging = { page: number; pages: number };

/** The number of the page asked for, from 1; anything else that was typed is the first. */
export const pageNumber = (asked: string | undefined): number =>
  /^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : 1;

/** The way to newer and older pages of a list. */
export function pagination(
  { words }: PressSite,
  { page, pages }: Paging,
  address: (page: number) => string,
): Part {
  if (pages <= 1) return null;
  return html`<nav class="pagination" aria-label="${words.say('page.pages')}">
${page > 1 ? html`<a rel="prev" href="${address(page - 1)}">${words.say('page.newer')}</a>` : html`<span></span>`}
<p>${words.say('page.ofPages', { page, pages })}</p>
${page < pages ? html`<a rel="next" href="${address(page + 1)}">${words.say('page.older')}</a>` : html`<span></span>`}
</nav>`;
}

/** The address of a page of a list whose first page is at `path`. */
export const pagedPath = (path: string, page: number): string =>
  page === 1 ? path : `${path}?page=${page}`;
