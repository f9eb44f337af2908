import { html } from 'hono/html';
import type { Editor } from '../access.ts';
import { may } from '../roles.ts';
import type { StoryFile } from '../storyFile.ts';
import type { Markup } from './frame.ts';

/** What this editor may do with this story now: a form an act. */
export function acts({ story }: StoryFile, { role }: Editor): Markup {
  const at = `/desk/stories/${story.id}`;
  const forms: (Markup | null)[] = [
    story.status === 'draft' && may(role, 'publish') ? publication(at) : null,
    story.status === 'published' && may(role, 'correct') ? correction(at) : null,
    story.status === 'published' && may(role, 'withdraw') ? withdrawal(at) : null,
    story.status === 'withdrawn' && may(role, 'restore') ? restoration(at) : null,
  ];
  const offered = forms.filter((form) => form !== null);
  return html`<section class="acts" aria-label="Acts">
${offered.length > 0 ? offered : html`<p class="aside">There is nothing for you to do with this story now.</p>`}
</section>`;
}

const publication = (at: string) => html`<form method="post" action="${at}/publication">
<h2>Publish</h2>
<p class="aside">Readers see it at once.</p>
<button>Publish</button>
</form>`;

const restoration = (at: string) => html`<form method="post" action="${at}/restoration">
<h2>Put back</h2>
<p class="aside">The story returns to its address; the reason for its withdrawal is no longer shown.</p>
<button>Put back into the paper</button>
</form>`;

const correction = (at: string) => html`<details><summary>Correct or clarify</summary>
<form method="post" action="${at}/correction">
<fieldset><legend>Kind</legend>
<label class="choice"><input type="radio" name="kind" value="correction" checked> Correction: we were wrong</label>
<label class="choice"><input type="radio" name="kind" value="clarification"> Clarification: we were not clear</label>
</fieldset>
<label>What readers are told <textarea name="text" rows="4" required></textarea></label>
<label class="choice"><input type="checkbox" name="grave" value="on"> Grave: stands above the story</label>
<fieldset><legend>Change the words as well</legend>
<label>Wrong <input name="wrong"></label>
<label>Right <input name="right"></label>
</fieldset>
<button>Publish the correction</button>
</form></details>`;

const withdrawal = (at: string) => html`<details><summary>Withdraw</summary>
<form method="post" action="${at}/withdrawal">
<p class="aside">The text leaves the paper, its feeds and search. The address stays and gives the reason.</p>
<label>Reason, for readers <textarea name="reason" rows="3" required></textarea></label>
<button class="grave">Withdraw the story</button>
</form></details>`;
