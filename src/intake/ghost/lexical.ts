import { z } from 'zod';
import { escaped } from '../html/escape.ts';
import { cardMarkup } from './cards.ts';

/** A node of Lexical, the document of Ghost's editor: blocks, inlines and cards are all such. */
type Node = Record<string, unknown> & { type: string; children: Node[] };

/** Editors nest lists in lists; who nests deeper than this is up to something. */
const DEEPEST = 100;

const document = z.object({ root: z.object({ children: z.array(z.unknown()) }) });

export type Markup = { html: string; unknown: string[] };

/** A text of Ghost's present editor as markup. Null where it is no such text. */
export function lexicalMarkup(source: string): Markup | null {
  const parsed = document.safeParse(jsonOf(source));
  if (!parsed.success) return null;
  const unknown = new Set<string>();
  const html = nodesMarkup(nodesOf(parsed.data.root.children), unknown, 0);
  return { html, unknown: [...unknown] };
}

/** A JSON text as what it says, or null. */
export function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

const isNode = (value: unknown): value is Record<string, unknown> & { type: string } =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const nodesOf = (children: unknown): Node[] =>
  Array.isArray(children)
    ? children.filter(isNode).map((node) => ({ ...node, children: node['children'] as Node[] }))
    : [];

function nodesMarkup(nodes: Node[], unknown: Set<string>, depth: number): string {
  if (depth > DEEPEST) return '';
  return nodes.map((node) => nodeMarkup(node, unknown, depth)).join('');
}

function nodeMarkup(node: Node, unknown: Set<string>, depth: number): string {
  const inside = () => nodesMarkup(nodesOf(node.children), unknown, depth + 1);
  const type = node.type.replace(/^extended-/, '');
  if (Object.hasOwn(WRITE, type)) return WRITE[type]?.(node, inside) ?? '';
  const card = cardMarkup(type, node);
  if (card !== null) return card;
  unknown.add(type);
  return inside();
}

type Write = (node: Node, inside: () => string) => string;

const WRITE: Record<string, Write> = {
  root: (_node, inside) => inside(),
  paragraph: (_node, inside) => `<p>${inside()}</p>`,
  heading: ({ tag }, inside) => {
    const name = /^h[1-6]$/.test(String(tag)) ? tag : 'h2';
    return `<${name}>${inside()}</${name}>`;
  },
  quote: (_node, inside) => `<blockquote><p>${inside()}</p></blockquote>`,
  aside: (_node, inside) => `<blockquote><p>${inside()}</p></blockquote>`,
  list: ({ listType, start }, inside) =>
    listType === 'number'
      ? `<ol start="${Number(start) || 1}">${inside()}</ol>`
      : `<ul>${inside()}</ul>`,
  listitem: (_node, inside) => `<li>${inside()}</li>`,
  link: ({ url }, inside) => `<a href="${escaped(String(url ?? ''))}">${inside()}</a>`,
  autolink: ({ url }, inside) => `<a href="${escaped(String(url ?? ''))}">${inside()}</a>`,
  linebreak: () => '<br>',
  tab: () => ' ',
  text: ({ text, format }) => marked(escaped(String(text ?? '')), Number(format) || 0),
  'at-link': (_node, inside) => inside(),
  'at-link-search': () => '',
  zwnj: () => '',
};

/** The bits of Lexical's text formats that a body has a mark for. */
const FORMATS: [number, string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [16, 'code'],
];

const marked = (text: string, format: number) =>
  FORMATS.reduce((html, [bit, name]) => (format & bit ? `<${name}>${html}</${name}>` : html), text);
