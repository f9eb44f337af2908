import { html } from 'hono/html';
import { frame, type Markup, PASSKEYS_AT } from './frame.ts';

const REFUSED = {
  wrong: 'E-mail address and password do not belong together.',
  'too-many': 'Too many tries. Please wait a minute, or set a new password.',
  code: 'That took too long, or too many codes were tried. Please begin again.',
};

export type Refused = keyof typeof REFUSED;

type SignIn = {
  paper: string;
  to: string;
  email: string;
  refused: Refused | null;
  /** Whether a new password was just set. */
  done: boolean;
};

/** The way in. */
export const signInPage = ({ paper, to, email, refused, done }: SignIn): Markup =>
  frame({
    title: 'Sign in',
    paper,
    editor: null,
    script: PASSKEYS_AT,
    main: html`<form class="sign-in" method="post" action="/desk/sign-in" data-passkey-sign-in>
<h1>Sign in to the desk</h1>
${refused ? html`<p class="refused" role="alert">${REFUSED[refused]}</p>` : null}
${done ? html`<p class="done" role="status">The new password is set. Sign in with it.</p>` : null}
<label>E-mail <input name="email" type="email" value="${email}" autocomplete="username webauthn" required autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<input type="hidden" name="to" value="${to}">
<button>Sign in</button>
<button type="button" class="quiet" data-passkey-button hidden>Use a passkey</button>
<p class="refused" data-passkey-refused role="alert" hidden></p>
<p class="aside"><a href="/desk/forgotten">Forgotten the password?</a></p>
</form>`,
  });
