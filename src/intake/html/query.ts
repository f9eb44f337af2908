import { type ChildNode, Element, type ParentNode, Text } from 'domhandler';

/** Every element of that name inside, in the order of the page. */
export function all(root: ParentNode, ...names: string[]): Element[] {
  const found: Element[] = [];
  walk(root, (element) => {
    if (names.includes(element.name)) found.push(element);
  });
  return found;
}

/** Gives the elements of a page by their name. */
export type Named = (name: string) => Element[];

/** The elements of a page by name, gathered in one walk, for whoever asks for many. */
export function elementsByName(root: ParentNode): Named {
  const byName = new Map<string, Element[]>();
  walk(root, (element) => {
    const list = byName.get(element.name);
    if (list) list.push(element);
    else byName.set(element.name, [element]);
  });
  return (name) => byName.get(name) ?? [];
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

/**
 * The text that people see in a node, white space folded. With `atMost`, little more than so many
 * letters are gathered: enough to see that it is longer.
 */
export function visibleText(
  node: ChildNode | ParentNode,
  atMost = Number.POSITIVE_INFINITY,
): string {
  const text = { parts: [] as string[], left: atMost };
  gather(node, text);
  return text.parts.join('').replace(/\s+/g, ' ').trim();
}

function gather(node: ChildNode | ParentNode, text: { parts: string[]; left: number }) {
  if (text.left < 0) return;
  if (node instanceof Text) {
    text.parts.push(node.data);
    text.left -= node.data.trim().length;
  }
  if (!('children' in node) || (node instanceof Element && UNSEEN.has(node.name))) return;
  const apart = node instanceof Element && !INLINE.has(node.name);
  if (apart) text.parts.push(' ');
  for (const child of node.children) gather(child, text);
  if (apart) text.parts.push(' ');
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code data em font i ins kbd mark q s small span strong sub sup time u'.split(
    ' ',
  ),
);
