import { html } from 'hono/html';
import { HOUR, MINUTE, type Millis } from '../../lib/clock.ts';
import type { FeedSource, HubSubscription } from '../../store/tables/sources.ts';
import type { Editor } from '../access.ts';
import { may } from '../roles.ts';
import { healthOf, termsOf } from '../sources.ts';
import { dayBars } from './dayBars.ts';
import { frame, type Markup } from './frame.ts';
import { sourceFields } from './sourceFields.ts';
import { counted, moment } from './times.ts';

const DONE: Record<string, string> = {
  add: 'The source is added, and polled now.',
  change: 'The changes are saved.',
  poll: 'It is polled as soon as its host may be asked again.',
  pause: 'It is polled no longer.',
  resume: 'It is polled again.',
};

type Shown = {
  paper: string;
  timezone: string;
  now: Millis;
  editor: Editor;
  source: FeedSource;
  hub: HubSubscription | null;
  days: number[];
  said: { done: string | null; refused: string | null };
};

/** One source: how it is doing, what is decided about it, what can be done with it. */
export const sourcePage = (shown: Shown): Markup =>
  frame({
    place: '/desk/sources',
    title: shown.source.name,
    paper: shown.paper,
    editor: shown.editor,
    main: html`<div class="file"><article>
<p class="kicker"><a href="/desk/sources">Sources</a></p>
<h1 dir="auto">${shown.source.name}</h1>
${shown.said.done && Object.hasOwn(DONE, shown.said.done) ? html`<p class="done" role="status">${DONE[shown.said.done]}</p>` : null}
${shown.said.refused ? html`<p class="refused" role="alert">${shown.said.refused}</p>` : null}
${may(shown.editor.role, 'sources') ? changing(shown.source) : null}
</article><aside>${acts(shown)}${facts(shown)}${problems(shown.source)}</aside></div>`,
  });

function changing(source: FeedSource) {
  const terms = termsOf(source);
  const sections = Object.entries(terms.sections).map(([from, to]) => `${from} = ${to}`);
  return html`<form class="settings" method="post" action="/desk/sources/${source.id}/change">
<label>Name <input name="name" value="${terms.name}" required></label>
${sourceFields(terms)}
<label>Its categories and our sections, one a line: category = section
<textarea name="sections" rows="4">${sections.join('\n')}</textarea></label>
<label>Polled at most every … minutes <input name="shortest" inputmode="decimal" value="${terms.shortest}"></label>
<label>Polled at least every … minutes <input name="longest" inputmode="decimal" value="${terms.longest}"></label>
<button>Save</button>
</form>`;
}

function acts({ source, editor }: Shown) {
  const act = (name: string, words: string, kind = '') =>
    html`<form method="post" action="/desk/sources/${source.id}/${name}"><button class="${kind}">${words}</button></form>`;
  return html`<section class="acts" aria-label="Acts">
${source.pausedAt === null && may(editor.role, 'publish') ? act('poll', 'Poll now') : null}
${may(editor.role, 'sources') ? (source.pausedAt === null ? act('pause', 'Pause', 'quiet') : act('resume', 'Poll it again')) : null}
${
  may(editor.role, 'sources')
    ? html`<details><summary>Remove</summary><p class="aside">The stories that it brought stay.</p>${act('remove', 'Remove the source', 'grave')}</details>`
    : null
}
</section>`;
}

function facts({ source, hub, days, now, timezone }: Shown) {
  const time = (at: Millis | null) => (at === null ? null : moment(at, timezone));
  const rows: [string, Markup | string | null][] = [
    ['How it is', healthOf(source, now).words],
    ['Feed', html`<span class="long">${source.address}</span>`],
    [
      'Page',
      source.page &&
        html`<a class="long" href="${source.page}" rel="noreferrer noopener">${source.page}</a>`,
    ],
    ['Last poll', time(source.polledAt)],
    ['Next poll', source.pausedAt === null ? time(source.nextPollAt) : null],
    ['Polled every', span(source.interval)],
    ['Last new entry', time(source.broughtAt)],
    ['Polls', `${counted(source.polls)}, of them ${counted(source.unchanged)} not modified`],
    [
      'Moving to',
      source.movedTo &&
        html`<span class="long">${source.movedTo}</span> (said ${source.movedPolls} times)`,
    ],
    ['Hub', hub && hubWords(hub, timezone)],
    ['Entries a day', dayBars(days)],
    ['Added', html`${moment(source.addedAt, timezone)}, ${source.addedBy}`],
  ];
  return html`<section><h2>What is known</h2><dl>
${rows.map(([name, value]) => (value ? html`<dt>${name}</dt><dd>${value}</dd>` : null))}
</dl><p><a href="/desk/inbox?source=${source.id}">Its entries in the inbox</a></p></section>`;
}

const hubWords = ({ hub, state, leaseUntil, error }: HubSubscription, timezone: string) =>
  html`<span class="long">${hub}</span> ${
    state === 'alive' && leaseUntil !== null
      ? html`pushes it until ${moment(leaseUntil, timezone)}`
      : (error ?? 'has yet to confirm')
  }`;

function problems(source: FeedSource) {
  const words = JSON.parse(source.problems) as string[];
  if (words.length === 0) return null;
  return html`<section><h2>What was wrong with its last content</h2>
<ul>${words.map((problem) => html`<li dir="auto">${problem}</li>`)}</ul></section>`;
}

const span = (time: Millis): string =>
  time >= 2 * HOUR ? `${Math.round(time / HOUR)} hours` : `${Math.round(time / MINUTE)} minutes`;
