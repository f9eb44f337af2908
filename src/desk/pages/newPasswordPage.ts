import { html } from 'hono/html';
import { SHORTEST_PASSWORD } from '../accounts.ts';
import { frame, type Markup } from './frame.ts';

/** Asks whose password was forgotten; says the same whether there is such an account or not. */
export const forgottenPage = (paper: string, state: 'asked' | 'done' | 'too-many'): Markup =>
  frame({
    title: 'A new password',
    paper,
    editor: null,
    main:
      state === 'done'
        ? html`<div class="sign-in"><h1>Look into your mail</h1>
<p role="status">If there is an account under this address, a letter with a link is on its way. The link holds for an hour.</p>
<p class="aside"><a href="/desk/sign-in">Back to the sign-in</a></p></div>`
        : html`<form class="sign-in" method="post" action="/desk/forgotten">
<h1>A new password</h1>
${state === 'too-many' ? html`<p class="refused" role="alert">You have asked often. Please wait ten minutes.</p>` : null}
<label>E-mail <input name="email" type="email" autocomplete="username" required autofocus></label>
<button>Send me a link</button>
<p class="aside"><a href="/desk/sign-in">Back to the sign-in</a></p>
</form>`,
  });

type NewPassword = {
  paper: string;
  secret: string;
  /** Whose; null where the link does not hold. */
  email: string | null;
  refused: string | null;
};

/** Where the link of the letter leads. */
export const newPasswordPage = ({ paper, secret, email, refused }: NewPassword): Markup =>
  frame({
    title: 'A new password',
    paper,
    editor: null,
    main:
      email === null
        ? html`<div class="sign-in"><h1>This link does not hold any more</h1>
<p>It lapses after an hour, and opens once. <a href="/desk/forgotten">Ask for another</a>.</p></div>`
        : html`<form class="sign-in" method="post" action="/desk/password/${secret}">
<h1>A new password</h1>
${refused ? html`<p class="refused" role="alert">${refused}</p>` : null}
<p>For ${email}. You will be signed out everywhere.</p>
<input type="hidden" autocomplete="username" value="${email}">
<label>New password <input name="password" type="password" autocomplete="new-password" minlength="${SHORTEST_PASSWORD}" required autofocus></label>
<button>Set the password</button>
</form>`,
  });
