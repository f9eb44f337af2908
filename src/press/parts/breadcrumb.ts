import { html } from 'hono/html';
import type { Markup } from '../markup.ts';

/** The way down from the front page to what is being read. */
export const breadcrumb = (steps: [name: string, path: string][]): Markup =>
  html`<nav class="breadcrumb" aria-label="You are here"><ol>
<li><a href="/">Front page</a></li>
${steps.map(([name, path]) => html`<li><a href="${path}">${name}</a></li>`)}
</ol></nav>`;
