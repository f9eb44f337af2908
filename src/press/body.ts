import { html } from 'hono/html';
import type { Block, Body, Figure, Inline, ListItem, Mark, TableRow } from '../store/body.ts';
import type { Markup } from './markup.ts';
import { caption } from './parts/picture.ts';

/** The text of a story as markup. `base` makes the addresses of pictures absolute, for feeds. */
export const bodyMarkup = (body: Body, base = ''): Markup => html`${blocks(body.content, base)}`;

const blocks = (content: Block[], base: string): Markup[] =>
  content.map((block) => blockMarkup(block, base));

function blockMarkup(block: Block, base: string): Markup {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${inlines(block.content)}</p>\n`;
    case 'heading':
      return heading(block.attrs.level, inlines(block.content));
    case 'blockquote':
      return html`<blockquote>\n${blocks(block.content, base)}</blockquote>\n`;
    case 'bulletList':
      return html`<ul>\n${listEntries(block.content, base)}</ul>\n`;
    case 'orderedList':
      return html`<ol start="${block.attrs?.start ?? 1}">\n${listEntries(block.content, base)}</ol>\n`;
    case 'codeBlock':
      return html`<pre><code>${inlines(block.content)}</code></pre>\n`;
    case 'horizontalRule':
      return html`<hr>\n`;
    case 'figure':
      return figureMarkup(block.attrs, base);
    case 'table':
      return html`<div class="table" tabindex="0" role="region" aria-label="Table"><table>\n${block.content.map((row) => tableRow(row, base))}</table></div>\n`;
  }
}

function heading(level: 2 | 3 | 4, content: Markup[]): Markup {
  if (level === 2) return html`<h2>${content}</h2>\n`;
  return level === 3 ? html`<h3>${content}</h3>\n` : html`<h4>${content}</h4>\n`;
}

const listEntries = (entries: ListItem[], base: string) =>
  entries.map((entry) => html`<li>${entryContent(entry.content, base)}</li>\n`);

/** A list entry of one paragraph needs no paragraph of its own. */
const entryContent = (content: Block[], base: string) => {
  const [only] = content;
  return content.length === 1 && only?.type === 'paragraph'
    ? inlines(only.content)
    : blocks(content, base);
};

const tableRow = (row: TableRow, base: string) =>
  html`<tr>${row.content.map((cell) =>
    cell.type === 'tableHeader'
      ? html`<th>${entryContent(cell.content, base)}</th>`
      : html`<td>${entryContent(cell.content, base)}</td>`,
  )}</tr>\n`;

/** A picture of the paper's own is shown. A third party's is named and linked to, never loaded. */
function figureMarkup({ src, alt, caption: text, credit }: Figure, base: string): Markup {
  if (/^\/media\/[\w.-]+$/.test(src)) {
    return html`<figure><img src="${base}${src}" alt="${alt}" loading="lazy" decoding="async">${caption(text, credit)}</figure>\n`;
  }
  const host = webAddress(src)?.host;
  if (!host) return html``;
  return html`<figure class="figure-elsewhere"><figcaption>${text || alt || 'Picture'}${
    credit ? html` <span class="credit">${credit}</span>` : null
  } <a href="${src}" rel="noopener nofollow">See the picture at ${host}</a></figcaption></figure>\n`;
}

const inlines = (content: Inline[] = []): Markup[] =>
  content.map((inline) =>
    inline.type === 'hardBreak'
      ? html`<br>`
      : (inline.marks ?? []).reduce<Markup>(marked, html`${inline.text}`),
  );

function marked(content: Markup, mark: Mark): Markup {
  switch (mark.type) {
    case 'bold':
      return html`<strong>${content}</strong>`;
    case 'italic':
      return html`<em>${content}</em>`;
    case 'code':
      return html`<code>${content}</code>`;
    case 'strike':
      return html`<s>${content}</s>`;
    case 'link':
      return isSafeLink(mark.attrs.href)
        ? html`<a href="${mark.attrs.href}" rel="noopener">${content}</a>`
        : content;
  }
}

/** A link may lead to the web, to a mailbox, to a place in the paper; nowhere else. */
const isSafeLink = (href: string) =>
  /^(https?:\/\/|mailto:|tel:)/i.test(href) || /^(\/(?!\/)|#)/.test(href);

/** The address where it is one of the web, else null. */
export function webAddress(address: string | null): URL | null {
  if (!address || !/^https?:\/\//i.test(address)) return null;
  return URL.canParse(address) ? new URL(address) : null;
}
