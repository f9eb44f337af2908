import type { Node } from '@tiptap/pm/model';
import type { Stretch } from './anchor.ts';

/** The text of a document, a line a block, and where each line begins in both. */
export type DocText = { text: string; lines: { inText: number; inDoc: number; length: number }[] };

/** Reads the text of a document; what is no text, as a footnote's sign, takes one place. */
export function textOfDoc(doc: Node): DocText {
  const lines: DocText['lines'] = [];
  let text = '';
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    if (lines.length > 0) text += '\n';
    const line = node.textBetween(0, node.content.size, undefined, '\ufffc');
    lines.push({ inText: text.length, inDoc: position + 1, length: line.length });
    text += line;
    return false;
  });
  return { text, lines };
}

/** A stretch of the text as positions in the document. */
export const inDoc = ({ lines }: DocText, { from, to }: Stretch): Stretch => ({
  from: moved(lines, from, 'inText', 'inDoc'),
  to: moved(lines, to, 'inText', 'inDoc'),
});

/** Positions in the document as a stretch of the text. */
export const inText = ({ lines }: DocText, { from, to }: Stretch): Stretch => ({
  from: moved(lines, from, 'inDoc', 'inText'),
  to: moved(lines, to, 'inDoc', 'inText'),
});

type Side = 'inText' | 'inDoc';

function moved(lines: DocText['lines'], place: number, here: Side, there: Side): number {
  const line = lines.findLast((one) => one[here] <= place) ?? lines[0];
  if (!line) return 0;
  return line[there] + Math.min(Math.max(0, place - line[here]), line.length);
}
