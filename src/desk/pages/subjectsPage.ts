import { html } from 'hono/html';
import { slugOf } from '../../lib/slug.ts';
import { SUBJECT_PATHS, type SubjectKind } from '../../store/mergedSubjects.ts';
import type { Site } from '../../store/settings.ts';
import { type SubjectRow, TOPIC_KINDS } from '../../store/subjectRows.ts';
import type { Editor } from '../access.ts';
import { may } from '../roles.ts';
import { frame, type Markup } from './frame.ts';
import { subjectTabs } from './subjectTabs.ts';
import { counted } from './times.ts';

type Subjects = {
  kind: SubjectKind;
  path: string;
  site: Site;
  editor: Editor;
  words: string;
  rows: SubjectRow[];
  said: { done: boolean; refused: string | null };
};

const WORDS: Record<SubjectKind, { title: string; one: string; detail: string; about: string }> = {
  topic: { title: 'Topics', one: 'topic', detail: 'Kind', about: 'Description' },
  section: {
    title: 'Sections',
    one: 'section',
    detail: 'Place in the order',
    about: 'Description',
  },
  person: { title: 'Contributors', one: 'contributor', detail: 'Role', about: 'Biography' },
};

/** All of a kind, each with what may be said of it and done to it. */
export const subjectsPage = (all: Subjects): Markup => {
  const { title } = WORDS[all.kind];
  return frame({
    place: '/desk/topics',
    title,
    paper: all.site.name,
    editor: all.editor,
    main: html`<h1>${title}</h1>
${subjectTabs(all.path)}
${all.said.done ? html`<p class="done" role="status">Done, and the paper shows it.</p>` : null}
${all.said.refused ? html`<p class="refused" role="alert">${all.said.refused}</p>` : null}
<form class="filter" role="search" action="${all.path}">
<label>Name <input type="search" name="q" value="${all.words}"></label> <button class="quiet">Find</button>
</form>
${may(all.editor.role, 'subjects') ? adding(all) : null}
${all.rows.length === 0 ? html`<p class="aside">${all.words ? 'None of that name.' : NONE[all.kind]}</p>` : null}
<datalist id="others">${all.rows.map(
      ({ id, name }) => html`<option value="${id}">${name}</option>`,
    )}</datalist>
<ul class="subjects">${all.rows.map((row) => subject(row, all))}</ul>`,
  });
};

const NONE: Record<SubjectKind, string> = {
  topic: 'There are none yet. What stands under Topics in a story is added by itself.',
  section: 'There are none yet. A section appears in the paper with its first story.',
  person: 'There are none yet. Authors of stories are added by themselves.',
};

const adding = ({ kind, path, rows, words, said }: Subjects): Markup =>
  html`<details class="adding"${(rows.length === 0 && !words) || said.refused ? html` open` : null}><summary>Add a ${WORDS[kind].one}</summary>
<form class="settings" method="post" action="${path}">
<label>Name <input name="name" maxlength="120" required></label>
<label>${WORDS[kind].about} <textarea name="about" rows="3" maxlength="2000"></textarea></label>
<label>${WORDS[kind].detail} ${kind === 'section' ? html`<input name="detail" inputmode="numeric" placeholder="last">` : detail(kind, '')}</label>
<button>Add it</button>
</form></details>`;

const subject = (row: SubjectRow, all: Subjects): Markup => html`<li>
<p><a href="${SUBJECT_PATHS[all.kind]}/${row.id}" dir="auto">${row.name}</a>
<span class="aside">${counted(row.stories)} ${row.stories === 1 ? 'story' : 'stories'}${
  row.detail && all.kind !== 'section' ? html` · ${row.detail}` : null
} · ${SUBJECT_PATHS[all.kind]}/${row.id}</span></p>
${row.about ? html`<p class="aside" dir="auto">${row.about}</p>` : null}
${may(all.editor.role, 'subjects') ? acts(row, all) : null}
</li>`;

const acts = (
  row: SubjectRow,
  { kind, path }: Subjects,
): Markup => html`<details><summary>Change or merge<span class="unseen"> ${row.name}</span></summary>
<form class="settings" method="post" action="${path}/${row.id}/change">
<label>Name <input name="name" value="${row.name}" maxlength="120" required></label>
<label>${WORDS[kind].about} <textarea name="about" rows="3" maxlength="2000">${row.about}</textarea></label>
<label>${WORDS[kind].detail} ${detail(kind, row.detail)}</label>
<button>Save</button>
</form>
<form class="settings" method="post" action="${path}/${row.id}/merging">
<label>Merge into (its address) <input name="into" list="others" autocomplete="off" required></label>
<p class="aside">Its stories go there, its address leads there, and so does its name when it comes in
again. This cannot be undone.</p>
<button class="grave">Merge</button>
</form>
${
  slugOf(row.name) === row.id
    ? null
    : html`<form method="post" action="${path}/${row.id}/address">
<p class="aside">Its name asks for the address ${SUBJECT_PATHS[kind]}/${slugOf(row.name)}; the old one would lead there.</p>
<button class="plain">Move to that address</button></form>`
}</details>`;

function detail(kind: SubjectKind, value: string): Markup {
  if (kind === 'topic') {
    return html`<select name="detail">${TOPIC_KINDS.map(
      (one) => html`<option${one === value ? html` selected` : null}>${one}</option>`,
    )}</select>`;
  }
  return kind === 'section'
    ? html`<input name="detail" inputmode="numeric" value="${value}" required>`
    : html`<input name="detail" value="${value}" maxlength="120">`;
}
