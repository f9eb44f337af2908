import { footnotesIn } from './bodyWalk.ts';

/**
 * The body of a story: a ProseMirror document, kept as JSON. It knows only the nodes and marks
 * named here, so a stranger's markup has no way to be in it. `bodyShape.ts` checks what comes in.
 */
export type Body = { type: 'doc'; content: Block[] };

export type Block =
  | { type: 'paragraph'; content?: Inline[] }
  | { type: 'heading'; attrs: { level: 2 | 3 | 4 }; content?: Inline[] }
  | { type: 'blockquote'; content: Block[] }
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs?: { start: number }; content: ListItem[] }
  | { type: 'codeBlock'; content?: Inline[] }
  | { type: 'horizontalRule' }
  | FigureBlock
  | { type: 'gallery'; content: FigureBlock[] }
  | { type: 'table'; content: TableRow[] }
  | PullQuote
  | FactBox
  | EmbedBlock;

export type ListItem = { type: 'listItem'; content: Block[] };
export type TableRow = { type: 'tableRow'; content: TableCell[] };
export type TableCell = { type: 'tableCell' | 'tableHeader'; content: Block[] };
export type FigureBlock = { type: 'figure'; attrs: Figure };

/** Words of the text, set large beside it to draw the eye; `attribution` says whose they are. */
export type PullQuote = { type: 'pullQuote'; attrs: { attribution: string }; content?: Inline[] };

/** What one needs to know beside the text: figures, dates, who is who. */
export type FactBox = { type: 'factBox'; attrs: { title: string }; content: Block[] };

/** What stands on another site, as a card with a link. Nothing of it is ever loaded. */
type EmbedBlock = { type: 'embed'; attrs: Embed };
export type Embed = { url: string; title: string; provider: string; text: string };

/** A picture in the text. `src` may be remote: the press never loads a third party's picture. */
export type Figure = {
  src: string;
  alt: string;
  caption: string;
  credit: string;
  /** What must stay in sight where the picture is cropped: shares of its width and height. */
  focus?: Focus;
};
export type Focus = { x: number; y: number };

export type Inline =
  | { type: 'text'; text: string; marks?: Mark[] }
  | { type: 'hardBreak' }
  | Footnote;

/** A note to a place of the text; the press numbers them and sets them at the end. */
export type Footnote = { type: 'footnote'; attrs: { text: string } };

export type Mark =
  | { type: 'bold' | 'italic' | 'code' | 'strike' }
  | { type: 'link'; attrs: { href: string } };

/**
 * The paragraphs of a body as plain text, in order, its footnotes last; for search, word counts and
 * comparison.
 */
export function bodyParagraphs(body: Body): string[] {
  const notes = [...footnotesIn(body)].map((note) => note.attrs.text.trim());
  return [...body.content.flatMap(blockText), ...notes].filter((text) => text !== '');
}

/** The whole body as plain text, paragraphs parted by a blank line. */
export const bodyText = (body: Body): string => bodyParagraphs(body).join('\n\n');

/** A body of plain paragraphs. */
export const plainBody = (paragraphs: string[]): Body => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

function blockText(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
      return [inlineText(block.content ?? [])];
    case 'blockquote':
      return block.content.flatMap(blockText);
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => item.content.flatMap(blockText).join('\n'));
    case 'table':
      return block.content.map(rowText);
    case 'factBox':
      return [block.attrs.title, ...block.content.flatMap(blockText)];
    case 'embed':
      return [block.attrs.text];
    // The words of a pull quote stand in the text already: they are not counted twice.
    case 'pullQuote':
    case 'figure':
    case 'gallery':
    case 'horizontalRule':
      return [];
  }
}

const rowText = (row: TableRow) =>
  row.content.map((cell) => cell.content.flatMap(blockText).join(' ')).join('\t');

const inlineText = (inlines: Inline[]) => inlines.map(textOf).join('').trim();

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'hardBreak':
      return '\n';
    case 'footnote':
      return '';
  }
}
