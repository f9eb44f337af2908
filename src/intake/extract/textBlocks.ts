import { Element, type ParentNode, Text } from 'domhandler';
import { BLOCKS, DROPPED } from '../html/elements.ts';

/** A run of text that stands in one block of a page. */
export type TextBlock = {
  /** The block element around it. */
  element: ParentNode;
  /** Letters of text, white space folded. */
  length: number;
  /** Letters of it inside links. */
  linked: number;
  commas: number;
};

/** A block of fewer letters is a label, a name or a date. */
const SHORTEST_PROSE = 60;

/** A block with more of its text in links is a list of other pages. */
const MOST_LINKED = 0.4;

/** Whether a block reads as prose: long enough, and hardly linked. */
export const isProse = ({ length, linked }: TextBlock): boolean =>
  length >= SHORTEST_PROSE && linked <= length * MOST_LINKED;

/** The blocks of text of a tree, in the order of the page. */
export function textBlocks(root: ParentNode): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open = emptyBlock(root);
  const close = (element: ParentNode) => {
    if (open.length > 1) blocks.push(open);
    open = emptyBlock(element);
  };
  const visit = (node: ParentNode, around: ParentNode, linked: boolean) => {
    for (const child of node.children) {
      if (child instanceof Text) addText(open, child.data, linked);
      if (!(child instanceof Element) || isUnread(child)) continue;
      const isBlock = BLOCKS.has(child.name);
      if (isBlock) close(child);
      visit(child, isBlock ? child : around, linked || child.name === 'a');
      if (isBlock) close(around);
    }
  };
  visit(root, root, false);
  close(root);
  return blocks;
}

/** Forms are looked into: some systems wrap whole pages in one. */
const isUnread = ({ name }: Element) => DROPPED.has(name) && !LOOKED_INTO.has(name);
const LOOKED_INTO = new Set(['nav', 'dialog', 'menu', 'noembed', 'portal', 'slot']);

const emptyBlock = (element: ParentNode): TextBlock => ({
  element,
  length: 0,
  linked: 0,
  commas: 0,
});

function addText(block: TextBlock, source: string, linked: boolean) {
  const text = UNFOLDED.test(source) ? source.replace(/\s+/g, ' ') : source;
  const length = text === ' ' ? 0 : text.length;
  block.length += length;
  if (linked) block.linked += length;
  if (COMMA.test(text)) block.commas += text.split(COMMA).length - 1;
}

const UNFOLDED = /[^\S ]|\s\s/;
const COMMA = /[,،、，;]/;
