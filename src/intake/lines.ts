import { type Place, START } from './place.ts';

/** No story is longer; what is has no end, or was made to fill the memory. In bytes. */
const LONGEST_LINE = 16_000_000;

const LINE_END = 0x0a;

export type Line = { number: number; next: Place } & ({ text: string } | { error: string });

/**
 * The lines of a stream of UTF-8, one at a time, from the place `from` where the stream begins. One
 * that is too long is named and passed over, and never held whole. Throws what the stream throws.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array>,
  from: Place = START,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  let { offset, line: number } = from;
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (bytes: Uint8Array) => {
    length += bytes.length;
    if (length > longest) parts = [];
    else parts.push(bytes);
  };
  const take = (end: number): Line => {
    offset += length + end;
    const next = { offset, line: number + 1 };
    const text = Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
    const line =
      length > longest
        ? { number, next, error: `is longer than ${longest / 1e6} million letters` }
        : { number, next, text };
    number++;
    parts = [];
    length = 0;
    return line;
  };
  for await (const piece of input) {
    let start = 0;
    for (let end = piece.indexOf(LINE_END); end !== -1; end = piece.indexOf(LINE_END, start)) {
      add(piece.subarray(start, end));
      yield take(1);
      start = end + 1;
    }
    add(piece.subarray(start));
  }
  if (length > 0) yield take(0);
}
