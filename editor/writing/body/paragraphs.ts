import type { Doc, Node } from '../../api/shapes.ts';

const PARAGRAPHS = new Set(['paragraph', 'heading', 'codeBlock', 'pullQuote']);

/** The paragraphs of a text in order, as plain text; empty ones are left out. */
export function paragraphsOf(doc: Doc): string[] {
  return (doc.content ?? []).flatMap(paragraphs).filter((text) => text.trim() !== '');
}

function paragraphs(node: Node): string[] {
  if (PARAGRAPHS.has(node.type)) return [(node.content ?? []).map(textOf).join('')];
  return (node.content ?? []).flatMap(paragraphs);
}

const textOf = (node: Node): string => node.text ?? (node.type === 'hardBreak' ? '\n' : '');
