import type { Doc, Node } from '../../api/shapes.ts';

type Mark = NonNullable<Node['marks']>[number];

/** What the record keeps of each node and mark; the editor's own attributes stay here. */
const ATTRIBUTES: Record<string, readonly string[]> = {
  heading: ['level'],
  orderedList: ['start'],
  figure: ['src', 'alt', 'caption', 'credit', 'focus'],
  pullQuote: ['attribution'],
  factBox: ['title'],
  embed: ['url', 'title', 'provider', 'text'],
  footnote: ['text'],
  link: ['href'],
};

/**
 * The document of the editor as the record keeps it: known attributes, no empty last paragraphs, and
 * nothing that is only begun (a card without its address), which the record would refuse.
 */
export function storedDoc(doc: Node): Doc {
  const content = (doc.content ?? []).filter(isFinished).map(stored);
  while (content.length > 0 && isEmptyParagraph(content.at(-1))) content.pop();
  return { type: 'doc', content };
}

function stored({ type, attrs, content, text, marks }: Node): Node {
  const kept = attributes(type, attrs);
  return {
    type,
    ...(kept && { attrs: kept }),
    ...(content && { content: content.filter(isFinished).map(stored) }),
    ...(text !== undefined && { text }),
    ...(marks?.length && { marks: marks.filter(leadsSomewhere).map(storedMark) }),
  };
}

function storedMark({ type, attrs }: Mark) {
  const kept = attributes(type, attrs);
  return { type, ...(kept && { attrs: kept }) };
}

function attributes(type: string, attrs: Record<string, unknown> = {}) {
  const kept = (ATTRIBUTES[type] ?? [])
    .filter((name) => attrs[name] !== null && attrs[name] !== undefined)
    .map((name) => [name, attrs[name]]);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function isFinished({ type, attrs, content }: Node): boolean {
  if (type === 'embed') return isWebAddress(attrs?.['url']);
  if (type === 'footnote') return String(attrs?.['text'] ?? '').trim() !== '';
  if (type === 'figure') return isPicture(attrs?.['src']);
  return type !== 'gallery' || (content ?? []).some(isFinished);
}

/** Whether a card or a picture can stand on this: the record takes no other address. */
export const isWebAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value);

const isPicture = (value: unknown) =>
  isWebAddress(value) || (typeof value === 'string' && /^\/media\/[\w.-]+$/.test(value));

const leadsSomewhere = ({ type, attrs }: Mark) =>
  type !== 'link' || /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(String(attrs?.['href'] ?? ''));

const isEmptyParagraph = (node: Node | undefined) =>
  node?.type === 'paragraph' && !node.content?.length;
