import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** A line of input: what it says, or why it cannot be read. */
export type Line = { line: number; value: unknown } | { line: number; error: string };

/** Reads JSON lines. Blank lines are passed over; a line that is no JSON is told as such. */
export async function* readLines(input: Readable): AsyncGenerator<Line> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() !== '') yield parsed(text, line);
  }
}

function parsed(text: string, line: number): Line {
  try {
    return { line, value: JSON.parse(text) };
  } catch (error) {
    return { line, error: `not JSON: ${error instanceof Error ? error.message : error}` };
  }
}

/** Writes an answer as a line; resolved when it is handed on, so that none waits in a buffer. */
export async function writeLine(output: Writable, answer: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
}

/** Tells how far a run has come, on a terminal only. */
export function progress(unit: string): { step(): void; end(): void } {
  const every = 10_000;
  let count = 0;
  const show = () => process.stderr.write(`\r${count.toLocaleString('en-GB')} ${unit}`);
  if (!process.stderr.isTTY) return { step() {}, end() {} };
  return {
    step() {
      if (++count % every === 0) show();
    },
    end() {
      show();
      process.stderr.write('\n');
    },
  };
}

/** Milliseconds since 1970 from a number or an RFC 3339 text; null where it is neither. */
export function timeOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}
