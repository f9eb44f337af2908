import { type ChildNode, Element, type ParentNode } from 'domhandler';
import { linkShare, type Stats, type StatsOf } from './stats.ts';

/** What stands beside the core and is worth so much of it continues the story. */
const WORTH_TAKING = 0.2;

/** Around a story the page is not to be more linked than this. */
const MOST_LINKED = 0.2;

/** A part that continues a story is mostly prose: lists of others are labels, dates and names. */
const LEAST_PROSE = 0.6;

/**
 * The parts of a page that make the story, in order: the core, the introduction between it and the
 * headline, and at every level above what beside it goes on in the same way.
 */
export function storyParts(core: ParentNode, statsOf: StatsOf): ChildNode[] {
  let parts: ChildNode[] = core instanceof Element ? [core] : [...core.children];
  let prose = statsOf(core).prose;
  let headed = false;
  for (let node: ParentNode | null = core; node instanceof Element && node.parent; ) {
    const siblings: ChildNode[] = node.parent.children;
    const at = siblings.indexOf(node);
    const least = prose * WORTH_TAKING;
    const after = continued(siblings.slice(at + 1), least, statsOf);
    const ahead = headed ? [] : beforeCore(siblings.slice(0, at), least, statsOf);
    headed ||= siblings.slice(0, at).some(isHeaded);
    parts = [...ahead, ...parts, ...after];
    for (const part of [...ahead, ...after])
      if (part instanceof Element) prose += statsOf(part).prose;
    node = node.parent;
  }
  return parts;
}

const isHeaded = (node: ChildNode) => node instanceof Element && holdsHeadline(node);

/** What follows the core, up to the last part that reads as story. */
function continued(siblings: ChildNode[], least: number, statsOf: StatsOf): ChildNode[] {
  const taken = siblings.flatMap((sibling) => storyIn(sibling, least, statsOf));
  const prose = taken.reduce((sum, part) => sum + partStats(part, statsOf).prose, 0);
  if (prose < least) return [];
  const last = taken.findLastIndex((part) => partStats(part, statsOf).prose > 0);
  return taken.slice(0, last + 1);
}

/** A part whole where it reads as story, else what in it does; headings are kept for what follows. */
function storyIn(node: ChildNode, least: number, statsOf: StatsOf): ChildNode[] {
  if (!(node instanceof Element)) return [];
  const stats = statsOf(node);
  if (stats.prose === 0) return linkShare(stats) <= MOST_LINKED ? [node] : [];
  if (linkShare(stats) <= MOST_LINKED && stats.prose >= stats.text * LEAST_PROSE) return [node];
  if (stats.prose < least) return [];
  return node.children.flatMap((child) => storyIn(child, least, statsOf));
}

const partStats = (part: ChildNode, statsOf: StatsOf): Stats =>
  part instanceof Element ? statsOf(part) : { text: 0, links: 0, prose: 0, paragraphs: 0 };

/** A standfirst has no more letters. */
const LONGEST_INTRODUCTION = 2_000;
const SHORTEST_INTRODUCTION = 50;

/** What stands before the core: story that begins elsewhere, or the introduction below a headline. */
function beforeCore(siblings: ChildNode[], least: number, statsOf: StatsOf): ChildNode[] {
  const from = siblings.findLastIndex(isHeaded);
  const head = siblings[from];
  const first = head instanceof Element ? afterHeadline(head, least, statsOf) : [];
  const between = siblings
    .slice(from + 1)
    .filter((each) => each instanceof Element && opensStory(each, least, statsOf));
  return [...first, ...between];
}

const holdsHeadline = (element: Element): boolean =>
  element.name === 'h1' ||
  element.children.some((child) => child instanceof Element && holdsHeadline(child));

function opensStory(element: Element, least: number, statsOf: StatsOf): boolean {
  const stats = statsOf(element);
  if (stats.text < SHORTEST_INTRODUCTION || linkShare(stats) >= 0.3) return false;
  if (stats.text <= LONGEST_INTRODUCTION) return stats.prose > stats.text / 2;
  return stats.prose >= least && stats.prose >= stats.text * LEAST_PROSE;
}

/** What follows the headline inside the element that holds it. */
function afterHeadline(element: Element, least: number, statsOf: StatsOf): ChildNode[] {
  if (element.name === 'h1') return [];
  const at = element.children.findIndex(isHeaded);
  const holder = element.children[at];
  const inside = holder instanceof Element ? afterHeadline(holder, least, statsOf) : [];
  const after = element.children
    .slice(at + 1)
    .filter((child) => child instanceof Element && opensStory(child, least, statsOf));
  return [...inside, ...after];
}
