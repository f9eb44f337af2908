import { html } from 'hono/html';
import type { Editor } from '../access.ts';
import type { AccountFile, OpenSession } from '../account/accountFile.ts';
import { SHORTEST_PASSWORD } from '../accounts.ts';
import { may } from '../roles.ts';
import { frame, type Markup, PASSKEYS_AT } from './frame.ts';
import { moment } from './times.ts';

const DONE: Record<string, string> = {
  welcome: 'Welcome. This is your account; the desk is behind the paper’s name above.',
  name: 'Your name is changed.',
  password: 'The new password is set, and all other sessions are ended.',
  session: 'The session is ended.',
  sessions: 'All other sessions are ended.',
  passkey: 'The passkey is added. Sign in with it from now on, if you like.',
  'passkey-removed': 'The passkey opens nothing here any more.',
  'calendar-ended': 'The address of the calendar opens nothing any more.',
  'two-factor': 'The second factor is in force.',
  'two-factor-removed': 'The second factor is taken off.',
};

type Account = AccountFile & {
  paper: string;
  timezone: string;
  editor: Editor;
  /** Since when there is an address of the calendar; and that address where it was just made. */
  calendar: { since: number | null; address: string | null };
  done: string | null;
  refused: string | null;
};

/** Somebody's own account, each part in a form of its own. */
export const accountPage = (account: Account): Markup =>
  frame({
    place: '/desk/account',
    title: 'Your account',
    paper: account.paper,
    editor: account.editor,
    script: PASSKEYS_AT,
    main: html`<h1>Your account</h1>
${account.refused ? html`<p class="refused" role="alert">${account.refused}</p>` : null}
${account.done && DONE[account.done] ? html`<p class="done" role="status">${DONE[account.done]}</p>` : null}
<p class="aside">${account.editor.email}, ${account.editor.role}</p>
<div class="account">
${nameForm(account)}${passwordForm()}${secondFactor(account)}${passkeys(account)}${sessions(account)}${calendar(account)}
</div>`,
  });

const nameForm = ({ editor }: Account) => html`<section><h2>Name</h2>
<form method="post" action="/desk/account/name">
<label>As it stands in logs <input name="name" value="${editor.name}" autocomplete="name" maxlength="80" required></label>
<button>Change the name</button>
</form></section>`;

const passwordForm = () => html`<section><h2>Password</h2>
<form method="post" action="/desk/account/password">
<label>Present password <input name="current" type="password" autocomplete="current-password" required></label>
<label>New password <input name="new" type="password" autocomplete="new-password" minlength="${SHORTEST_PASSWORD}" required></label>
<button>Change the password</button>
</form></section>`;

const secondFactor = ({ secondFactor: inForce }: Account) => html`<section><h2>Second factor</h2>
${
  inForce
    ? html`<p>In force: after the password, a code from your app is asked for.</p>
${proven('/desk/account/recovery-codes', 'Make new recovery codes')}
${proven('/desk/account/two-factor/removal', 'Take it off')}`
    : html`<p>None. With one, a password alone opens nothing.</p>
${proven('/desk/account/two-factor', 'Set up an app for codes')}`
}</section>`;

const proven = (action: string, act: string) => html`<details><summary>${act}</summary>
<form method="post" action="${action}">
<label>Your password <input name="password" type="password" autocomplete="current-password" required></label>
<button>${act}</button>
</form></details>`;

const passkeys = ({ passkeys: rows, timezone }: Account) => html`<section><h2>Passkeys</h2>
${rows.length === 0 ? html`<p>None. A passkey signs you in with the fingerprint, face or PIN of your device.</p>` : null}
<ul class="rows">${rows.map(
  ({ id, name, addedAt }) => html`<li><span>${name}
${addedAt === null ? null : html`<small>added ${moment(addedAt, timezone)}</small>`}</span>
<form method="post" action="/desk/account/passkeys/${id}/removal"><button class="quiet" aria-label="Remove ${name}">Remove</button></form></li>`,
)}</ul>
<form data-passkey-adding hidden>
<label>Name of the device <input name="name" maxlength="80" placeholder="Laptop"></label>
<button>Add a passkey</button>
<p class="refused" data-passkey-refused role="alert" hidden></p>
</form>
<noscript><p class="aside">Adding one needs a script.</p></noscript></section>`;

const sessions = ({
  sessions: rows,
  timezone,
}: Account) => html`<section><h2>Where you are signed in</h2>
<ul class="rows">${rows.map((row) => session(row, timezone))}</ul>
${
  rows.length > 1
    ? html`<form method="post" action="/desk/account/sessions/others/end"><button class="quiet">End all others</button></form>`
    : null
}</section>`;

const session = (
  { id, device, address, startedAt, usedAt, here }: OpenSession,
  timezone: string,
) => html`<li><span>${device}${here ? html` <b>(here)</b>` : null}
<small>${address ? html`${address}, ` : null}since ${moment(startedAt, timezone)}, last seen ${moment(usedAt, timezone)}</small></span>
${here ? null : html`<form method="post" action="/desk/account/sessions/${id}/end"><button class="quiet" aria-label="End the session of ${device}">End</button></form>`}</li>`;

const calendar = ({ calendar: { since, address }, editor, timezone }: Account) =>
  may(editor.role, 'read')
    ? html`<section id="calendar"><h2>Calendar</h2>
${
  address
    ? html`<p class="done" role="status">Subscribe to this address in your calendar; it is shown this once. Whoever has it reads the newsroom’s plan.</p>
<p><code class="long">${address}</code></p>
<p><a href="${address.replace(/^https?:/, 'webcal:')}">Open it in the calendar of this device</a></p>`
    : html`<p>${since === null ? 'What the newsroom plans, in the calendar of your phone.' : html`An address since ${moment(since, timezone)}.`}</p>`
}
<form method="post" action="/desk/account/calendar"><button class="quiet">${since === null ? 'Make an address to subscribe to' : 'Make another, and end this one'}</button></form>
${since === null ? null : html`<form method="post" action="/desk/account/calendar/end"><button class="quiet">End it</button></form>`}
</section>`
    : null;
