import { type ChildNode, Element, Text } from 'domhandler';
import { textContent } from 'domutils';
import type { Block, Body, Inline, ListItem, Mark, TableCell, TableRow } from '../../store/body.ts';
import { Blocks } from './blocks.ts';
import { BLOCKS, DROPPED, HEADINGS, MARKS } from './elements.ts';
import { parseFragment } from './parse.ts';
import { figureOf, pictureOf } from './pictures.ts';
import { all, attribute } from './query.ts';
import { safeLink } from './safeUrl.ts';

/**
 * Markup from anywhere as a body, which has no place for anything but text, structure and links to
 * http, https or mail: the allow-list of `store/body.ts` is the sanitizer. `base` makes addresses
 * absolute; without one, relative links are dropped and their text stays.
 */
export const htmlBody = (html: string, base?: string): Body => nodesBody(parseFragment(html), base);

/** The same for nodes that are already parsed. */
export function nodesBody(nodes: ChildNode[], base?: string): Body {
  return { type: 'doc', content: blocksOf(nodes, base) };
}

function blocksOf(nodes: ChildNode[], base: string | undefined): Block[] {
  const out = new Blocks();
  for (const node of nodes) write(node, [], out, base);
  return out.finish();
}

type Base = string | undefined;

function write(node: ChildNode, marks: Mark[], out: Blocks, base: Base) {
  if (node instanceof Text) return out.text(node.data, marks);
  if (!(node instanceof Element) || DROPPED.has(node.name)) return;
  const special = Object.hasOwn(SPECIAL, node.name) ? SPECIAL[node.name] : undefined;
  if (special) return special(node, marks, out, base);
  const block = BLOCKS.has(node.name);
  if (block) out.flush();
  const inside = withMark(node, marks, base);
  for (const child of node.children) write(child, inside, out, base);
  if (block) out.flush();
}

function withMark(element: Element, marks: Mark[], base: Base): Mark[] {
  const type = Object.hasOwn(MARKS, element.name) ? MARKS[element.name] : undefined;
  if (type) return marks.some((mark) => mark.type === type) ? marks : [...marks, { type }];
  if (element.name !== 'a' || marks.some((mark) => mark.type === 'link')) return marks;
  const href = safeLink(attribute(element, 'href') ?? '', base);
  return href ? [...marks, { type: 'link', attrs: { href } }] : marks;
}

type Write = (element: Element, marks: Mark[], out: Blocks, base: Base) => void;

const heading: Write = (element, _marks, out, base) => {
  const content = inlinesOf(element, base);
  const level = HEADINGS[element.name] ?? 2;
  if (content.length > 0) out.block({ type: 'heading', attrs: { level }, content });
  else out.flush();
};

const list: Write = (element, _marks, out, base) => {
  const content = listItems(element, base);
  if (content.length === 0) return out.flush();
  if (element.name === 'ul') return out.block({ type: 'bulletList', content });
  const start = Number.parseInt(attribute(element, 'start') ?? '1', 10);
  out.block({ type: 'orderedList', ...(start > 1 ? { attrs: { start } } : {}), content });
};

const SPECIAL: Record<string, Write> = {
  br: (_element, _marks, out) => out.break(),
  hr: (_element, _marks, out) => out.block({ type: 'horizontalRule' }),
  ...Object.fromEntries(Object.keys(HEADINGS).map((name) => [name, heading])),
  ul: list,
  ol: list,
  blockquote: (element, _marks, out, base) => {
    const content = blocksOf(element.children, base);
    if (content.length > 0) out.block({ type: 'blockquote', content });
  },
  pre: (element, _marks, out) => {
    const text = textContent(element).replace(/^\n/, '').trimEnd();
    if (text !== '') out.block({ type: 'codeBlock', content: [{ type: 'text', text }] });
  },
  table: (element, _marks, out, base) => writeTable(element, out, base),
  img: (element, _marks, out, base) => {
    const picture = pictureOf(element, base);
    if (picture) out.block({ type: 'figure', attrs: picture });
  },
  figure: (element, marks, out, base) => {
    const picture = figureOf(element, base);
    if (picture) return out.block({ type: 'figure', attrs: picture });
    out.flush();
    for (const child of element.children) {
      if (!(child instanceof Element && child.name === 'figcaption')) {
        write(child, marks, out, base);
      }
    }
    out.flush();
  },
};

/** The text of a heading or the like on one line, whatever blocks it is wrapped in. */
function inlinesOf(element: Element, base: Base): Inline[] {
  return blocksOf(element.children, base).flatMap((block) =>
    (block.type === 'paragraph' || block.type === 'heading') && block.content ? block.content : [],
  );
}

function listItems(list: Element, base: Base): ListItem[] {
  return list.children
    .filter((child): child is Element => child instanceof Element && !DROPPED.has(child.name))
    .map((child) => blocksOf(child.name === 'li' ? child.children : [child], base))
    .filter((content) => content.length > 0)
    .map((content) => ({ type: 'listItem', content }));
}

/** A table of one cell a row lays a page out: its cells are written as if there were no table. */
function writeTable(table: Element, out: Blocks, base: Base) {
  const rows = rowsOf(table);
  const isLayout = all(table, 'table').length > 0 || rows.every((row) => cellsOf(row).length < 2);
  if (isLayout) {
    for (const row of rows)
      for (const cell of cellsOf(row)) {
        out.flush();
        for (const child of cell.children) write(child, [], out, base);
      }
    return out.flush();
  }
  const content = rows.map((row) => tableRow(row, base)).filter((row) => row.content.length > 0);
  out.block({ type: 'table', content });
}

function rowsOf(table: Element): Element[] {
  return elements(table).flatMap((child) =>
    child.name === 'tr'
      ? [child]
      : ['tbody', 'thead', 'tfoot'].includes(child.name)
        ? rowsOf(child)
        : [],
  );
}

const cellsOf = (row: Element) =>
  elements(row).filter(({ name }) => name === 'td' || name === 'th');

const elements = (parent: Element) =>
  parent.children.filter((child): child is Element => child instanceof Element);

function tableRow(row: Element, base: Base): TableRow {
  return { type: 'tableRow', content: cellsOf(row).map((cell) => tableCell(cell, base)) };
}

function tableCell(cell: Element, base: Base): TableCell {
  const content = blocksOf(cell.children, base);
  const type = cell.name === 'th' ? 'tableHeader' : 'tableCell';
  return { type, content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}
