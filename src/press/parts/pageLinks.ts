import { html } from 'hono/html';
import type { Part } from '../markup.ts';
import type { PressSite } from '../site.ts';

/** The way on in a list whose length is not counted. */
export function pageLinks({ words }: PressSite, before: string | null, after: string | null): Part {
  if (before === null && after === null) return null;
  return html`<nav class="pagination" aria-label="${words.say('page.pages')}">
${before === null ? html`<span></span>` : html`<a rel="prev" href="${before}">${words.say('page.back')}</a>`}
${after === null ? html`<span></span>` : html`<a rel="next" href="${after}">${words.say('page.more')}</a>`}
</nav>`;
}
