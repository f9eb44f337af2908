import { type ChildNode, Comment, type Document, Element, Text } from 'domhandler';
import { setChildren } from '../html/children.ts';

/** In these, the ends of lines are white space, or stand for themselves. */
const LEFT_ALONE = new Set(
  'pre script style textarea table thead tbody tfoot tr ul ol dl select figure code'.split(' '),
);

/** Elements of these that hold words of their own are looked into all the same. */
const HELD = new Set(['td', 'th', 'li', 'dd', 'dt']);

/**
 * Texts of the old editor have no paragraphs but lines: a blank line parts paragraphs, a single end
 * of line is kept. Makes them `<br>`, two of which end a paragraph. Texts in blocks are left alone.
 */
export function keepLineBreaks(page: Document) {
  let depth = 0;
  const children = page.children.flatMap((node) => {
    if (node instanceof Comment) depth = depthAfter(node.data, depth);
    return depth === 0 ? broken(node) : [node];
  });
  setChildren(page, children);
}

/** ` wp:quote {…} ` opens, ` /wp:quote ` closes, ` wp:more /` stands alone. */
function depthAfter(comment: string, depth: number): number {
  const text = comment.trim();
  if (/^\/?wp:freeform/.test(text)) return depth;
  if (/^\/wp:/.test(text)) return Math.max(0, depth - 1);
  return /^wp:/.test(text) && !text.endsWith('/') ? depth + 1 : depth;
}

function broken(node: ChildNode, alone = false): ChildNode[] {
  if (node instanceof Text) return alone ? [node] : linesOf(node);
  if (node instanceof Element) breakInside(node, alone);
  return [node];
}

function breakInside(element: Element, alone: boolean) {
  const inside = (alone && !HELD.has(element.name)) || LEFT_ALONE.has(element.name);
  setChildren(
    element,
    element.children.flatMap((child) => broken(child, inside)),
  );
}

const linesOf = (text: Text): ChildNode[] =>
  text.data
    .split(/\r?\n/)
    .flatMap((line, index): ChildNode[] =>
      index === 0 ? [new Text(line)] : [new Element('br', {}), new Text(line)],
    );
