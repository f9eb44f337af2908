import { type Document, Element, type ParentNode, Text } from 'domhandler';
import { type DateCustom, type FoundDate, findDates } from '../../dates/findDates.ts';
import { BLOCKS, DROPPED, HEADINGS } from '../../html/elements.ts';
import { SIGNATURE_LABEL, SIGNATURE_PREFIX } from '../../labels.ts';
import type { Moment } from '../../story.ts';

/** A date on a line of a page. */
export type DateOnLine = {
  moment: Moment;
  /** The innermost element around it. */
  element: Element;
  /** What the line says before it, behind any other date. */
  before: string;
  /** Words on the line besides its dates. */
  words: number;
  /** The date as it is written. */
  written: string;
  /** Letters on the page before the line. */
  at: number;
};

/** A time that an element tells machines: `<time datetime="2024-05-12">`. */
type MachineTime = { element: Element; value: string; at: number };

export type Heading = { text: string; level: number; element: Element; start: number; end: number };

/** Where on a page its dates, its headings and the paragraphs of its prose stand. */
export type Layout = {
  dates: DateOnLine[];
  machines: MachineTime[];
  headings: Heading[];
  /** How many letters stand before each paragraph. */
  prose: number[];
  /** Lines that may be a signature: "By Ada Pell", "Text: Ada Pell". */
  signatures: SignatureLine[];
};

/** `sure` where the words before the name leave no doubt: "written by". */
type SignatureLine = { names: string; sure: boolean; element: Element; at: number };

/** Lays out a page in one walk, line by line as people read it. */
export function layoutOf(page: Document, custom: DateCustom, titles: string[] = []): Layout {
  const walk = new LineWalk(custom, titles);
  walk.visit(page);
  walk.closeLine();
  return walk.layout;
}

/** A longer line is prose: it tells of other days than that of its publication. */
const LONGEST_LINE = 220;

/** A paragraph of the story, and no label, from here on. */
const SHORTEST_PROSE = 140;

/** No headline is longer; of a longer heading this much is kept. */
const LONGEST_HEADING = 400;

/** What no date does without. */
const MAY_HOLD_DATE = /\d[./-]\s?\d|\d{4}|['’]\d\d|\p{L}[\s-]\d\d(?!\d)|[年년]/u;

/** A page that holds more is a calendar or an archive: nothing of it tells of one story. */
const MOST_DATES = 400;

/** Attributes in which machines are told the time. */
const machineTime = (attribs: Element['attribs']): string | undefined =>
  attribs['datetime'] ??
  attribs['data-datetime'] ??
  attribs['data-date'] ??
  attribs['data-published'] ??
  attribs['data-time'];

/** A blog says it in a sentence at the foot: "This entry was posted on 3 May 2011 at 14:48 by". */
export const PUBLICATION_SENTENCE =
  /(?:dieser|der) (?:artikel|beitrag|eintrag|text)\b.{0,120}?\bwurde\b.{0,40}?\b(?:am|vor)\b|this (?:article|entry|post|story) was (?:first |originally )?(?:posted|published|written)\b|(?:cet article|ce billet) a été publié|est[ea] (?:artículo|entrada|nota) (?:fue|se) public/i;

/** A paragraph may open with its day: "29.11.2022 – The harbour board". */
const OPENS_WITH_DATE = /^[\s\p{P}]{0,2}(?:\d{1,2}|\p{L}{3,9}\.? \d{1,2})\b/u;
const OPENING = 40;

const LONGEST_SENTENCE = 600;

/** A date and a place may stand before the signature. */
const SIGNED_INSIDE =
  /[\s,|·•](?:by|von|par|por|door|av|af|di|(?:autor(?:in)?|author|auteur|text|tekst|testo):)\s+(\p{Lu}[^|\d]{3,80}?)(?=\s*(?:$|[|•·–(]|\d))/iu;
const SURE_PREFIX =
  /written|posted|geschrieben|verfasst|écrit|escrito|scritto|geschreven|skrevet|aut(?:h|o|e)/i;

/** A signature of four authors with what each of them does. */
const LONGEST_SIGNATURE = 160;

/** What of a long text is looked at behind the words that tell of its publication. */
const SENTENCE_REACH = 80;

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
  /** The line before, where it is the label of a signature. */
  #label = '';
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
    const { name, attribs } = element;
    const parts = name === 'br' || BLOCKS.has(name);
    const isHeading = name in HEADINGS;
    if (parts) this.closeLine();
    else this.#line += ' ';
    const value = machineTime(attribs);
    if (value) this.layout.machines.push({ element, value, at: this.#at });
    const start = this.#at;
    if (isHeading) this.#heading = [];
    this.visit(element);
    if (parts) this.closeLine();
    else this.#line += ' ';
    if (isHeading) this.#closeHeading(element, start);
  }

  #add(text: string, element: Element) {
    const folded = text.replace(/\s+/g, ' ');
    if (folded !== ' ') this.#parts.push({ start: this.#line.length, element });
    this.#line += folded;
  }

  /** What has been gathered is a line of its own. */
  closeLine() {
    if (this.#parts.length > 0) this.#note();
    this.#line = '';
    this.#parts = [];
  }

  #note() {
    const line = this.#line;
    if (line.length > SHORTEST_PROSE) this.layout.prose.push(this.#at);
    this.#heading?.push(line);
    if (this.#heading === null && line.length < LONGEST_HEADING) this.#noteTitle(line.trim());
    this.#noteSignature(line.trim());
    const { length } = this.layout.dates;
    if (length < MOST_DATES && MAY_HOLD_DATE.test(line.slice(0, LONGEST_SENTENCE))) {
      if (line.length <= LONGEST_LINE) this.#readDates(0, line);
      else if (OPENS_WITH_DATE.test(line.slice(0, OPENING)))
        this.#readDates(0, line.slice(0, OPENING), true);
      else {
        const sentence = line.length <= LONGEST_SENTENCE ? PUBLICATION_SENTENCE.exec(line) : null;
        if (sentence)
          this.#readDates(
            sentence.index,
            line.slice(sentence.index, sentence.index + sentence[0].length + SENTENCE_REACH),
          );
      }
    }
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

  /** "By Ada Pell" on a line, or a label on one line and the name on the next. */
  #noteSignature(line: string) {
    const [part] = this.#parts;
    const signature = part && line.length <= LONGEST_SIGNATURE ? signatureOn(line) : null;
    const label = line.length <= LONGEST_SIGNATURE ? this.#label : '';
    this.#label = SIGNATURE_LABEL.test(line) ? line : '';
    if (!part || this.#label !== '' || (!signature && label === '')) return;
    const { names, sure } = signature ?? { names: line, sure: SURE_PREFIX.test(label) };
    this.layout.signatures.push({ names, sure, element: part.element, at: this.#at });
  }

  #readDates(from: number, text: string, opening = false) {
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

function signatureOn(line: string): { names: string; sure: boolean } | null {
  const prefix = SIGNATURE_PREFIX.exec(line)?.[0];
  if (prefix) return { names: line.slice(prefix.length).trim(), sure: SURE_PREFIX.test(prefix) };
  const inside = SIGNED_INSIDE.exec(line)?.[1];
  return inside ? { names: inside, sure: false } : null;
}
