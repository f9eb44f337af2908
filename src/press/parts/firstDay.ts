import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { PressSite } from '../site.ts';

/** The front page of a paper in which nothing has been published. */
export const firstDay = ({ words }: PressSite): Markup => html`<div class="first-day">
<h1>${words.say('front.firstDay')}</h1>
<p>${words.say('front.nothingYet')}</p>
<p>${words.markup('front.ifYours', {
  settings: (inside) => html`<a href="/desk/settings">${inside}</a>`,
  desk: (inside) => html`<a href="/desk">${inside}</a>`,
  command: html`<code>npx broadsheet import</code>`,
})}</p>
</div>`;
