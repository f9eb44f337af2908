import { html } from 'hono/html';
import type { Markup } from './frame.ts';

const TABS = [
  ['/desk/topics', 'Topics'],
  ['/desk/sections', 'Sections'],
  ['/desk/contributors', 'Contributors'],
  ['/desk/redirects', 'Redirects'],
] as const;

/** What the paper's names and addresses are kept in, with the one that is open marked. */
export const subjectTabs = (open: string): Markup =>
  html`<nav class="tabs" aria-label="Names and addresses">${TABS.map(
    ([path, name]) =>
      html`<a href="${path}"${path === open ? html` aria-current="page"` : null}>${name}</a>`,
  )}</nav>`;
