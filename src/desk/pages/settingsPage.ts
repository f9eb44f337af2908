import { html } from 'hono/html';
import type { Site } from '../../store/settings.ts';
import type { Editor } from '../access.ts';
import { may } from '../roles.ts';
import { frame, type Markup } from './frame.ts';

/** The paper's name, language, clock and reactions, in one form. */
export const settingsPage = (
  site: Site,
  editor: Editor,
  { done, refused }: { done: boolean; refused: string | null },
): Markup =>
  frame({
    place: '/desk/settings',
    title: 'Settings',
    paper: site.name,
    editor,
    main: html`<h1>Settings</h1>
${done ? html`<p class="done" role="status">The settings are saved, and the paper shows them.</p>` : null}
${refused ? html`<p class="refused" role="alert">${refused}</p>` : null}
<form class="settings" method="post" action="/desk/settings">
<label>Name of the paper <input name="name" value="${site.name}" required></label>
<label>The line below it <input name="tagline" value="${site.tagline}"></label>
<label>About the paper <textarea name="about" rows="8">${site.about}</textarea></label>
<label>Language <input name="language" value="${site.language}" required></label>
<label>Time zone of the newsroom <input name="timezone" value="${site.timezone}" required></label>
<label>What readers may say of a story, one a line
<textarea name="reactions" rows="5">${site.reactions.map(({ label }) => label).join('\n')}</textarea></label>
<label>Stages of the work on a story, one a line
<textarea name="stages" rows="5">${site.stages.join('\n')}</textarea></label>
<label class="choice"><input type="checkbox" name="needsApproval"${site.needsApproval ? html` checked` : null}> Nothing is published whose text an editor has not approved</label>
${may(editor.role, 'settings') ? html`<button>Save</button>` : html`<p class="aside">An administrator can change these.</p>`}
</form>`,
  });
