import { html } from 'hono/html';
import type { Block, Body, ListItem, TableRow } from '../store/body.ts';
import { embedCard, factBox, pullQuote } from './body/asides.ts';
import { figureMarkup, gallery } from './body/figures.ts';
import { footnoteList, numberedNotes } from './body/footnotes.ts';
import { inlines } from './body/inlines.ts';
import type { Setting } from './body/setting.ts';
import type { Markup } from './markup.ts';

/** Where a text is to stand: in a page or feed with these words, as text in the language `within`. */
type TextPlace = Pick<Setting, 'words' | 'within'> & Partial<Pick<Setting, 'base' | 'pictures'>>;

/**
 * The text of a story as markup. `base` makes the addresses of pictures absolute, for feeds; with
 * `pictures`, by their files, each is given in the width that its place needs.
 */
export function bodyMarkup(
  body: Body,
  { words, within, base = '', pictures = new Map() }: TextPlace,
): Markup {
  const setting = { words, within, base, pictures, notes: numberedNotes(body) };
  return html`${blocks(body.content, setting)}${footnoteList(setting)}`;
}

const blocks = (content: Block[], setting: Setting): Markup[] =>
  content.map((block) => blockMarkup(block, setting));

function blockMarkup(block: Block, setting: Setting): Markup {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${inlines(block.content, setting)}</p>\n`;
    case 'heading':
      return heading(block.attrs.level, inlines(block.content, setting));
    case 'blockquote':
      return html`<blockquote>\n${blocks(block.content, setting)}</blockquote>\n`;
    case 'bulletList':
      return html`<ul>\n${listEntries(block.content, setting)}</ul>\n`;
    case 'orderedList':
      return html`<ol start="${block.attrs?.start ?? 1}">\n${listEntries(block.content, setting)}</ol>\n`;
    case 'codeBlock':
      return html`<pre><code>${inlines(block.content, setting)}</code></pre>\n`;
    case 'horizontalRule':
      return html`<hr>\n`;
    case 'figure':
      return figureMarkup(block.attrs, setting, 'text');
    case 'gallery':
      return gallery(block.content, setting);
    case 'table':
      return html`<div class="table" tabindex="0" role="region" aria-label="${setting.words.say('text.table')}"><table>\n${block.content.map((row) => tableRow(row, setting))}</table></div>\n`;
    case 'pullQuote':
      return pullQuote(block, inlines(block.content, setting));
    case 'factBox':
      return factBox(block, blocks(block.content, setting));
    case 'embed':
      return embedCard(block.attrs, setting);
  }
}

function heading(level: 2 | 3 | 4, content: Markup[]): Markup {
  if (level === 2) return html`<h2>${content}</h2>\n`;
  return level === 3 ? html`<h3>${content}</h3>\n` : html`<h4>${content}</h4>\n`;
}

const listEntries = (entries: ListItem[], setting: Setting) =>
  entries.map((entry) => html`<li>${entryContent(entry.content, setting)}</li>\n`);

/** A list entry of one paragraph needs no paragraph of its own. */
const entryContent = (content: Block[], setting: Setting) => {
  const [only] = content;
  return content.length === 1 && only?.type === 'paragraph'
    ? inlines(only.content, setting)
    : blocks(content, setting);
};

const tableRow = (row: TableRow, setting: Setting) =>
  html`<tr>${row.content.map((cell) =>
    cell.type === 'tableHeader'
      ? html`<th>${entryContent(cell.content, setting)}</th>`
      : html`<td>${entryContent(cell.content, setting)}</td>`,
  )}</tr>\n`;
