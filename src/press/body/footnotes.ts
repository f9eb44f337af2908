import { html } from 'hono/html';
import type { Body, Footnote } from '../../store/body.ts';
import { footnotesIn } from '../../store/bodyWalk.ts';
import type { Markup, Part } from '../markup.ts';
import type { Words } from '../words.ts';
import type { Setting } from './setting.ts';

/** The footnotes of a body with their numbers, from 1. */
export const numberedNotes = (body: Body): ReadonlyMap<Footnote, number> =>
  new Map([...footnotesIn(body)].map((note, at) => [note, at + 1]));

/** The number in the text, which leads to the note. Roles of DPUB-ARIA, so that readers hear it. */
export const footnoteReference = (words: Words, number = 0): Markup =>
  html`<sup class="note-number"><a id="note-place-${number}" href="#note-${number}" role="doc-noteref" aria-label="${words.say('text.note', { number })}">${number}</a></sup>`;

/** The notes under the text, each with the way back to its place. */
export const footnoteList = ({ words, notes }: Setting): Part =>
  notes.size > 0
    ? html`<section class="footnotes" role="doc-endnotes" aria-label="${words.say('text.notes')}">
<ol>
${[...notes].map(
  ([note, number]) =>
    html`<li id="note-${number}">${note.attrs.text} <a href="#note-place-${number}" role="doc-backlink" aria-label="${words.say('text.backToNote', { number })}">↩︎</a></li>\n`,
)}</ol>
</section>\n`
    : null;
