import type { Block, Body, Figure, Footnote, Inline } from './body.ts';

/** Every picture of a body, in order. */
export function* figuresIn(body: Body): Generator<Figure> {
  for (const block of blocksIn(body.content)) if (block.type === 'figure') yield block.attrs;
}

/** Every footnote of a body, in the order of their numbers. */
export function* footnotesIn(body: Body): Generator<Footnote> {
  for (const block of blocksIn(body.content)) {
    for (const inline of inlinesOf(block)) if (inline.type === 'footnote') yield inline;
  }
}

/** Every block, each before those within it. */
function* blocksIn(blocks: Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* blocksIn(within(block));
  }
}

function within(block: Block): Block[] {
  switch (block.type) {
    case 'blockquote':
    case 'factBox':
    case 'gallery':
      return block.content;
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((entry) => entry.content);
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content));
    default:
      return [];
  }
}

function inlinesOf(block: Block): Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
    case 'pullQuote':
      return block.content ?? [];
    default:
      return [];
  }
}
