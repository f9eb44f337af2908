import { type Compared, sharedWords } from './sharedWords.ts';
import type { Fingerprint } from './shingles.ts';

/** Most of a copy is its original's, and of that at least a part one would call the story. */
const MOST = 0.66;
const A_PART = 0.2;
const ALL_BUT = 0.8;

/** A text that is all but whole in a longer one is the same, cut; unless the rest is much more. */
const WHOLE = 0.9;
const OF_THE_LONGER = 0.45;

/** A text that has this much of each of two others was merged from them, and is no copy of either. */
const A_SOURCE = 0.2;

/** Short texts follow patterns (a market's close, a weather): they must agree both ways. */
const SHORT = 40;
const SHORT_AGREES = 0.8;

/** Of so few words each one tells: "Quay cracks at Ansel" is not "Quay cracks at Corrie". */
const A_LINE = 15;

/** A pattern filled in with other figures is another report, however much of it is the same. */
const PATTERN = 120;
const LONG_FIGURES_PART = 0.03;

/** "Read more" and "News in brief" are no texts. */
const FEWEST_WORDS = 4;

/** What two texts share, as parts of the prose of each. */
export type Shares = { some: number; other: number };

/** The parts of the prose of the later and of the earlier of two texts that stand in the other. */
export type Repetition = { later: number; earlier: number };

/** How far each of two texts is in the other; null where that is too little, or a mere pattern. */
export function repetitionOf(some: Compared, other: Fingerprint): Shares | null {
  const { text } = some;
  const shorter = Math.min(text.prose, other.prose);
  if (shorter < FEWEST_WORDS) return null;
  if (areSame(text, other)) return { some: 1, other: 1 };
  const { ofSome, ofOther, figuresChanged } = sharedWords(some, other);
  const shares = { some: ofSome / text.prose, other: ofOther / other.prose };
  const figures = shorter < PATTERN ? 0 : LONG_FIGURES_PART * shorter;
  if (figuresChanged > figures) return null;
  const agrees = shorter < A_LINE ? 1 : shorter < SHORT ? SHORT_AGREES : 0;
  return Math.min(shares.some, shares.other) < agrees ? null : shares;
}

/** Whether most of the later text is the earlier one's. */
export const repeats = ({ later, earlier }: Repetition): boolean =>
  later >= MOST && earlier >= A_PART;

/** Whether so much of the later text is the earlier one's that a third can have no part in it. */
export const isAllBut = ({ later, earlier }: Repetition): boolean =>
  later >= ALL_BUT && earlier >= A_PART;

/** Whether the earlier text, cut before it came in, is all but whole in the later one. */
export const completes = ({ later, earlier }: Repetition): boolean =>
  earlier >= WHOLE && later >= OF_THE_LONGER;

/** Whether a text has so much of another that it may have been merged from that and a third. */
export const draws = ({ later }: Repetition): boolean => later >= A_SOURCE;

const areSame = ({ words: some }: Fingerprint, { words: other }: Fingerprint): boolean =>
  some.length === other.length && some.every((word, at) => word === other[at]);
