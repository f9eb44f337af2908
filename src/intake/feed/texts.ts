import { type ChildNode, Element } from 'domhandler';
import { textContent } from 'domutils';
import { printable } from '../../lib/printable.ts';
import type { Body } from '../../store/body.ts';
import { htmlBody, nodesBody } from '../html/htmlBody.ts';
import { parseFragment, parseHtml } from '../html/parse.ts';
import { visibleText } from '../html/query.ts';
import { textBody } from '../plainText.ts';

/** Text on one line: markup and entities that were escaped in it are undone. */
export function lineOfText(element: Element | undefined): string | null {
  if (!element) return null;
  return isXhtml(element) ? oneLine(visibleText(element)) : plainLine(decoded(element));
}

/** The same for text that is already out of its element. */
export function plainLine(source: string): string | null {
  const plain = /<\/?[a-z!]|&(?:#|\w+;)/i.test(source) ? visibleText(parseHtml(source)) : source;
  return oneLine(plain);
}

const oneLine = (text: string): string | null =>
  printable(text).replace(/\s+/gu, ' ').trim() || null;

/** A text construct as a body: XHTML, escaped HTML or plain text, whichever it declares or looks like. */
export function bodyOf(element: Element | undefined, base: string | undefined): Body {
  if (!element) return { type: 'doc', content: [] };
  if (isXhtml(element)) return nodesBody(element.children, base);
  const source = decoded(element);
  const isPlain = /^text(?:\/plain)?$/i.test(element.attribs['type'] ?? '') || !hasMarkup(source);
  return isPlain ? textBody(unescaped(source)) : htmlBody(source, base);
}

const hasMarkup = (source: string) => /<(?:\/?[a-z]|!--)/i.test(source);

/** Entities that were escaped twice are undone; lines stay. */
const unescaped = (source: string) =>
  /&(?:#|\w+;)/.test(source)
    ? parseFragment(source.replace(/</g, '&lt;'))
        .map((node: ChildNode) => textContent(node))
        .join('')
    : source;

/** Atom 0.3 declares a mode, Atom 1.0 a type; RSS has markup of its own now and then. */
const isXhtml = (element: Element): boolean =>
  element.attribs['type'] === 'xhtml' ||
  element.attribs['mode'] === 'xml' ||
  element.children.some((child) => child instanceof Element);

function decoded(element: Element): string {
  const source = textContent(element);
  return isBase64(element.attribs, source)
    ? Buffer.from(source, 'base64').toString('utf8')
    : source;
}

/** What is binary comes in base64 (RFC 4287, 4.1.3.3); other types are declared wrongly too often. */
function isBase64({ type = '', mode }: Element['attribs'], source: string): boolean {
  if (mode === 'base64' || type === 'base64') return true;
  const isBinary = /^(?:image|audio|video)\/|^application\/octet-stream$/i.test(type);
  return (
    isBinary && /^[A-Za-z\d+/=\s]+$/.test(source) && source.replace(/\s/g, '').length % 4 === 0
  );
}
