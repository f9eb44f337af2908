import { type Place, START } from '../place.ts';

/** A post of 300,000 words has two million letters, and stands in up to three forms. */
const LONGEST_ROW = 32_000_000;

/** The name of a table and one of its rows, as it stands in the file. */
export type Row = { table: string; json: string; at: Place; next: Place };
export type RowProblem = { table: string; error: string; at: Place; next: Place };

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];
const LINE_END = 0x0a;

/**
 * Cuts an export of Ghost into the rows of its tables, holding one row at a time: every object that
 * is directly in a list with a name (`{"db":[{"data":{"posts":[ROW,ROW],"tags":[ROW]}}]}`), the list
 * "db" itself excepted. `from` is the place after a row of `table`.
 */
export async function* rowsOf(
  pieces: AsyncIterable<Buffer>,
  from?: Resumed,
): AsyncGenerator<Row | RowProblem> {
  const cutter = new Cutter(from);
  for await (const piece of pieces) yield* cutter.take(piece);
  yield* cutter.end();
}

/** After a row of `table` nothing needs to be known but that its list is still open. */
export type Resumed = { table: string; place: Place };

/** Objects and lists that are open around the rows, each with the key under which it stands. */
type Level = { isList: boolean; key: string };

class Cutter {
  private readonly levels: Level[] = [];
  /** The last string outside of rows, and the key that it turned out to be. */
  private text = '';
  private key = '';
  private inText = false;
  private escaped = false;
  /** Of the row that is open: its depth, its bytes so far, and where it began. */
  private depth = 0;
  private parts: Buffer[] = [];
  private length = 0;
  private start: Place = START;
  private offset: number;
  private line: number;

  constructor(from: Resumed | undefined) {
    this.offset = from?.place.offset ?? 0;
    this.line = from?.place.line ?? 1;
    if (from) this.levels.push({ isList: true, key: from.table });
  }

  *take(piece: Buffer): Generator<Row | RowProblem> {
    let begun = 0;
    for (let at = 0; at < piece.length; at++) {
      if (this.inText) {
        at = this.passText(piece, at);
        continue;
      }
      const byte = piece[at];
      if (byte === QUOTE) this.beginText();
      else if (byte === LINE_END) this.line++;
      else if (this.depth > 0) {
        if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.depth++;
        else if ((byte === CLOSE_OBJECT || byte === CLOSE_LIST) && --this.depth === 0) {
          yield this.finish(piece.subarray(begun, at + 1), this.offset + at + 1);
        }
      } else if (byte === OPEN_OBJECT && this.isRow()) {
        begun = at;
        this.depth = 1;
        this.start = { offset: this.offset + at, line: this.line };
      } else this.passStructure(byte);
    }
    if (this.depth > 0) this.keep(piece.subarray(begun));
    this.offset += piece.length;
  }

  *end(): Generator<RowProblem> {
    const next = { offset: this.offset, line: this.line };
    const table = this.levels.at(-1)?.key ?? '';
    if (this.depth > 0)
      yield { table, error: 'the file ends in the middle of it', at: this.start, next };
    else if (this.levels.length > 0)
      yield { table, error: 'the file ends before it is complete', at: next, next };
  }

  /** Goes on in a string; gives where it ends, or the end of the piece. */
  private passText(piece: Buffer, from: number): number {
    let end = piece.indexOf(QUOTE, from);
    while (end !== -1 && this.isEscaped(piece, from, end)) end = piece.indexOf(QUOTE, end + 1);
    const until = end === -1 ? piece.length : end;
    if (this.depth === 0 && this.text.length < LONGEST_KEY) {
      this.text += piece.toString('latin1', from, Math.min(until, from + LONGEST_KEY));
    }
    this.escaped = end === -1 && this.isEscaped(piece, from, piece.length);
    this.inText = end === -1;
    return until;
  }

  /** Whether an odd number of backslashes stands before a place, those of the last piece counted. */
  private isEscaped(piece: Buffer, from: number, at: number): boolean {
    let before = at;
    while (before > from && piece[before - 1] === BACKSLASH) before--;
    const odd = (at - before) % 2 === 1;
    return before === from && this.escaped ? !odd : odd;
  }

  private beginText() {
    this.inText = true;
    this.escaped = false;
    this.text = '';
  }

  private isRow(): boolean {
    const level = this.levels.at(-1);
    return level?.isList === true && level.key !== 'db' && level.key !== '';
  }

  private passStructure(byte: number | undefined) {
    if (byte === COLON) this.key = this.text;
    else if (byte === COMMA) this.key = '';
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      if (this.levels.length >= DEEPEST)
        throw new Error('nests deeper than an export of Ghost does');
      this.levels.push({ isList: byte === OPEN_LIST, key: this.key });
      this.key = '';
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) this.levels.pop();
  }

  private keep(bytes: Buffer) {
    this.length += bytes.length;
    if (this.length > LONGEST_ROW) this.parts = [];
    else this.parts.push(bytes);
  }

  private finish(last: Buffer, offset: number): Row | RowProblem {
    this.keep(last);
    const { start: at, length, parts } = this;
    const table = this.levels.at(-1)?.key ?? '';
    const next = { offset, line: this.line };
    this.parts = [];
    this.length = 0;
    if (length > LONGEST_ROW)
      return { table, error: `is longer than ${LONGEST_ROW / 1e6} MB`, at, next };
    return { table, json: Buffer.concat(parts).toString('utf8'), at, next };
  }
}

/** Names of tables are short. */
const LONGEST_KEY = 100;
const DEEPEST = 50;
