import type { ChildNode, ParentNode } from 'domhandler';

/** Puts others in the place of all that stands in a node. */
export function setChildren(parent: ParentNode, children: ChildNode[]) {
  parent.children = children;
  for (const [index, child] of children.entries()) {
    child.parent = parent;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  }
}
