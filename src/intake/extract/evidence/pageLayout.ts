import { type Document, Element, type ParentNode, Text } from 'domhandler';
import { type DateCustom, type FoundDate, findDates } from '../../dates/findDates.ts';
import { BLOCKS, DROPPED, HEADINGS } from '../../html/elements.ts';
import { type DatedText, datedText } from './datedText.ts';
import type { Layout } from './layout.ts';
import { SignatureReader } from './signatureLine.ts';

/** Lays out a page in one walk, line by line as people read it. */
export function layoutOf(page: Document, custom: DateCustom, titles: string[] = []): Layout {
  const walk = new LineWalk(custom, titles);
  walk.visit(page);
  walk.closeLine();
  return walk.layout;
}

/** A paragraph of the story, and no label, from here on. */
const SHORTEST_PROSE = 140;

/** No headline is longer; of a longer heading this much is kept. */
const LONGEST_HEADING = 400;

/** A page that holds more is a calendar or an archive: nothing of it tells of one story. */
const MOST_DATES = 400;

/** Where machines are told the time; microformats tell it in the title of an abbreviation. */
const machineTime = ({ name, attribs }: Element): string | undefined =>
  attribs['datetime'] ??
  attribs['data-datetime'] ??
  attribs['data-date'] ??
  attribs['data-published'] ??
  attribs['data-time'] ??
  (name === 'abbr' ? attribs['title'] : undefined);

class LineWalk {
  readonly layout: Layout = {
    dates: [],
    machines: [],
    headings: [],
    prose: [],
    signatures: [],
  };
  readonly #custom: DateCustom;
  readonly #titles: string[];
  #parts: { start: number; element: Element }[] = [];
  #line = '';
  /** Whether the line ends with white space. */
  #isApart = false;
  readonly #signatures = new SignatureReader();
  #at = 0;
  /** Text of the heading that the walk is in. */
  #heading: string[] | null = null;

  constructor(custom: DateCustom, titles: string[]) {
    this.#custom = custom;
    this.#titles = titles;
  }

  visit(node: ParentNode) {
    for (const child of node.children) {
      if (child instanceof Text && node instanceof Element) this.#add(child.data, node);
      else if (child instanceof Element && !DROPPED.has(child.name)) this.#enter(child);
    }
  }

  #enter(element: Element) {
    const { name } = element;
    const parts = name === 'br' || BLOCKS.has(name);
    const isHeading = name in HEADINGS;
    if (parts) this.closeLine();
    else this.#space();
    const value = machineTime(element);
    if (value) this.layout.machines.push({ element, value, at: this.#at });
    const start = this.#at;
    if (isHeading) this.#heading = [];
    this.visit(element);
    if (parts) this.closeLine();
    else this.#space();
    if (isHeading) this.#closeHeading(element, start);
  }

  #add(text: string, element: Element) {
    const folded = text.replace(/\s+/g, ' ');
    if (folded === ' ') return this.#space();
    this.#parts.push({ start: this.#line.length, element });
    this.#line += this.#isApart ? folded.trimStart() : folded;
    this.#isApart = folded.endsWith(' ');
  }

  /** Words in two elements are apart, however much white space is between them. */
  #space() {
    if (!this.#isApart) this.#line += ' ';
    this.#isApart = true;
  }

  /** What has been gathered is a line of its own. */
  closeLine() {
    if (this.#parts.length > 0) this.#note();
    this.#line = '';
    this.#isApart = false;
    this.#parts = [];
  }

  #note() {
    const line = this.#line;
    if (line.length > SHORTEST_PROSE) this.layout.prose.push(this.#at);
    this.#heading?.push(line);
    if (this.#heading === null && line.length < LONGEST_HEADING) this.#noteTitle(line.trim());
    const signature = this.#signatures.read(line.trim());
    if (signature) this.#noteSignature(signature);
    const dated = this.layout.dates.length < MOST_DATES ? datedText(line) : null;
    if (dated) this.#noteDates(dated);
    this.#at += line.length;
  }

  /** A headline that is no heading, but what the title says. */
  #noteTitle(text: string) {
    const [part] = this.#parts;
    const borneOut =
      text.length > 15 &&
      this.#titles.some((title) => text.length > title.length * 0.4 && title.includes(text));
    if (part && borneOut)
      this.layout.headings.push({
        text,
        level: 7,
        element: part.element,
        start: this.#at,
        end: this.#at + text.length,
      });
  }

  #noteSignature({ names, sure }: { names: string; sure: boolean }) {
    const [part] = this.#parts;
    if (part) this.layout.signatures.push({ names, sure, element: part.element, at: this.#at });
  }

  #noteDates({ from, text, opening }: DatedText) {
    const found = findDates(text, this.#custom);
    const words = wordsBeside(text, found);
    let previous = 0;
    for (const { moment, start, end } of found) {
      const part = this.#parts.findLast((each) => each.start <= from + start);
      const before = text.slice(previous, start).trim();
      previous = end;
      if (!part || (opening && start > 2)) continue;
      const { element } = part;
      const written = text.slice(start, end);
      this.layout.dates.push({ moment, element, before, words, written, at: this.#at });
    }
  }

  #closeHeading(element: Element, start: number) {
    const level = Number(element.name.slice(1));
    const text = folded((this.#heading ?? []).join(' ')).slice(0, LONGEST_HEADING);
    this.#heading = null;
    if (text !== '') this.layout.headings.push({ text, level, element, start, end: this.#at });
  }
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

function wordsBeside(text: string, dates: FoundDate[]): number {
  const rest = dates.reduceRight(
    (line, { start, end }) => `${line.slice(0, start)} ${line.slice(end)}`,
    text,
  );
  return (rest.match(/\p{L}{2,}/gu) ?? []).length;
}
