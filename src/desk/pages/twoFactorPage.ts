import { html } from 'hono/html';
import type { Editor } from '../access.ts';
import { frame, type Markup } from './frame.ts';
import { qrCode } from './qrCode.ts';

type Frame = { paper: string; editor: Editor };

type TwoFactor = Frame & {
  /** otpauth://…; null where it was shown before. */
  address: string | null;
  codes: string[];
  refused: string | null;
};

/** Setting up a second factor: the secret and the recovery codes, shown this once. */
export const twoFactorPage = ({ paper, editor, address, codes, refused }: TwoFactor): Markup =>
  frame({
    title: 'Second factor',
    paper,
    editor,
    main: html`<h1>Second factor</h1>
${refused ? html`<p class="refused" role="alert">${refused}</p>` : null}
<div class="settings">
${
  address === null
    ? null
    : html`<p>Scan this with an app for codes, or type the key into it.</p>
${qrCode(address, 'The key of the second factor, for an app')}
<p>Key: <code class="long">${new URL(address).searchParams.get('secret') ?? ''}</code></p>
${recoveryCodes(codes)}`
}
<form method="post" action="/desk/account/two-factor/confirmation">
<label>The code that the app shows now
<input name="code" inputmode="numeric" autocomplete="one-time-code" required></label>
<button>Put it in force</button>
</form>
<p class="aside"><a href="/desk/account">Back to your account</a>: nothing changes before the code is given.</p>
</div>`,
  });

/** New recovery codes; the ones before open nothing any more. */
export const recoveryCodesPage = ({ paper, editor, codes }: Frame & { codes: string[] }): Markup =>
  frame({
    title: 'Recovery codes',
    paper,
    editor,
    main: html`<h1>Recovery codes</h1>
<div class="settings">${recoveryCodes(codes)}
<p><a href="/desk/account">Back to your account</a></p></div>`,
  });

const recoveryCodes = (codes: string[]) => html`<section><h2>Recovery codes</h2>
<p>Each opens the account once when the device is lost. Print them or keep them where you keep passwords: they are shown this once.</p>
<ul class="codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul></section>`;
