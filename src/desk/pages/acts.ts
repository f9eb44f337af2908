import { html } from 'hono/html';
import type { Editor } from '../access.ts';
import { may } from '../roles.ts';
import type { StoryFile } from '../storyFile.ts';
import type { Markup } from './frame.ts';

/** A form that was refused, with what stood in it: nobody has to write anything twice. */
export type Written = { act: string; form: Record<string, unknown> } | null;

/** What this editor may do with this story now: a form an act. */
export function acts({ story, exclusion }: StoryFile, { role }: Editor, written: Written): Markup {
  const at = `/desk/stories/${story.id}`;
  const forms: (Markup | null)[] = [
    story.status === 'draft' && may(role, 'publish') ? publication(at) : null,
    story.status === 'published' && may(role, 'correct')
      ? correction(at, wordsOf(written, 'correction'))
      : null,
    story.status === 'published' && may(role, 'withdraw')
      ? withdrawal(at, wordsOf(written, 'withdrawal'))
      : null,
    story.status === 'published' && exclusion === null && may(role, 'exclude')
      ? keepingOut(at, wordsOf(written, 'exclusion'))
      : null,
    exclusion !== null && may(role, 'exclude') ? lettingIn(at) : null,
    story.status === 'withdrawn' && may(role, 'restore') ? restoration(at) : null,
  ];
  const offered = forms.filter((form) => form !== null);
  return html`<section class="acts" aria-label="Acts">
${offered.length > 0 ? offered : html`<p class="aside">There is nothing for you to do with this story now.</p>`}
</section>`;
}

/** What stood in a field of this act's refused form; null where it was not this act. */
function wordsOf(written: Written, act: string): ((field: string) => string) | null {
  if (written?.act !== act) return null;
  return (field) => {
    const words = written.form[field];
    return typeof words === 'string' ? words : '';
  };
}

type Words = ReturnType<typeof wordsOf>;

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

const correction = (
  at: string,
  words: Words,
) => html`<details${words ? html` open` : null}><summary>Correct or clarify</summary>
<form method="post" action="${at}/correction">
<fieldset><legend>Kind</legend>
<label class="choice"><input type="radio" name="kind" value="correction"${words?.('kind') === 'clarification' ? null : html` checked`}> Correction: we were wrong</label>
<label class="choice"><input type="radio" name="kind" value="clarification"${words?.('kind') === 'clarification' ? html` checked` : null}> Clarification: we were not clear</label>
</fieldset>
<label>What readers are told <textarea name="text" rows="4" required>${words?.('text')}</textarea></label>
<label class="choice"><input type="checkbox" name="grave" value="on"${words?.('grave') === 'on' ? html` checked` : null}> Grave: stands above the story</label>
<fieldset><legend>Change the words as well</legend>
<label>Wrong <input name="wrong" value="${words?.('wrong')}"></label>
<label>Right <input name="right" value="${words?.('right')}"></label>
</fieldset>
<button>Publish the correction</button>
</form></details>`;

const withdrawal = (
  at: string,
  words: Words,
) => html`<details${words ? html` open` : null}><summary>Withdraw</summary>
<form method="post" action="${at}/withdrawal">
<p class="aside">The text leaves the paper, its feeds and search. The address stays and gives the reason.</p>
<label>Reason, for readers <textarea name="reason" rows="3" required>${words?.('reason')}</textarea></label>
<button class="grave">Withdraw the story</button>
</form></details>`;

const keepingOut = (
  at: string,
  words: Words,
) => html`<details${words ? html` open` : null}><summary>Keep out of rankings</summary>
<form method="post" action="${at}/exclusion">
<p class="aside">The story stays in the paper. It leaves Most read, Trending and every list like them, and is recommended to nobody.</p>
<label>Reason, for the desk <textarea name="reason" rows="3" required>${words?.('reason')}</textarea></label>
<button>Keep the story out</button>
</form></details>`;

const lettingIn = (at: string) => html`<form method="post" action="${at}/inclusion">
<h2>Let back into rankings</h2>
<p class="aside">The story may be ranked and recommended again.</p>
<button>Let back in</button>
</form>`;
