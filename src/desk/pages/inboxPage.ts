import { html } from 'hono/html';
import type { InboxFilter, InboxView } from '../../store/inboxShown.ts';
import type { FeedSource } from '../../store/tables/sources.ts';
import type { Editor } from '../access.ts';
import type { InboxEntry } from '../inboxFile.ts';
import { frame, type Markup, SCRIPT_AT } from './frame.ts';
import { inboxEntry } from './inboxEntry.ts';
import { counted } from './times.ts';

export const INBOX_VIEWS = ['waiting', 'changed', 'ignored', 'merged', 'taken'] as const;

const VIEW_WORDS: Record<InboxView, string> = {
  waiting: 'Waiting',
  changed: 'Changed at their source',
  ignored: 'Ignored',
  merged: 'Merged',
  taken: 'Taken',
};

const DONE = {
  taking: 'Taken.',
  ignoring: 'Put aside. It can be found among the ignored.',
  merger: 'Merged.',
};

export type InboxShown = {
  paper: string;
  timezone: string;
  editor: Editor;
  filter: InboxFilter;
  entries: InboxEntry[];
  total: number;
  sources: FeedSource[];
  more: boolean;
  said: { done: keyof typeof DONE | null; story: string | null; refused: string | null };
};

/** What came from sources. Works without a script; with one, j and k go through it by keyboard. */
export const inboxPage = (shown: InboxShown): Markup =>
  frame({
    place: '/desk/inbox',
    title: 'Inbox',
    paper: shown.paper,
    editor: shown.editor,
    script: SCRIPT_AT,
    main: html`<h1>Inbox</h1>
${shown.said.done ? html`<p class="done" role="status">${DONE[shown.said.done]} ${shown.said.done === 'taking' && shown.said.story ? html`<a href="/desk/write/${shown.said.story}">Go on writing it</a>` : null}</p>` : null}
${shown.said.refused ? html`<p class="refused" role="alert">${shown.said.refused}</p>` : null}
${filter(shown)}
<p class="aside">${shown.total === 1 ? 'One entry' : `${counted(shown.total)} entries`}.
<span class="keys">Keys: j and k go down and up, t takes as a draft, p publishes, i ignores, m merges.</span></p>
${shown.entries.length === 0 ? empty(shown) : null}
<div class="inbox">${shown.entries.map((entry) => inboxEntry(entry, shown))}</div>
${more(shown)}`,
  });

const filter = ({ filter: { view, sourceId, words }, sources }: InboxShown) =>
  html`<form class="filter" role="search" action="/desk/inbox">
<label>Words <input type="search" name="q" value="${words}"></label>
<label>Show <select name="view">${INBOX_VIEWS.map((one) => option(one, VIEW_WORDS[one], view))}</select></label>
<label>Source <select name="source"><option value="">All</option>
${sources.map(({ id, name }) => option(id, name, sourceId))}</select></label>
<button class="quiet">Show</button>
</form>`;

const option = (value: string, label: string, chosen: string | null) =>
  html`<option value="${value}"${value === chosen ? html` selected` : null}>${label}</option>`;

const empty = ({ sources, filter: { view } }: InboxShown) =>
  sources.length === 0
    ? html`<p>Nothing comes in yet. <a href="/desk/sources">Add a source</a>: a feed, or a page that has one.</p>`
    : html`<p>${view === 'waiting' ? 'Nothing waits: all is decided.' : 'Nothing here fits.'}</p>`;

function more({ more: isMore, entries, filter: { view, sourceId, words } }: InboxShown) {
  const last = entries.at(-1);
  if (!isMore || !last) return null;
  const query = new URLSearchParams({
    view,
    ...(sourceId && { source: sourceId }),
    ...(words && { q: words }),
    after: `${last.arrivedAt}-${last.storyId}`,
  });
  return html`<nav class="pages" aria-label="Pages"><a href="/desk/inbox?${query}" rel="next">Earlier</a></nav>`;
}
