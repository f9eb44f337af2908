import { html } from 'hono/html';
import { frame, type Markup } from './frame.ts';

/** The second step of signing in. */
export const codePage = ({
  paper,
  to,
  wrong,
}: {
  paper: string;
  to: string;
  wrong: boolean;
}): Markup =>
  frame({
    title: 'Sign in',
    paper,
    editor: null,
    main: html`<form class="sign-in" method="post" action="/desk/sign-in/code">
<h1>Your code</h1>
${wrong ? html`<p class="refused" role="alert">This code is not right, or not any more.</p>` : null}
<label>Code from your app, or a recovery code
<input name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" required autofocus></label>
<label class="choice"><input type="checkbox" name="trust"> Do not ask on this device for 30 days</label>
<input type="hidden" name="to" value="${to}">
<button>Sign in</button>
<p class="aside"><a href="/desk/sign-in">Begin again</a></p>
</form>`,
  });
