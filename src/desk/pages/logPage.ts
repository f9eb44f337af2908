import { html } from 'hono/html';
import type { z } from 'zod';
import type { LogKind } from '../../store/ledgers.ts';
import type { LogEntry } from '../../store/paperLog.ts';
import type { Editor } from '../access.ts';
import type { logAsked } from '../logFilter.ts';
import { frame, type Markup } from './frame.ts';
import { moment } from './times.ts';

const KINDS: Record<LogKind, string> = {
  settings: 'Settings',
  front: 'Front page',
  banner: 'Breaking line',
  name: 'Topics, sections, contributors',
  redirect: 'Redirects',
  source: 'Sources',
  storyline: 'Storylines',
  plan: 'Plans',
  experiment: 'Experiments',
  webhook: 'Webhooks',
  person: 'People',
  key: 'Keys of the API',
};

type Log = {
  paper: string;
  timezone: string;
  editor: Editor;
  asked: z.infer<typeof logAsked>;
  /** Names that acts may have been done in. */
  people: string[];
  entries: LogEntry[];
  /** Where the log goes on. */
  next: string | null;
  /** Whether these are the latest of all. */
  first: boolean;
};

/** Who did what to the paper, the last first; what was done to a story stands with the story. */
export const logPage = (log: Log): Markup =>
  frame({
    place: '/desk/log',
    title: 'Log',
    paper: log.paper,
    editor: log.editor,
    main: html`<h1>Log</h1>
<p class="aside">What was done to the paper. What was done to a story stands with the story, among its revisions.</p>
${filter(log)}
${
  log.entries.length === 0
    ? html`<p class="aside">Nothing of that was done.</p>`
    : html`<ul class="log">${log.entries.map((entry) => line(entry, log.timezone))}</ul>`
}
<nav class="pages" aria-label="Pages">${log.first ? null : html`<a href="${address(log.asked)}">Latest</a>`}
${log.next ? html`<a rel="next" href="${address({ ...log.asked, before: log.next })}">Earlier</a>` : null}</nav>`,
  });

const filter = ({
  asked,
  people,
}: Log) => html`<form class="filter" role="search" action="/desk/log">
<label>Who <input name="actor" value="${asked.actor ?? ''}" list="people"></label>
<datalist id="people">${[...new Set(people)].map((name) => html`<option value="${name}">`)}</datalist>
<label>What <select name="kind"><option value="">Everything</option>${Object.entries(KINDS).map(
  ([kind, words]) =>
    html`<option value="${kind}"${kind === asked.kind ? html` selected` : null}>${words}</option>`,
)}</select></label>
<label>Day <input type="date" name="day" value="${asked.day ?? ''}"></label>
<button class="quiet">Show</button>
</form>`;

const line = (entry: LogEntry, timezone: string) => html`<li>
<span class="aside">${moment(entry.at, timezone)} · <bdi>${entry.actor}</bdi></span>
<b>${KINDS[entry.kind]}</b>: ${entry.act} <bdi>${entry.subject}</bdi>${entry.detail ? html` <span class="aside">${entry.detail}</span>` : null}
${entry.reason ? html`<q>${entry.reason}</q>` : null}
${
  entry.changes.length === 0
    ? null
    : html`<dl class="changes">${entry.changes.map(
        ({ field, before, after }) => html`<dt>${field}</dt>
<dd>${before === null ? html`<i>nothing</i>` : html`<del>${before}</del>`} → ${after === null ? html`<i>nothing</i>` : html`<ins>${after}</ins>`}</dd>`,
      )}</dl>`
}
</li>`;

const address = (asked: Record<string, string | undefined>) => {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(given).toString();
  return query ? `/desk/log?${query}` : '/desk/log';
};
