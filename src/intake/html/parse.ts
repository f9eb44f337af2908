import { type ChildNode, Document, DomHandler, type ParentNode } from 'domhandler';
import { Parser } from 'htmlparser2';

/**
 * No page that people write nests deeper; one that does is a mistake or an attack. What lies deeper
 * is taken as if it stood beside, which keeps every walk over a page safe for the call stack and
 * the parser, whose work a tag grows with the depth, linear.
 */
const MAX_DEPTH = 256;

/** The longest pages of news have some ten thousand elements; what follows this many is unread. */
const MAX_ELEMENTS = 25_000;

/** So many letters of text are a long book; what follows is left unread. */
const MAX_TEXT = 600_000;

/** Pages that carry their scripts with them come to a million letters. */
const MAX_SOURCE = 5_000_000;

/** No element that people write has more attributes; one that has is left out. */
const MAX_ATTRIBUTES = 500;

/** In these, what looks like a tag is text: parsing can not begin anew inside. */
const RAW_TEXT = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'noembed', 'plaintext']);

/**
 * A page as a tree, at most 256 deep, of so many elements and so much text that every page takes
 * less than a second. Any text gives a tree; none throws.
 */
export function parseHtml(html: string): Document {
  const page = new Document([]);
  const left = { elements: MAX_ELEMENTS, text: MAX_TEXT };
  let rest = html.slice(0, MAX_SOURCE);
  while (rest !== '' && left.elements > 0 && left.text > 0) {
    const part = parsePart(rest, left);
    for (const node of part.nodes) adopt(page, node);
    rest = rest.slice(part.read);
  }
  return page;
}

/** The nodes of a fragment: what an editor, a feed or Markdown gives. */
export const parseFragment = (html: string): ChildNode[] => parseHtml(html).children;

/** What may still be read; counted down as it is. */
type Left = { elements: number; text: number };

/** Parses until the end or until it gets too much; says how many characters that took. */
function parsePart(html: string, left: Left) {
  const handler = new CappedHandler(left, () => parser.pause());
  const parser = new Parser(handler, { recognizeSelfClosing: false });
  parser.write(html);
  if (!handler.stopped) parser.end();
  return { nodes: handler.dom, read: readOf(html, handler, parser) };
}

/** Where to begin anew: behind the tag at which it was stopped. */
function readOf(html: string, { stopped, inTag }: CappedHandler, { endIndex }: Parser): number {
  if (!stopped) return html.length;
  const end = inTag ? html.indexOf('>', endIndex) : endIndex;
  return end === -1 ? html.length : Math.max(1, end + 1);
}

class CappedHandler extends DomHandler {
  stopped = false;
  /** Whether it was stopped inside a tag that goes on and on. */
  inTag = false;
  private attributes = 0;
  private readonly left: Left;
  private readonly stop: () => void;

  constructor(left: Left, stop: () => void) {
    super();
    this.left = left;
    this.stop = stop;
  }

  onattribute() {
    if (++this.attributes <= MAX_ATTRIBUTES || this.stopped) return;
    this.inTag = true;
    this.end();
  }

  override onopentag(name: string, attributes: { [key: string]: string }) {
    this.attributes = 0;
    if (this.stopped) return;
    super.onopentag(name, attributes);
    this.left.elements--;
    const enough = this.tagStack.length > MAX_DEPTH || this.left.elements <= 0;
    if (enough && !RAW_TEXT.has(name)) this.end();
  }

  override ontext(text: string) {
    if (this.stopped) return;
    const within = this.tagStack.at(-1);
    if (within && 'name' in within && (within.name === 'script' || within.name === 'style'))
      return super.ontext(text);
    super.ontext(text.length > this.left.text ? text.slice(0, this.left.text) : text);
    this.left.text -= text.length;
    if (this.left.text <= 0) this.end();
  }

  private end() {
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
