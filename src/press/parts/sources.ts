import { html } from 'hono/html';
import type { SourceRow } from '../../store/tables/stories.ts';
import type { Part } from '../markup.ts';
import type { PressSite } from '../site.ts';

/** Who a story relies on, as far as they may be named. */
export const sourcesBox = ({ words }: PressSite, sources: SourceRow[]): Part =>
  sources.length === 0
    ? null
    : html`<section class="box sources" aria-labelledby="sources">
<h2 id="sources">${words.say('story.sources')}</h2>
<ul>
${sources.map(
  ({ name, role, onRecord }) =>
    html`<li><strong>${name}</strong>${role ? html`<span class="role">${role}</span>` : null}${onRecord === 1 ? null : html`<span class="role">${words.say('story.notOnRecord')}</span>`}</li>`,
)}
</ul>
</section>`;
