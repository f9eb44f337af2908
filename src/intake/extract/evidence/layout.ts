import type { Element } from 'domhandler';
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
