import { type ChildNode, Element, type ParentNode, Text } from 'domhandler';

/** Every element of that name inside, in the order of the page. */
export function all(root: ParentNode, ...names: string[]): Element[] {
  const found: Element[] = [];
  walk(root, (element) => {
    if (names.includes(element.name)) found.push(element);
  });
  return found;
}

/** The first element of that name inside. */
export const first = (root: ParentNode, ...names: string[]): Element | null =>
  all(root, ...names)[0] ?? null;

/** Visits each element inside, in the order of the page; `false` keeps out of that element. */
export function walk(root: ParentNode, visit: (element: Element) => unknown) {
  for (const child of root.children) {
    if (child instanceof Element && visit(child) !== false) walk(child, visit);
  }
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attribs[name]?.trim() || undefined;

/** Elements whose text is not for people. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg']);

/** The text that people see in a node, white space folded. */
export function visibleText(node: ChildNode | ParentNode): string {
  const parts: string[] = [];
  gather(node, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function gather(node: ChildNode | ParentNode, parts: string[]) {
  if (node instanceof Text) parts.push(node.data);
  if (!('children' in node) || (node instanceof Element && UNSEEN.has(node.name))) return;
  const apart = node instanceof Element && !INLINE.has(node.name);
  if (apart) parts.push(' ');
  for (const child of node.children) gather(child, parts);
  if (apart) parts.push(' ');
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code data em font i ins kbd mark q s small span strong sub sup time u'.split(
    ' ',
  ),
);
