import type { Letter } from '../mail.ts';

/** Asks somebody to the desk. */
export const invitationLetter = (letter: {
  to: string;
  paper: string;
  by: string;
  link: string;
}): Letter => ({
  to: letter.to,
  subject: `${letter.paper}: come to the desk`,
  text: `${letter.by} asks you to the desk of ${letter.paper}.

Choose your password here, within seven days:

${letter.link}

The link opens one account, once. If you did not expect this letter, leave it alone.
`,
});

/** Leads to a new password. */
export const resetLetter = (letter: { to: string; paper: string; link: string }): Letter => ({
  to: letter.to,
  subject: `${letter.paper}: a new password`,
  text: `Somebody asked for a new password for your account at the desk of ${letter.paper}.

Set it here, within an hour:

${letter.link}

If that was not you, leave this letter alone: nothing has changed, and nobody got in.
`,
});
