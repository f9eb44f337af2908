import { Element, type ParentNode } from 'domhandler';
import { nameOf } from './names.ts';
import { linkShare, type StatsOf } from './stats.ts';
import { isProse, type TextBlock } from './textBlocks.ts';

/** By these names sites call the element that holds the text of a story. */
const STORY_NAMES =
  / (?:articlebody|article body|story body|post body|entry content|post content|article content|article text|story content|story text|bodytext|body text|main content|content body|article__body|richtext|hentry) /;
const LIKELY_NAMES = / (?:article|story|post|entry|content|main|text|body|blog|news) /;
const UNLIKELY_NAMES =
  / (?:sidebar|comments?|footer|header|related|widget|teasers?|promo|list|nav|menu|archive) /;

/** What a paragraph counts for its parent, grandparent and so on. */
const INHERITED = [1, 0.5, 0.2, 0.1, 0.06];

/** Letters above which a longer paragraph proves no more. */
const ENOUGH_LETTERS = 400;

/**
 * The element in which most of the story stands: the one whose children and grandchildren have
 * most prose, with regard to what it is called; where no element has much of it, all that holds
 * the scattered parts. Null where a page has no prose.
 */
export function findCore(blocks: TextBlock[], statsOf: StatsOf): Element | null {
  const best = densest(blocks, statsOf);
  const whole = best && grown(best, statsOf);
  const isScattered = whole && statsOf(best).prose < statsOf(whole).prose * SCATTERED;
  return isScattered ? whole : best;
}

/** An element with less of what is around it is one part of many. */
const SCATTERED = 0.3;

function densest(blocks: TextBlock[], statsOf: StatsOf): Element | null {
  const scores = new Map<Element, number>();
  for (const block of blocks) if (isProse(block)) spread(scores, block);
  let best: Element | null = null;
  let most = 0;
  for (const [element, points] of scores) {
    const score = points * regard(element) * (1 - linkShare(statsOf(element)));
    if (score > most) [best, most] = [element, score];
  }
  return best;
}

function spread(scores: Map<Element, number>, block: TextBlock) {
  const letters = Math.min(block.length - block.linked, ENOUGH_LETTERS) / 100;
  const points = 1 + Math.min(block.commas, 10) + letters;
  const { element } = block;
  const isDivision = element instanceof Element && element.name !== 'p';
  let node: ParentNode | null = isDivision ? element : element.parent;
  for (const share of INHERITED) {
    if (!(node instanceof Element)) return;
    scores.set(node, (scores.get(node) ?? 0) + points * share);
    node = node.parent;
  }
}

function regard(element: Element): number {
  const words = nameOf(element);
  if (STORY_NAMES.test(words)) return 1.5;
  if (UNLIKELY_NAMES.test(words)) return 0.5;
  if (element.name === 'article' || element.name === 'main') return 1.3;
  return LIKELY_NAMES.test(words) ? 1.2 : 1;
}

/** A parent with so much more prose holds a story that was cut in parts. */
const WORTH_GROWING = 1.2;

/** Around a story the page is not to be more linked than this. */
const MOST_LINKED = 0.35;

function grown(start: Element, statsOf: StatsOf): Element {
  let best = start;
  for (let node = start.parent; node instanceof Element; node = node.parent) {
    const [inside, outside] = [statsOf(best), statsOf(node)];
    if (linkShare(outside) > MOST_LINKED) break;
    if (outside.prose > inside.prose * WORTH_GROWING) best = node;
  }
  return best;
}
