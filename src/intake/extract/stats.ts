import type { ParentNode } from 'domhandler';
import { isProse, type TextBlock, textBlocks } from './textBlocks.ts';

/** What an element holds, all that is inside it counted, in letters. */
export type Stats = { text: number; links: number; prose: number; paragraphs: number };

export type StatsOf = (element: ParentNode) => Stats;

/** Counts what every element of a tree holds. */
export function countStats(root: ParentNode): { statsOf: StatsOf; blocks: TextBlock[] } {
  const counted = new Map<ParentNode, Stats>();
  const blocks = textBlocks(root);
  for (const block of blocks) {
    for (let node: ParentNode | null = block.element; node; node = node.parent) {
      addBlock(counted, node, block);
      if (node === root) break;
    }
  }
  return { statsOf: (element) => counted.get(element) ?? nothing(), blocks };
}

function addBlock(counted: Map<ParentNode, Stats>, node: ParentNode, block: TextBlock) {
  const stats = counted.get(node) ?? nothing();
  stats.text += block.length;
  stats.links += block.linked;
  if (isProse(block)) {
    stats.prose += block.length - block.linked;
    stats.paragraphs++;
  }
  counted.set(node, stats);
}

const nothing = (): Stats => ({ text: 0, links: 0, prose: 0, paragraphs: 0 });

/** Which share of an element's text is in links. */
export const linkShare = ({ text, links }: Stats): number => (text === 0 ? 0 : links / text);
