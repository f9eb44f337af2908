import { html } from 'hono/html';
import { SITE_LANGUAGES } from '../../store/siteLanguages.ts';
import type { MediaRow } from '../../store/tables/media.ts';
import type { Editor } from '../access.ts';
import { may } from '../roles.ts';
import type { SettingsFields } from '../settingsForm.ts';
import { frame, type Markup } from './frame.ts';
import { lookFields } from './lookFields.ts';

type Shown = {
  paper: string;
  editor: Editor;
  fields: SettingsFields;
  pictures: MediaRow[];
  done: boolean;
  refused: string | null;
};

/** The paper's name, language and clock, its look, its links and its reactions, in one form. */
export const settingsPage = ({ paper, editor, fields, ...shown }: Shown): Markup =>
  frame({
    place: '/desk/settings',
    title: 'Settings',
    paper,
    editor,
    main: html`<h1>Settings</h1>
${shown.done ? html`<p class="done" role="status">The settings are saved, and the paper shows them.</p>` : null}
${shown.refused ? html`<p class="refused" role="alert">${shown.refused}</p>` : null}
<form class="settings" method="post" action="/desk/settings">
<label>Name of the paper <input name="name" value="${fields['name']}" required></label>
<label>The line below it <input name="tagline" value="${fields['tagline']}"></label>
<label>About the paper <textarea name="about" rows="8">${fields['about']}</textarea></label>
<label>Language, as a code: en, pt-BR. The site has words of its own in ${Object.values(SITE_LANGUAGES).join(', ')}; in
other languages its words are English
<input name="language" value="${fields['language']}" list="languages" required></label>
<datalist id="languages">${Object.entries(SITE_LANGUAGES).map(([code, name]) => html`<option value="${code}">${name}</option>`)}</datalist>
<label>Time zone of the newsroom <input name="timezone" value="${fields['timezone']}" required></label>
${lookFields(fields, shown.pictures)}
<h2>Links and words</h2>
<label>Links below the name, one a line: the name, then the address (/section/city or https://…).
Empty: the sections
<textarea name="navigation" rows="5">${fields['navigation']}</textarea></label>
<label>What readers may say of a story, one a line
<textarea name="reactions" rows="5">${fields['reactions']}</textarea></label>
<h2>The newsroom</h2>
<label>Stages of the work on a story, one a line
<textarea name="stages" rows="5">${fields['stages']}</textarea></label>
<label class="choice"><input type="checkbox" name="needsApproval"${fields['needsApproval'] ? html` checked` : null}> Nothing is published whose text an editor has not approved</label>
${may(editor.role, 'settings') ? html`<button>Save</button>` : html`<p class="aside">An administrator can change these.</p>`}
</form>`,
  });
