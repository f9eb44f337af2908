import { html } from 'hono/html';
import type { StoryFile } from '../storyFile.ts';
import type { Markup } from './frame.ts';
import { importRecord } from './importRecord.ts';
import { moment } from './times.ts';

type Section = Markup | null;

/** What is known of a story beside its text: times, origins, doubts, copies, what was done to it. */
export const known = (file: StoryFile): Section[] => [
  times(file),
  exclusion(file),
  doubts(file),
  origins(file),
  copies(file),
  corrections(file),
  revisions(file),
  importRecord(file),
];

function times({ story, timezone }: StoryFile): Section {
  const named: [string, number | null][] = [
    ['First published', story.publishedAt],
    ['Received', story.receivedAt],
    ['Updated', story.updatedAt],
    ['Corrected', story.correctedAt],
    ['Embargoed until', story.embargoedUntil],
    ['Stamped', story.stampedAt],
    ['Withdrawn', story.withdrawnAt],
  ];
  return html`<section><h2>Times</h2><dl>
${named.map(([name, time]) => (time === null ? null : html`<dt>${name}</dt><dd>${moment(time, timezone)}</dd>`))}
</dl>${story.withdrawnReason ? html`<p>Withdrawn: ${story.withdrawnReason}</p>` : null}</section>`;
}

const exclusion = ({ exclusion: kept, timezone }: StoryFile): Section =>
  kept === null
    ? null
    : html`<section><h2>Kept out of rankings</h2>
<p>${kept.reason}<br>${moment(kept.at, timezone)}, ${kept.actor}</p></section>`;

const doubts = ({ doubts: rows }: StoryFile): Section =>
  section(
    'Doubts',
    rows.map((row) => html`<li><b>${row.field}</b>: ${row.claim}<br>${row.evidence}</li>`),
  );

const origins = ({ origins: rows, timezone }: StoryFile): Section =>
  section(
    'Origins',
    rows.map(
      (row) => html`<li><b dir="auto">${row.publisher}</b>, ${row.certainty}
${row.url ? html`<br><span class="long">${row.url}</span>` : null}
${row.publishedAt === null ? null : html`<br>published ${moment(row.publishedAt, timezone)}`}
${row.licence ? html`<br>licence: ${row.licence}` : null}
${row.evidence ? html`<br>${row.evidence}` : null}</li>`,
    ),
  );

const copies = ({ copies: rows, story }: StoryFile): Section =>
  section(
    'Copies',
    rows.map(
      (row) => html`<li>${row.originalId === story.id ? 'Repeated by' : 'Repeats'}
<a href="/desk/stories/${row.id}" dir="auto">${row.headline}</a> (${Math.round(row.similarity * 100)} % alike)</li>`,
    ),
  );

const corrections = ({ corrections: rows, timezone }: StoryFile): Section =>
  section(
    'Corrections',
    rows.map(
      (
        row,
      ) => html`<li><b>${row.kind === 'correction' ? 'Correction' : 'Clarification'}</b>${row.grave ? ', grave' : null},
${moment(row.at, timezone)}, ${row.actor}<br>${row.text}</li>`,
    ),
  );

const revisions = ({ revisions: rows, timezone }: StoryFile): Section =>
  section(
    'Revisions',
    rows.map(
      (row) =>
        html`<li>${row.number}. ${row.reason}<br>${moment(row.at, timezone)}, ${row.actor}</li>`,
    ),
  );

const section = (title: string, entries: Markup[]): Section =>
  entries.length === 0 ? null : html`<section><h2>${title}</h2><ul>${entries}</ul></section>`;
