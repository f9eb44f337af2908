import { html } from 'hono/html';
import type { Redirect } from '../../store/oldAddresses.ts';
import type { Site } from '../../store/settings.ts';
import type { Editor } from '../access.ts';
import { may } from '../roles.ts';
import { frame, type Markup } from './frame.ts';
import { subjectTabs } from './subjectTabs.ts';

type Redirects = {
  site: Site;
  editor: Editor;
  words: string;
  redirects: Redirect[];
  said: { done: boolean; refused: string | null };
};

/** Old addresses with where they lead, and a form for another. */
export const redirectsPage = ({ site, editor, words, redirects, said }: Redirects): Markup => {
  const allowed = may(editor.role, 'subjects');
  return frame({
    place: '/desk/topics',
    title: 'Redirects',
    paper: site.name,
    editor,
    main: html`<h1>Redirects</h1>
${subjectTabs('/desk/redirects')}
${said.done ? html`<p class="done" role="status">Done.</p>` : null}
${said.refused ? html`<p class="refused" role="alert">${said.refused}</p>` : null}
${
  allowed
    ? html`<form class="settings" method="post" action="/desk/redirects">
<label>Old address <input name="from" placeholder="/2019/05/old-name" required></label>
<label>Leads to <input name="to" placeholder="/2026/11/23/new-name" required></label>
<button>Add</button></form>`
    : null
}
<form class="filter" role="search" action="/desk/redirects">
<label>Address <input type="search" name="q" value="${words}"></label> <button class="quiet">Find</button>
</form>
${
  redirects.length === 0
    ? html`<p class="aside">${words ? 'No redirect has these letters.' : 'No address leads elsewhere yet.'}</p>`
    : html`<table class="stories"><thead><tr><th>Old address</th><th>Leads to</th><td></td></tr></thead>
<tbody>${redirects.map(
        ({ from, to }) => html`<tr><td>${from}</td><td><a href="${to}">${to}</a></td>
<td>${
          allowed
            ? html`<form method="post" action="/desk/redirects/removal"><input type="hidden" name="from" value="${from}"><button class="plain">Take away<span class="unseen"> ${from}</span></button></form>`
            : null
        }</td></tr>`,
      )}</tbody></table>`
}`,
  });
};
