import { html } from 'hono/html';
import { frame, type Markup } from './frame.ts';

const REFUSED = {
  wrong: 'E-mail address and password do not belong together.',
  'too-many': 'Too many tries. Please wait a minute.',
};

export type Refused = keyof typeof REFUSED;

type SignIn = { paper: string; to: string; email: string; refused: Refused | null };

/** The way in. */
export const signInPage = ({ paper, to, email, refused }: SignIn): Markup =>
  frame({
    title: 'Sign in',
    paper,
    editor: null,
    main: html`<form class="sign-in" method="post" action="/desk/sign-in">
<h1>Sign in to the desk</h1>
${refused ? html`<p class="refused" role="alert">${REFUSED[refused]}</p>` : null}
<label>E-mail <input name="email" type="email" value="${email}" autocomplete="username" required autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<input type="hidden" name="to" value="${to}">
<button>Sign in</button>
<p class="aside">Forgotten? Whoever runs this paper can set a new one: <code>broadsheet user password EMAIL</code></p>
</form>`,
  });
