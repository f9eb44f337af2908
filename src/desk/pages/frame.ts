import { html } from 'hono/html';
import type { Editor } from '../access.ts';
import { currentAt, navigation, type Place } from './navigation.ts';

/** Markup made with `html` of hono/html: what was put in is escaped. */
export type Markup = ReturnType<typeof html>;

export const STYLES_AT = '/assets/desk.css';
export const PASSKEYS_AT = '/assets/desk-passkeys.js';

type Frame = {
  title: string;
  /** The paper's name. */
  paper: string;
  /** Whoever is signed in. */
  editor: Editor | null;
  /** Which place of the desk the page belongs to, where it does to one. */
  place?: Place;
  main: Markup;
  /** A script of the desk that helps here; nothing but passkeys needs one. */
  script?: string;
  /** The application that fills the page, where one does. */
  files?: { script: string; modules: string[]; styles: string[] };
};

/** A page of the desk. */
export const frame = ({
  title,
  paper,
  editor,
  place,
  main,
  script,
  files,
}: Frame): Markup => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${paper}</title>
<link rel="stylesheet" href="${STYLES_AT}">
${files?.styles.map((path) => html`<link rel="stylesheet" href="${path}">`)}
${files?.modules.map((path) => html`<link rel="modulepreload" href="${path}">`)}
${files ? html`<script type="module" src="${files.script}"></script>` : null}
${script ? html`<script type="module" src="${script}"></script>` : null}
</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
<header class="top">
<a class="paper" href="/desk">${paper} <span>Desk</span></a>
<a href="/">The paper</a>
${editor ? signOut(editor, place) : null}
${editor ? navigation(editor, place) : null}
</header>
<main id="main">${main}</main>
</body>
</html>`;

const signOut = (
  { name }: Editor,
  place: Place | undefined,
) => html`<form class="who" method="post" action="/desk/sign-out">
<a href="/desk/account" data-name="Your account"${currentAt('/desk/account', place)}>${name}</a> <button class="plain">Sign out</button>
</form>`;
