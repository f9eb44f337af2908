import { Document, DomHandler, Element } from 'domhandler';
import { Parser } from 'htmlparser2';
import { withoutC1 } from '../encoding.ts';

/** Feeds nest a few levels; XHTML in them a few more. */
const MAX_DEPTH = 200;
const MOST_PROBLEMS = 10;

export type XmlTree = {
  document: Document;
  problems: string[];
  lineOf: (element: Element) => number;
};

/**
 * Any XML as a tree, broken XML too: what is wrong is named with its line. A document type is left
 * unread, so that no entity of a stranger's own is ever expanded.
 */
export function parseXml(written: string): XmlTree {
  const source = written.replace(C1_REFERENCE, (_all, decimal, hexadecimal) =>
    withoutC1(String.fromCharCode(Number(decimal ?? `0x${hexadecimal}`))),
  );
  const problems: string[] = [];
  const lineAt = lineCounter(source);
  const report = (problem: string, index: number) => {
    if (problems.length < MOST_PROBLEMS) problems.push(`line ${lineAt(index)}: ${problem}`);
  };
  const handler = new XmlHandler(report, {
    stop: () => parser.pause(),
    isSelfClosed: () => source[parser.endIndex - 1] === '/',
  });
  const parser = new Parser(handler, { xmlMode: true, decodeEntities: true });
  reportAmpersands(source, report);
  parser.write(source);
  if (!handler.stopped) parser.end();
  const document = new Document(handler.dom);
  return { document, problems, lineOf: (element) => lineAt(element.startIndex ?? 0) };
}

/** &#146; is an apostrophe to whoever writes it, as it is in HTML. */
const C1_REFERENCE = /&#(?:(1(?:2[89]|[345]\d))|x([89][\da-f]));/gi;

type Reading = { stop: () => void; isSelfClosed: () => boolean };
type Report = (problem: string, index: number) => void;

class XmlHandler extends DomHandler {
  stopped = false;
  private readonly report: Report;
  private readonly reading: Reading;

  constructor(report: Report, reading: Reading) {
    super(undefined, { xmlMode: true, withStartIndices: true });
    this.report = report;
    this.reading = reading;
  }

  override onopentag(name: string, attributes: { [key: string]: string }) {
    super.onopentag(name, attributes);
    if (this.tagStack.length <= MAX_DEPTH || this.stopped) return;
    this.stopped = true;
    this.report(`nested more than ${MAX_DEPTH} deep; the rest is left unread`, this.position());
    this.reading.stop();
  }

  override onclosetag(_name?: string, implied?: boolean) {
    const open = this.tagStack.at(-1);
    if (implied && open instanceof Element && !this.reading.isSelfClosed()) {
      this.report(`<${open.name}> is never closed`, open.startIndex ?? 0);
    }
    super.onclosetag();
  }

  private position(): number {
    return (this.tagStack.at(-1) as Element | undefined)?.startIndex ?? 0;
  }
}

const BARE_AMPERSAND = /&(?!(?:[a-z]\w{1,30}|#\d{1,7}|#x[\da-f]{1,6});)/gi;

/** An ampersand in CDATA stands for itself; anywhere else it is a mistake. */
function reportAmpersands(source: string, report: Report) {
  const outside = source.replace(/<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)/g, (part) =>
    ' '.repeat(part.length),
  );
  for (const match of outside.matchAll(BARE_AMPERSAND)) {
    report('an & stands where &amp; should', match.index);
  }
}

/** Counts lines up to an index, going forward from where it was last asked. */
function lineCounter(source: string): (index: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1))
    starts.push(at + 1);
  return (index) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
