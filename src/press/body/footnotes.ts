import { html } from 'hono/html';
import type { Body, Footnote } from '../../store/body.ts';
import { footnotesIn } from '../../store/bodyWalk.ts';
import type { Markup, Part } from '../markup.ts';

/** The footnotes of a body with their numbers, from 1. */
export const numberedNotes = (body: Body): ReadonlyMap<Footnote, number> =>
  new Map([...footnotesIn(body)].map((note, at) => [note, at + 1]));

/** The number in the text, which leads to the note. Roles of DPUB-ARIA, so that readers hear it. */
export const footnoteReference = (number: number | undefined): Markup =>
  html`<sup class="note-number"><a id="note-place-${number}" href="#note-${number}" role="doc-noteref" aria-label="Note ${number}">${number}</a></sup>`;

/** The notes under the text, each with the way back to its place. */
export const footnoteList = (notes: ReadonlyMap<Footnote, number>): Part =>
  notes.size > 0
    ? html`<section class="footnotes" role="doc-endnotes" aria-label="Notes">
<ol>
${[...notes].map(
  ([note, number]) =>
    html`<li id="note-${number}">${note.attrs.text} <a href="#note-place-${number}" role="doc-backlink" aria-label="Back to note ${number} in the text">↩︎</a></li>\n`,
)}</ol>
</section>\n`
    : null;
