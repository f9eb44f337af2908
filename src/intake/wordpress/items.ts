import { type Place, START } from '../place.ts';

/** A post of 300,000 words has two million letters; what is longer was made to fill the memory. */
const LONGEST_ITEM = 16_000_000;

/** An export names every category and tag of the site before its first item. */
const LONGEST_HEAD = 64_000_000;

/** Part of an export: all before its first item, or one item, as it stands there. */
export type Part = { kind: 'head' | 'item'; bytes: Buffer; at: Place; next: Place };
export type PartProblem = { kind: 'problem'; error: string; at: Place; next: Place };

/**
 * Cuts an export of WordPress into its head and its items, holding one item at a time. Markup in
 * texts (CDATA) and comments counts for nothing. One that has no end, or is too long, is a problem
 * of its own; the next goes on.
 */
export async function* partsOf(
  pieces: AsyncIterable<Buffer>,
  from: Place = START,
): AsyncGenerator<Part | PartProblem> {
  const cutter = new Cutter(from);
  for await (const piece of pieces) {
    cutter.add(piece);
    yield* cutter.cut();
  }
  yield* cutter.end();
}

class Cutter {
  /** What has been read and not yet given. It begins where the present part begins. */
  private rest: Buffer = Buffer.alloc(0);
  private seen = 0;
  private kind: 'head' | 'item' | 'between';
  private at: Place;

  constructor(from: Place) {
    this.at = from;
    this.kind = from.offset === 0 ? 'head' : 'between';
  }

  add(piece: Buffer) {
    this.rest = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
  }

  *cut(): Generator<Part | PartProblem> {
    for (let mark = this.nextMark(); mark; mark = this.nextMark()) {
      const { start, end } = mark;
      if (mark.opens) {
        if (this.kind === 'head') yield this.take(start);
        else if (this.kind === 'item') yield this.fail('<item> is never closed', start);
        else this.skip(start);
        this.kind = 'item';
        this.seen = end - start;
      } else if (this.kind === 'item') {
        yield this.take(end);
        this.kind = 'between';
      }
    }
    yield* this.refuseTooLong();
  }

  *end(): Generator<Part | PartProblem> {
    this.add(Buffer.alloc(LONGEST_MARK, ' '));
    yield* this.cut();
    while (this.kind === 'item') {
      yield this.giveUp('is never closed: the file ends in the middle of it');
      yield* this.cut();
    }
    if (this.kind === 'head') yield this.take(this.rest.length);
  }

  /** The next `<item>` or `</item>` that is neither in a text nor in a comment. */
  private nextMark(): { opens: boolean; start: number; end: number } | null {
    const { rest } = this;
    for (;;) {
      const start = rest.indexOf(LESS_THAN, this.seen);
      this.seen = start === -1 ? rest.length : start;
      if (start === -1 || rest.length - start < LONGEST_MARK) return null;
      const tag = rest.toString('latin1', start, start + LONGEST_MARK);
      const close = tag.startsWith('<![CDATA[') ? ']]>' : tag.startsWith('<!--') ? '-->' : null;
      if (close) {
        const end = rest.indexOf(close, start + 4);
        if (end === -1) return null;
        this.seen = end + close.length;
      } else {
        this.seen = start + 1;
        if (/^<item[\s>]/.test(tag)) return { opens: true, start, end: start + 6 };
        if (tag.startsWith('</item>')) return { opens: false, start, end: start + 7 };
      }
    }
  }

  private take(end: number): Part {
    const bytes = this.rest.subarray(0, end);
    const { at, kind } = this;
    this.skip(end);
    return { kind: kind === 'head' ? 'head' : 'item', bytes, at, next: this.at };
  }

  private fail(error: string, end: number): PartProblem {
    const { at } = this;
    this.skip(end);
    return { kind: 'problem', error, at, next: this.at };
  }

  private skip(end: number) {
    const { offset, line } = this.at;
    this.at = { offset: offset + end, line: line + linesIn(this.rest, end) };
    this.rest = this.rest.subarray(end);
    this.seen = Math.max(0, this.seen - end);
  }

  private *refuseTooLong(): Generator<PartProblem> {
    if (this.kind === 'between') return this.skip(this.seen);
    const longest = this.kind === 'head' ? LONGEST_HEAD : LONGEST_ITEM;
    if (this.rest.length <= longest) return;
    yield this.giveUp(`is longer than ${longest / 1e6} million letters, or never ends`);
  }

  /** Leaves a part that never ends, and takes up the next item, wherever it seems to begin. */
  private giveUp(error: string): PartProblem {
    const next = this.rest.indexOf('<item>', 1);
    const problem = this.fail(error, next === -1 ? this.rest.length : next);
    this.kind = 'between';
    this.seen = 0;
    return problem;
  }
}

const LESS_THAN = 0x3c;

/** As long as `<![CDATA[`, the longest that is looked for. */
const LONGEST_MARK = 9;

function linesIn(bytes: Buffer, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < end; at = bytes.indexOf(0x0a, at + 1))
    lines++;
  return lines;
}
