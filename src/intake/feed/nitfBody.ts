import { type ChildNode, Element } from 'domhandler';
import type { Body } from '../../store/body.ts';
import { nodesBody } from '../html/htmlBody.ts';
import { walk } from '../html/query.ts';
import { resolveNames } from './names.ts';
import { parseXml } from './xmlTree.ts';

/** What NITF calls otherwise than HTML. The rest, p, ul, ol, table and a, it calls the same. */
const HTML: Record<string, string> = {
  hl1: 'h2',
  hl2: 'h3',
  bq: 'blockquote',
  block: 'div',
  media: 'figure',
  'media-caption': 'figcaption',
  'nitf-table': 'div',
  'body.content': 'div',
  'table-metadata': 'template',
  'nitf-col': 'template',
};

/** The content of an NITF body (or of what stands in it) as a body. */
export function nitfContent(content: Element): Body {
  walk(content, (element) => {
    if (element.name === 'media-reference') asPicture(element);
    else if (element.name === 'note' && element.attribs['noteclass'] === 'editorsnote')
      element.name = 'template';
    else element.name = HTML[element.name] ?? element.name;
  });
  return nodesBody(content.children as ChildNode[]);
}

/** NITF that came as text within something else. */
export function nitfBodyOf(source: string): Body {
  const { document } = parseXml(source);
  resolveNames(document);
  let content: Element | null = null;
  walk(document, (element) => {
    if (element.name === 'body.content') content ??= element;
  });
  return nitfContent(content ?? new Element('div', {}, document.children));
}

function asPicture(reference: Element) {
  const { 'mime-type': type = '', source = '' } = reference.attribs;
  const isPicture = type.startsWith('image/') || /\.(?:jpe?g|png|gif|webp)(?:\?|$)/i.test(source);
  reference.name = isPicture ? 'img' : 'template';
  reference.attribs['src'] = source;
  reference.attribs['alt'] = reference.attribs['alternate-text'] ?? '';
}
