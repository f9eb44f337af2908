import { html } from 'hono/html';
import { isSafeLink } from '../../lib/webAddress.ts';
import type { Inline, Mark } from '../../store/body.ts';
import type { Markup } from '../markup.ts';
import { footnoteReference } from './footnotes.ts';
import type { Setting } from './setting.ts';

/** A line of text with its marks, breaks and footnotes. */
export const inlines = (content: Inline[] = [], setting: Setting): Markup[] =>
  content.map((inline) => inlineMarkup(inline, setting));

function inlineMarkup(inline: Inline, { words, notes }: Setting): Markup {
  switch (inline.type) {
    case 'text':
      return (inline.marks ?? []).reduce<Markup>(marked, html`${inline.text}`);
    case 'hardBreak':
      return html`<br>`;
    case 'footnote':
      return footnoteReference(words, notes.get(inline));
  }
}

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
