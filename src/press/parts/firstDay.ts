import { html } from 'hono/html';
import type { Markup } from '../markup.ts';

/** The front page of a paper in which nothing has been published. */
export const firstDay = (): Markup => html`<div class="first-day">
<h1>The first edition is still being written</h1>
<p>Nothing has been published here yet. The first story will stand in this place, as large as it deserves.</p>
<p>If this is your paper: give it <a href="/desk/settings">a name</a>, write the first story <a href="/desk">at the desk</a>, or bring stories in from a page, a feed or a file with <code>npx broadsheet import</code>.</p>
</div>`;
