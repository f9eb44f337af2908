import { wordsOf } from '../lib/words.ts';
import { isProse, sentencesOf } from './prose.ts';

/** Five words in a row are seldom the same by chance, and few are lost when a word is injected. */
export const SHINGLE_WORDS = 5;

/**
 * Of a long text those shingles are kept whose hash divides evenly: a sample that two texts choose
 * alike (Broder, "On the resemblance and containment of documents", 1997). Of a short one all.
 */
const SAMPLE_EVERY = 4;
const SHORT = 80;

/** What a copy leaves out after so many words would not have made the difference. */
const MOST_WORDS = 6_000;

/** Scripts written without spaces are compared by the letter. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const NUMBER = /^[\d.,]+$/;

/** Marks of a word: it stands in a sentence, not in a list; it is a number. */
export const PROSE = 1;
export const FIGURE = 2;

/** The words of a text as hashes, with their marks, and how many of them stand in sentences. */
export type Fingerprint = { words: Uint32Array; marks: Uint8Array; prose: number };

/**
 * What is kept of a text to know it again. Lists, headlines and other furniture do not count as
 * prose; in a text that is nothing else, every word does.
 */
export function fingerprintOf(text: string): Fingerprint {
  const words: number[] = [];
  const marks: number[] = [];
  const isUnspaced = UNSPACED.test(text);
  let prose = 0;
  for (const sentence of sentencesOf(text)) {
    const found = isUnspaced ? lettersApart(wordsOf(sentence)) : wordsOf(sentence);
    const mark = isProse(sentence, found.length) ? PROSE : 0;
    if (mark) prose += found.length;
    for (const word of found) {
      words.push(hashOf(word));
      marks.push(isFigure(word) ? mark | FIGURE : mark);
    }
    if (words.length > MOST_WORDS) break;
  }
  const isList = prose === 0;
  return {
    words: Uint32Array.from(words),
    marks: Uint8Array.from(marks, isList ? (mark) => mark | PROSE : undefined),
    prose: isList ? words.length : prose,
  };
}

const lettersApart = (words: readonly string[]): string[] =>
  words.flatMap((word) => (UNSPACED.test(word) ? [...word] : word));

/** "12", "1,200.5": digits, with the marks that group them. */
const isFigure = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 && NUMBER.test(word);
};

/** Hashes of the runs of five words (in a shorter text, of all) by which a text asks for its like. */
export function shinglesOf({ words }: Fingerprint): Set<number> {
  const shingles = new Set<number>();
  const length = Math.min(SHINGLE_WORDS, words.length);
  for (let at = 0; at + length <= words.length; at++) shingles.add(runHash(words, at, length));
  return shingles;
}

/** Those of the shingles under which a text is found by others. */
export function sampleOf(shingles: ReadonlySet<number>): number[] {
  const all = [...shingles];
  return all.length <= SHORT ? all : all.filter(isSampled);
}

/** Whether a shingle is kept of long texts too. */
export const isSampled = (shingle: number): boolean => shingle % SAMPLE_EVERY === 0;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A hash of so many words from a place on; never 0. */
export function runHash(words: Uint32Array, from: number, count: number): number {
  let hash = FNV_START;
  for (let at = from; at < from + count; at++) {
    hash = Math.imul(hash ^ (words[at] ?? 0), FNV_PRIME);
    hash ^= hash >>> 15;
  }
  return hash >>> 0 || 1;
}

/** FNV-1a (Fowler, Noll, Vo) over the letters of a word. */
function hashOf(word: string): number {
  let hash = FNV_START;
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  }
  return hash >>> 0;
}
