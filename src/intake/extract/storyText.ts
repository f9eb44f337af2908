import { type ChildNode, type Document, Element, type ParentNode } from 'domhandler';
import type { Body } from '../../store/body.ts';
import { nodesBody } from '../html/htmlBody.ts';
import { findContainer } from './container.ts';
import { dropNoise } from './noise.ts';
import { pruned } from './prune.ts';
import { countStats, linkShare, type StatsOf } from './stats.ts';

/** The text of the story on a page, furniture left out. The tree is taken apart on the way. */
export function storyBody(page: Document, base: string | undefined): Body {
  dropNoise(page, countStats(page).statsOf);
  const { statsOf, blocks } = countStats(page);
  const container = findContainer(page, blocks, statsOf);
  const nodes = [...introduction(container, statsOf), ...container.children];
  return pruned(nodesBody(nodes, base));
}

/** A standfirst has no more letters. */
const LONGEST_INTRODUCTION = 1_200;
const SHORTEST_INTRODUCTION = 50;

/**
 * The paragraphs between the headline and the element with the text: many pages set the first one
 * apart. Found by going back from the text to the nearest h1.
 */
function introduction(container: ParentNode, statsOf: StatsOf): ChildNode[] {
  const found: ChildNode[] = [];
  for (let node: ParentNode | null = container; node instanceof Element; node = node.parent) {
    for (let before: ChildNode | null = node.prev; before; before = before.prev) {
      if (!(before instanceof Element)) continue;
      if (holdsHeadline(before)) return [...partsAfterHeadline(before, statsOf), ...found];
      if (isIntroduction(before, statsOf)) found.unshift(before);
    }
  }
  return [];
}

const holdsHeadline = (element: Element): boolean =>
  element.name === 'h1' ||
  element.children.some((child) => child instanceof Element && holdsHeadline(child));

function isIntroduction(element: Element, statsOf: StatsOf): boolean {
  const stats = statsOf(element);
  return (
    stats.text >= SHORTEST_INTRODUCTION &&
    stats.text <= LONGEST_INTRODUCTION &&
    stats.prose > stats.text / 2 &&
    linkShare(stats) < 0.3
  );
}

/** What follows the headline inside the element that holds it. */
function partsAfterHeadline(element: Element, statsOf: StatsOf): ChildNode[] {
  if (element.name === 'h1') return [];
  const at = element.children.findIndex(
    (child) => child instanceof Element && holdsHeadline(child),
  );
  const holder = element.children[at];
  const inside = holder instanceof Element ? partsAfterHeadline(holder, statsOf) : [];
  const after = element.children
    .slice(at + 1)
    .filter((child) => child instanceof Element && isIntroduction(child, statsOf));
  return [...inside, ...after];
}
