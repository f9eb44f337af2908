/**
 * The body of a story: a ProseMirror document, kept as JSON. It knows only the nodes and marks
 * named here, so a stranger's markup has no way to be in it.
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
  | { type: 'figure'; attrs: Figure }
  | { type: 'table'; content: TableRow[] };

export type ListItem = { type: 'listItem'; content: Block[] };
export type TableRow = { type: 'tableRow'; content: TableCell[] };
export type TableCell = { type: 'tableCell' | 'tableHeader'; content: Block[] };

/** A picture in the text. `src` may be remote: the press never loads a third party's picture. */
export type Figure = { src: string; alt: string; caption: string; credit: string };

export type Inline = { type: 'text'; text: string; marks?: Mark[] } | { type: 'hardBreak' };

export type Mark =
  | { type: 'bold' | 'italic' | 'code' | 'strike' }
  | { type: 'link'; attrs: { href: string } };

/** The paragraphs of a body as plain text, in order; for search, word counts and comparison. */
export function bodyParagraphs(body: Body): string[] {
  return body.content.flatMap(blockText).filter((text) => text !== '');
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
    case 'figure':
    case 'horizontalRule':
      return [];
  }
}

const rowText = (row: TableRow) =>
  row.content.map((cell) => cell.content.flatMap(blockText).join(' ')).join('\t');

const inlineText = (inlines: Inline[]) =>
  inlines
    .map((inline) => (inline.type === 'text' ? inline.text : '\n'))
    .join('')
    .trim();
