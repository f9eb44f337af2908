import type { Element } from 'domhandler';
import { textContent } from 'domutils';
import { childNamed, childrenNamed } from './names.ts';
import { lineOfText } from './texts.ts';

/** The name of a concept of NewsML-G2 (a party, a place, a subject): as named, else as written. */
export function nameOf(concept: Element | undefined): string | null {
  if (!concept) return null;
  const named = childrenNamed(concept, 'name')
    .map(lineOfText)
    .find((name) => name !== null);
  const bare = concept.children.every((child) => child.type === 'text')
    ? lineOfText(concept)
    : null;
  return named ?? bare ?? literalOf(concept);
}

/** What a concept is called without a name, where that is words and no code. */
function literalOf({ attribs }: Element): string | null {
  const literal = attribs['literal'] ?? attribs['qcode']?.replace(/^[^:]*:/, '') ?? '';
  return /^\p{L}[\p{L}\s.&'-]{1,60}$/u.test(literal) ? literal : null;
}

/** The names of all concepts called so, each once. */
export const namesOf = (parent: Element, ...elements: string[]): string[] => [
  ...new Set(childrenNamed(parent, ...elements).flatMap((concept) => nameOf(concept) ?? [])),
];

/** The written value of the first element called so. */
export const writtenIn = (parent: Element, ...names: string[]): string | null => {
  const element = childNamed(parent, ...names);
  return element ? textContent(element).trim() || null : null;
};

/** What an item's publishing status is called: the code, or the end of its address. */
export function statusOf(parent: Element): string | null {
  const { qcode, uri } = childNamed(parent, 'pubstatus')?.attribs ?? {};
  return qcode ?? uri ?? null;
}
