import { html } from 'hono/html';
import type { Part } from '../markup.ts';

/** The way on in a list whose length is not counted. */
export function pageLinks(before: string | null, after: string | null): Part {
  if (before === null && after === null) return null;
  return html`<nav class="pagination" aria-label="Pages">
${before === null ? html`<span></span>` : html`<a rel="prev" href="${before}">Back</a>`}
${after === null ? html`<span></span>` : html`<a rel="next" href="${after}">More</a>`}
</nav>`;
}
