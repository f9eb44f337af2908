import { Element, type ParentNode } from 'domhandler';
import { walk } from '../html/query.ts';
import { nameOf } from './names.ts';
import { calledBy } from './noiseNames.ts';
import { linkShare, type StatsOf } from './stats.ts';

const NOISE_TAGS = new Set(
  `script style noscript template iframe frame object embed svg canvas audio video map nav footer form button
  input select textarea option dialog menu link meta head title`.split(/\s+/),
);

const NOISE_ROLES = new Set(
  `navigation complementary banner search dialog contentinfo menu menubar alert alertdialog toolbar
  tooltip`.split(/\s+/),
);

/** An element with more of the page's prose is not furniture, whatever it is called. */
const MOST_PROSE = 0.3;

/** Never furniture itself, though everything in it may be. */
const STRUCTURE = new Set(['html', 'body', 'main', 'article']);

/**
 * Takes out of a tree what surrounds stories: navigation, comments, lists of other stories, and
 * what is hidden, told by element, role and by what sites call such parts. Words that stand on
 * most of the page's prose say nothing there: builders call every part a widget.
 */
export function dropNoise(root: ParentNode, statsOf: StatsOf) {
  const all = Math.max(1, statsOf(root).prose);
  const custom = customWords(root, statsOf);
  drop(root, (element) => {
    const isSpared = statsOf(element).prose / all >= MOST_PROSE;
    return isNoise(element, { isSpared, custom, statsOf, isBeside: false });
  });
}

/** The same where it is known where the story is: nothing beside it is spared for its length. */
export function dropNoiseBeside(core: Element, root: ParentNode, statsOf: StatsOf) {
  const custom = customWords(root, statsOf);
  const around = new Set<ParentNode>([core, ...ancestors(core)]);
  let isBehind = false;
  const visit = (element: Element) => {
    isBehind ||= element === core;
    const isSpared = around.has(element);
    return isNoise(element, { isSpared, custom, statsOf, isBeside: true, isBehind });
  };
  drop(root, visit, core);
}

function drop(root: ParentNode, isDropped: (element: Element) => boolean, kept?: ParentNode) {
  if (root === kept) return;
  root.children = root.children.filter((child) => {
    if (!(child instanceof Element)) return true;
    if (isDropped(child)) return false;
    drop(child, isDropped, kept);
    return true;
  });
}

/** So much of the page's prose under one word makes the word the site's own custom. */
const CUSTOM = 0.5;

/** Lists of other stories are linked; what a builder made of a text is not. */
const HARDLY_LINKED = 0.15;

function customWords(root: ParentNode, statsOf: StatsOf): Set<string> {
  const all = Math.max(1, statsOf(root).prose);
  const prose = new Map<string, number>();
  walk(root, (element) => {
    const { noise } = calledBy(nameOf(element));
    const stats = statsOf(element);
    if (!noise || stats.prose === 0 || stats.prose / all >= MOST_PROSE) return stats.prose > 0;
    if (linkShare(stats) < HARDLY_LINKED) prose.set(noise, (prose.get(noise) ?? 0) + stats.prose);
    return false;
  });
  return new Set([...prose].filter(([, letters]) => letters / all >= CUSTOM).map(([word]) => word));
}

function ancestors(node: ParentNode): ParentNode[] {
  const found: ParentNode[] = [];
  for (let each: ParentNode | null = node; each instanceof Element; each = each.parent)
    if (each.parent) found.push(each.parent);
  return found;
}

type Place = {
  isSpared: boolean;
  /** Whether the story is known to be elsewhere. */
  isBeside: boolean;
  /** Whether it stands behind the story: a teaser there is another story's. */
  isBehind?: boolean;
  custom: Set<string>;
  statsOf: StatsOf;
};

function isNoise(element: Element, place: Place): boolean {
  const { isSpared, isBeside, isBehind = false, custom, statsOf } = place;
  const { name, attribs } = element;
  if (NOISE_TAGS.has(name)) return !isSpared || name === 'script' || name === 'style';
  if (isHidden(element)) return !isSpared;
  if (STRUCTURE.has(name)) return false;
  if (name === 'aside') return !isSpared;
  if (NOISE_ROLES.has(attribs['role'] ?? '')) return !isSpared;
  const called = calledBy(nameOf(element));
  const isStory = called.text || (called.story && !isBeside);
  if (called.readers && !isStory) return true;
  if (!called.noise || isSpared || custom.has(called.noise)) return false;
  const linked = linkShare(statsOf(element));
  if (called.introduction && linked < 0.3) return false;
  if (called.teaser && linked === 0 && !isBehind && statsOf(element).prose > 0) return false;
  return !isStory || linked > 0.5;
}

function isHidden({ attribs }: Element): boolean {
  if (attribs['hidden'] !== undefined) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs['style'] ?? '');
}
