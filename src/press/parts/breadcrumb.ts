import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { ownWords } from './spoken.ts';

/** The way down from the front page to what is being read. */
export const breadcrumb = (site: PressSite, steps: [name: string, path: string][]): Markup =>
  html`<nav class="breadcrumb" aria-label="${site.words.say('page.youAreHere')}"><ol>
<li><a href="/">${site.words.say('page.frontPage')}</a></li>
${steps.map(([name, path]) => html`<li><a href="${path}"${ownWords(site)}>${name}</a></li>`)}
</ol></nav>`;
