import { html } from 'hono/html';
import type { StorylineLine } from '../../store/deskStorylines.ts';
import type { ShownStoryline } from '../../store/storylinesShown.ts';
import type { Written } from './acts.ts';
import type { Markup } from './frame.ts';

/** What stood in a field of a form that was refused; else what is given. */
const standing =
  (written: Written, act: string) =>
  (field: string, otherwise = '') => {
    const value = written?.act === act ? written.form[field] : undefined;
    return typeof value === 'string' ? value : otherwise;
  };

/** The acts upon a storyline as a whole: a form each. */
export function storylineForms(
  { storyline, others }: { storyline: ShownStoryline; others: StorylineLine[] },
  written: Written,
): Markup {
  const form = (act: string, title: string, fields: Markup, button: string) =>
    html`<details${written?.act === act ? html` open` : null}><summary>${title}</summary>
<form method="post" action="/desk/storylines/${storyline.id}/${act}">
${fields}
<label>Why <input name="reason" required value="${standing(written, act)('reason')}"></label>
<button>${button}</button>
</form></details>`;
  const [named, merged, added] = ['rename', 'merger', 'addition'].map((act) =>
    standing(written, act),
  );
  return html`<section class="acts" aria-label="Acts">
<datalist id="storylines">${others.map((other) => html`<option value="${other.slug}">${other.name}</option>`)}</datalist>
${form(
  'rename',
  'Rename, or say where it stands',
  html`<label>Name <input name="name" required maxlength="120" value="${named?.('name', storyline.name)}"></label>
<label>Where it stands, for readers <textarea name="summary" rows="4" maxlength="600">${named?.('summary', storyline.summary)}</textarea></label>`,
  'Save',
)}
${form(
  'merger',
  'Merge into another',
  html`<p class="aside">All stories go there, and this address leads there.</p>
<label>Address of the other <input name="into" list="storylines" required value="${merged?.('into')}"></label>`,
  'Merge',
)}
${form(
  'addition',
  'Bring a story in',
  html`<label>Address of the story <input name="address" required value="${added?.('address')}"></label>`,
  'Bring in',
)}
</section>`;
}

/** The acts upon chosen stories, in the form that holds the list of them. */
export function choiceForm(storylineId: string, written: Written): Markup {
  const at = (act: string) => `/desk/storylines/${storylineId}/${act}`;
  const words = standing(written, written?.act ?? '');
  return html`<fieldset class="choice-acts"><legend>With the chosen stories</legend>
<label>Why <input name="reason" value="${words('reason')}"></label>
<label>Name of a new storyline <input name="name" maxlength="120" value="${words('name')}"></label>
<button formaction="${at('split')}">Split off</button>
<label>Address of another <input name="into" list="storylines" value="${words('into')}"></label>
<button formaction="${at('move')}">Move there</button>
<button class="plain" formaction="${at('removal')}">Take out of all storylines</button>
</fieldset>`;
}
