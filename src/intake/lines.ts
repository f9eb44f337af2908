/** No story is longer; what is has no end, or was made to fill the memory. In characters. */
const LONGEST_LINE = 8_000_000;

export type Line = { number: number } & ({ text: string } | { error: string });

/**
 * The lines of a stream of UTF-8, one at a time. One that is too long is named and passed over, and
 * never held whole. Throws what the stream throws.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  const add = (text: string) => {
    length += text.length;
    if (length > longest) parts = [];
    else parts.push(text);
  };
  const take = (): Line => {
    const line =
      length > longest
        ? { number, error: `is longer than ${longest / 1e6} million characters` }
        : { number, text: parts.join('').replace(/\r$/, '') };
    number++;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    add(first);
    for (const text of others) {
      yield take();
      add(text);
    }
  }
  add(decoder.decode());
  if (length > 0) yield take();
}
