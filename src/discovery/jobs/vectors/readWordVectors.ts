import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Failure } from '../../../lib/failure.ts';
import { WordVectors } from '../../likeness/wordVectors.ts';

/** Bytes of vectors in memory: a million words of 200 numbers. The most frequent words come first. */
const MOST_BYTES = 200_000_000;

/** A line of a thousand numbers has some ten thousand letters; longer ones are no such file. */
const LONGEST_LINE = 200_000;

/** How much of the digest of a file stands in the name of its model. */
const DIGEST = 12;

/**
 * Reads vectors of words from a text file, as a stream: a word and its numbers a line, as of GloVe;
 * with a line of two numbers before them (how many words, how many numbers each), as of word2vec and
 * fastText; packed where its name ends in `.gz`. The most frequent words must come first, as there;
 * what takes more than `most` bytes of memory is not read. `model` names the file and what was read
 * of it. Throws a `Failure` that names the file and the line.
 */
export async function readWordVectors(
  path: string,
  { most = MOST_BYTES, signal }: { most?: number; signal?: AbortSignal } = {},
): Promise<{ model: string; words: WordVectors }> {
  const reading = new Reading(path, most);
  try {
    const readAll = (chunks: AsyncIterable<Buffer>) => reading.readAll(chunks);
    const ending = signal ? { signal } : {};
    const file = createReadStream(path);
    await (path.endsWith('.gz')
      ? pipeline(file, createGunzip(), readAll, ending)
      : pipeline(file, readAll, ending));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
  return reading.end();
}

/** One file that is being read, line by line. */
class Reading {
  readonly #path: string;
  readonly #most: number;
  readonly #hash = createHash('sha256');
  #words: WordVectors | null = null;
  #announced: number | null = null;
  #line = 0;

  constructor(path: string, most: number) {
    this.#path = path;
    this.#most = most;
  }

  async readAll(chunks: AsyncIterable<Buffer>) {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of chunks) {
      this.#hash.update(chunk);
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.#take(line);
      if (rest.length > LONGEST_LINE) {
        this.#wrong('goes on too long for a word and its numbers', this.#line + 1);
      }
      if (this.#isFull) return;
    }
    if (rest !== '') this.#take(rest);
  }

  /** What was read, once the file is at its end or memory is full. */
  end(): { model: string; words: WordVectors } {
    const words = this.#words;
    if (!words || words.size === 0) throw new Failure(`${this.#path} has no vectors in it.`);
    const read = this.#line - 1;
    if (this.#announced !== null && !this.#isFull && read < this.#announced) {
      const told = `announces ${this.#announced} words and has ${read}`;
      throw new Failure(`${this.#path} ${told}: it is cut off; fetch it again.`);
    }
    const digest = this.#hash.digest('hex').slice(0, DIGEST);
    return { model: `${basename(this.#path)} ${digest}`, words };
  }

  get #isFull(): boolean {
    return this.#words !== null && this.#words.size * this.#words.width >= this.#most;
  }

  #take(line: string) {
    this.#line++;
    const fields = line.trim().split(/[ \t]+/);
    if (line.trim() === '' || this.#isFull) return;
    if (this.#line === 1 && fields.length === 2 && fields.every((field) => /^\d+$/.test(field))) {
      this.#announced = Number(fields[0]);
      this.#words = new WordVectors(Number(fields[1]));
      return;
    }
    this.#words ??= new WordVectors(fields.length - 1);
    const { width } = this.#words;
    // Some lists have words with a space in them, so the numbers are counted from the end.
    const between = fields.slice(1, -width);
    if (width < 2 || fields.length <= width || (between[0] && between.every(isNumber))) {
      this.#wrong(wrongCount(fields.length - 1, width));
    }
    const numbers = fields.slice(fields.length - width).map(Number);
    if (!numbers.every(Number.isFinite)) this.#wrong(`does not end in ${width} numbers`);
    this.#words.put(fields.slice(0, fields.length - width).join(' '), numbers);
  }

  #wrong(what: string, line = this.#line): never {
    throw new Failure(
      `${this.#path} line ${line} ${what}: it is no text file of vectors of words, or is cut off.`,
    );
  }
}

const isNumber = (field: string) => Number.isFinite(Number(field));

const wrongCount = (found: number, width: number) =>
  width < 2
    ? `has ${found} numbers`
    : `has ${found} numbers where the lines before it have ${width}`;
