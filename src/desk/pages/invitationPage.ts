import { html } from 'hono/html';
import { SHORTEST_PASSWORD } from '../accounts.ts';
import { frame, type Markup } from './frame.ts';

type Invitation = {
  paper: string;
  secret: string;
  invitation: { email: string; role: string } | undefined;
  name: string;
  refused: string | null;
};

/** Where an invitation leads: who somebody is, and a password. */
export const invitationPage = ({ paper, secret, invitation, name, refused }: Invitation): Markup =>
  frame({
    title: 'Come to the desk',
    paper,
    editor: null,
    main: invitation
      ? html`<form class="sign-in" method="post" action="/desk/invitation/${secret}">
<h1>Come to the desk</h1>
${refused ? html`<p class="refused" role="alert">${refused}</p>` : null}
<p>${invitation.email}, as ${invitation.role}</p>
<input type="hidden" autocomplete="username" value="${invitation.email}">
<label>Your name <input name="name" value="${name}" autocomplete="name" maxlength="80" required></label>
<label>Password, ${SHORTEST_PASSWORD} characters or more
<input name="password" type="password" autocomplete="new-password" minlength="${SHORTEST_PASSWORD}" required></label>
<button>Come in</button>
</form>`
      : html`<div class="sign-in"><h1>This invitation does not hold any more</h1>
<p>It lapses after seven days, and opens one account, once. Ask an administrator of ${paper} for another.</p></div>`,
  });
