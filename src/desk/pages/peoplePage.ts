import { html } from 'hono/html';
import type { Millis } from '../../lib/clock.ts';
import type { openInvitations } from '../../store/invitations.ts';
import type { securedUsers } from '../../store/secondFactors.ts';
import type { UserRow } from '../../store/users.ts';
import type { Editor } from '../access.ts';
import { ROLES } from '../roles.ts';
import { frame, type Markup } from './frame.ts';
import { moment } from './times.ts';

const DONE: Record<string, string> = {
  invited: 'The invitation is on its way.',
  'invited-by-file':
    'The invitation lies in the mail folder of the paper, for no mail server is set. Pass it on.',
  'invitation-removed': 'The invitation opens nothing any more.',
  role: 'The role is changed, from the next page on.',
  disabling: 'The account is shut and signed out everywhere.',
  enabling: 'The account is open again.',
  'sessions-end': 'All sessions of the account are ended.',
  'second-factor-removal': 'Second factor and passkeys are taken off, and all sessions ended.',
};

type People = {
  paper: string;
  timezone: string;
  now: Millis;
  editor: Editor;
  people: UserRow[];
  secured: Awaited<ReturnType<typeof securedUsers>>;
  invitations: Awaited<ReturnType<typeof openInvitations>>;
  form: Record<string, unknown>;
  done: string | null;
  refused: string | null;
};

/** Everybody who may come to the desk, and who was asked. */
export const peoplePage = (all: People): Markup =>
  frame({
    place: '/desk/people',
    title: 'People',
    paper: all.paper,
    editor: all.editor,
    main: html`<h1>People of the desk</h1>
${all.refused ? html`<p class="refused" role="alert">${all.refused}</p>` : null}
${all.done && DONE[all.done] ? html`<p class="done" role="status">${DONE[all.done]}</p>` : null}
${inviting(all)}
<ul class="rows people">${all.people.map((user) => person(user, all))}</ul>
${invited(all)}`,
  });

const inviting = ({
  form,
  refused,
}: People) => html`<details class="adding"${refused ? html` open` : null}>
<summary>Invite somebody</summary>
<form class="settings" method="post" action="/desk/people/invitations">
<label>Name <input name="name" value="${String(form['name'] ?? '')}" maxlength="80" required></label>
<label>E-mail <input name="email" type="email" value="${String(form['email'] ?? '')}" required></label>
<label>Role <select name="role">${choices('editor')}</select></label>
<button>Send the invitation</button>
</form></details>`;

const person = (
  user: UserRow,
  { editor, secured, timezone }: People,
) => html`<li><span><b>${user.name}</b>${user.id === editor.id ? ' (you)' : null}
<small>${user.email}; ${securedBy(user, secured)}${
  user.disabledAt === null ? null : html`; <em>shut ${moment(user.disabledAt, timezone)}</em>`
}</small></span>
<form class="inline" method="post" action="/desk/people/${user.id}/role">
<select name="role" aria-label="Role of ${user.name}">${choices(user.role)}</select>
<button class="quiet" aria-label="Change the role of ${user.name}">Change</button>
</form>
<details><summary aria-label="More about ${user.name}">More</summary>
${button(user, 'sessions-end', 'End all sessions')}
${button(user, 'second-factor-removal', 'Take off second factor and passkeys')}
${user.disabledAt === null ? button(user, 'disabling', 'Shut the account') : button(user, 'enabling', 'Open it again')}
</details></li>`;

function securedBy({ id }: UserRow, { withCodes, withPasskeys }: People['secured']): string {
  const means = [withCodes.has(id) ? 'codes' : null, withPasskeys.has(id) ? 'passkeys' : null];
  return means.filter(Boolean).join(' and ') || 'password alone';
}

const button = ({ id, name }: UserRow, act: string, words: string) =>
  html`<form method="post" action="/desk/people/${id}/${act}"><button class="quiet" aria-label="${words}: ${name}">${words}</button></form>`;

const choices = (chosen: string) =>
  ROLES.map(
    (role) =>
      html`<option value="${role}"${role === chosen ? html` selected` : null}>${role}</option>`,
  );

const invited = ({ invitations, timezone, now }: People) =>
  invitations.length === 0
    ? null
    : html`<h2>Invited</h2><ul class="rows">${invitations.map(
        ({ id, name, email, role, invitedBy, expiresAt }) => html`<li><span><b>${name}</b>
<small>${email}, as ${role}, by ${invitedBy}; ${expiresAt > now ? html`holds until ${moment(expiresAt, timezone)}` : 'lapsed'}</small></span>
<form method="post" action="/desk/people/invitations/${id}/removal"><button class="quiet" aria-label="Take back the invitation of ${name}">Take back</button></form></li>`,
      )}</ul>`;
