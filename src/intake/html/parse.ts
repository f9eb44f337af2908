import { type ChildNode, Document, DomHandler, type ParentNode } from 'domhandler';
import { Parser } from 'htmlparser2';

/**
 * No page that people write nests deeper; one that does is a mistake or an attack. What lies deeper
 * is taken as if it stood beside, which keeps every walk over a page safe for the call stack and
 * the parser, whose work a tag grows with the depth, linear.
 */
const MAX_DEPTH = 256;

/** The longest pages have some ten thousand elements; what follows this many is left unread. */
const MAX_ELEMENTS = 100_000;

/** In these, what looks like a tag is text: parsing can not begin anew inside. */
const RAW_TEXT = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'noembed', 'plaintext']);

/** A page as a tree, at most 256 deep. Any text gives a tree; none throws. */
export function parseHtml(html: string): Document {
  const page = new Document([]);
  let rest = html;
  let elements = 0;
  while (rest !== '' && elements < MAX_ELEMENTS) {
    const part = parsePart(rest, MAX_ELEMENTS - elements);
    for (const node of part.nodes) adopt(page, node);
    rest = rest.slice(part.read);
    elements += part.elements;
  }
  return page;
}

/** The nodes of a fragment: what an editor, a feed or Markdown gives. */
export const parseFragment = (html: string): ChildNode[] => parseHtml(html).children;

/** Parses until the end or until it gets too deep; says how many characters that took. */
function parsePart(html: string, atMost: number) {
  const handler = new CappedHandler(atMost, () => parser.pause());
  const parser = new Parser(handler, { recognizeSelfClosing: false });
  parser.write(html);
  const read = handler.stopped ? Math.max(1, parser.endIndex + 1) : html.length;
  if (!handler.stopped) parser.end();
  return { nodes: handler.dom, read, elements: handler.elements };
}

class CappedHandler extends DomHandler {
  stopped = false;
  elements = 0;
  private readonly atMost: number;
  private readonly stop: () => void;

  constructor(atMost: number, stop: () => void) {
    super();
    this.atMost = atMost;
    this.stop = stop;
  }

  override onopentag(name: string, attributes: { [key: string]: string }) {
    super.onopentag(name, attributes);
    this.elements++;
    const enough = this.tagStack.length > MAX_DEPTH || this.elements >= this.atMost;
    if (!enough || this.stopped || RAW_TEXT.has(name)) return;
    this.stopped = true;
    this.stop();
  }
}

function adopt(parent: ParentNode, node: ChildNode) {
  const last = parent.children.at(-1) ?? null;
  node.prev = last;
  node.next = null;
  node.parent = parent;
  if (last) last.next = node;
  parent.children.push(node);
}
