import { wordsOf } from './terms.ts';

/** Five words in a row are seldom the same by chance, and few are lost when a word is injected. */
const SHINGLE_WORDS = 5;

/**
 * Of all shingles those are kept whose hash divides evenly: a sample that two texts choose alike, so
 * containment can be read off it (Broder, "On the resemblance and containment of documents", 1997).
 */
const SAMPLE_EVERY = 4;

/** The part of the smaller sample that the other must hold, and as a count, to be no accident. */
const CONTAINED = 0.55;
const LEAST_SHARED = 6;

/** A text much longer than another that holds it whole is a round-up, not a copy of it. */
const MOST_TIMES_LONGER = 4;

export type Sample = { shingles: Set<number>; length: number };

/** A sample of the shingles of a text: one in four runs of five words, as hashes. */
export function sampleOf(text: string): Sample {
  const hashes = wordsOf(text).map(hashOf);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= hashes.length; at++) {
    let hash = FNV_START;
    for (let word = at; word < at + SHINGLE_WORDS; word++) {
      hash = Math.imul(hash ^ (hashes[word] ?? 0), FNV_PRIME);
      hash ^= hash >>> 15;
    }
    if ((hash >>> 0) % SAMPLE_EVERY === 0) shingles.add(hash >>> 0);
  }
  return { shingles, length: hashes.length };
}

/** The part of the shorter text that is in the longer; 0 where it is too little to call it a copy. */
export function containment(some: Sample, other: Sample, shared: number): number {
  if (shared < LEAST_SHARED) return 0;
  const [shorter, longer] = [some.length, other.length].sort((a, b) => a - b);
  if ((longer ?? 0) > MOST_TIMES_LONGER * (shorter ?? 0)) return 0;
  const part = shared / Math.min(some.shingles.size, other.shingles.size);
  return part >= CONTAINED ? Math.min(1, part) : 0;
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a (Fowler, Noll, Vo) over the letters of a word. */
function hashOf(word: string): number {
  let hash = FNV_START;
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  }
  return hash;
}
