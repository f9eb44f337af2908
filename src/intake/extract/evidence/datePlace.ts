import type { Element, ParentNode } from 'domhandler';
import { all, visibleText } from '../../html/query.ts';
import { nameOf } from '../names.ts';
import type { Ground } from './dateGround.ts';

/** A date so near before the headline belongs to it. */
const NEAR = 300;

/** An archive lists dates in elements of one name. */
const REPEATED = 3;

/** Ten thousand letters away from the headline a date loses as much as it ever does. */
const FAR = 10_000;

/** Letters from the headline, which may be fewer than none, and the paragraphs in between. */
type Place = { distance: number; between: number };

/** Where a date stands that has so many letters before it. */
export function placeOf({ at }: { at: number }, { anchor, paragraphs }: Ground): Place {
  const from = anchor ?? 0;
  const between = paragraphs.filter((start) => from <= start && start < at).length;
  return { distance: at - from, between };
}

/** What speaks for a date and against it, in points, by where it stands; `path` is what it stands in. */
export function placeSigns(
  element: Element,
  path: Element[],
  { distance, between }: Place,
  ground: Ground,
) {
  const isApart = distance < 0 || between > 0;
  const branch = path.findLast((each) => !ground.around.has(each));
  const own = path.slice(0, branch ? path.indexOf(branch) + 1 : path.length);
  const share = branch ? ground.statsOf(branch).prose / ground.prose : 1;
  return {
    after: distance < 0 ? 0 : between === 0 ? 3 : between < 3 ? 2 : 1,
    before: distance >= 0 ? 0 : distance > -NEAR ? 1.5 : 0.5,
    list: branch && share < MOST_PROSE && headlinesIn(branch) > 2 ? -4 : 0,
    teaser: isApart && own.some((each) => isTeaser(each, ground)) ? -2 : 0,
    masthead: distance < 0 && isMasthead(path, ground) ? -3.5 : 0,
    repeated: between > 0 && ground.timesOf(element) >= REPEATED ? -1 : 0,
    far: -Math.min(1, Math.abs(distance) / FAR),
  };
}

const QUOTED = new Set(['blockquote', 'figure', 'figcaption']);

/** So elements are called that hold no part of the story. */
export const OTHERS =
  / (?:comments?|related|sidebar|teasers?|footer|nav|copyright|recommend\w*|popular|latest|calendar|archive|events?|weather|expire\w*|ticker|similar|captions?|bildunterschrift) /;
const OWN_FOOT = / (?:post|entry|article|asset|story|node|content) /;

/** An element with more of the page's prose holds the story, whatever it is called. */
const MOST_PROSE = 0.3;

/** A smaller element can be called after the comments that it counts. */
const SMALLEST_PART = 60;

/** Whether what stands in an element is no part of the story: comments, other stories, captions. */
export function isElsewhere(
  element: Element,
  { distance, between }: Place,
  { statsOf, prose, around }: Ground,
): boolean {
  if (around.has(element)) return false;
  if (QUOTED.has(element.name)) return true;
  const names = nameOf(element);
  const isComment = / comments?(?:list)? /.test(names);
  /* Many set the line of author and day in such an element, between headline and text. */
  const isOwnLine = () => distance >= 0 && between === 0 && headlinesIn(element) === 0;
  const isBeside = (element.name === 'footer' || element.name === 'aside') && !isOwnLine();
  const isOthers = OTHERS.test(names) || isBeside;
  if (!isComment && (!isOthers || OWN_FOOT.test(names)) && element.name !== 'article') return false;
  const stats = statsOf(element);
  const isPart = stats.text > SMALLEST_PART || element.name === 'article';
  return isPart && (isComment || stats.prose / prose < MOST_PROSE);
}

/** The text of a link to another story has at least so many letters. */
const SHORTEST_HEADLINE = 25;

const headlinesIn = (element: ParentNode) =>
  all(element, 'a').filter((link) => visibleText(link, 30).length >= SHORTEST_HEADLINE).length;

/** A teaser is not longer. */
const LONGEST_TEASER = 700;

function isTeaser(element: Element, { statsOf }: Ground): boolean {
  const { text, links } = statsOf(element);
  return text < LONGEST_TEASER && links > SHORTEST_HEADLINE && headlinesIn(element) > 0;
}

const MASTHEAD =
  / (?:site header|page header|header|top|head|bar|masthead|topbar|navtop|navbar|nav\w*) /;
const STORY_NAMES = / (?:post|entry|article|main|story|blog) /;

/** The head of the site, with the day of the reader's visit in it. */
function isMasthead(path: Element[], { around }: Ground): boolean {
  const isOwn = path.some(
    (each) =>
      each.name === 'main' ||
      each.name === 'article' ||
      (each.name !== 'body' && STORY_NAMES.test(nameOf(each))),
  );
  return (
    !isOwn &&
    path.some(
      (each) => !around.has(each) && (each.name === 'header' || MASTHEAD.test(nameOf(each))),
    )
  );
}
