import { FIGURE, type Fingerprint, PROSE, runHash } from './shingles.ts';

/** Four words in a row: shorter runs are the small change of a language. */
const RUN_WORDS = 4;

/** So many words between two runs that follow each other in the original were injected, or changed. */
const SMALL_GAP = 3;

/** The prose words of each text that stand in the other, and how many figures were exchanged. */
export type Shared = { ofSome: number; ofOther: number; figuresChanged: number };

/** A text made ready to be compared with many. */
export type Compared = { text: Fingerprint; places: Map<number, number> };

/** Where the runs of a text begin; of equal runs the first. */
export function compared(text: Fingerprint): Compared {
  const places = new Map<number, number>();
  for (let at = text.words.length - RUN_WORDS; at >= 0; at--) {
    places.set(runHash(text.words, at, RUN_WORDS), at);
  }
  return { text, places };
}

/**
 * Reads the other text along and marks the runs of words that it has in common with the first, with
 * what little was slipped in between them on either side.
 */
export function sharedWords({ text, places }: Compared, other: Fingerprint): Shared {
  const inSome = new Uint8Array(text.words.length);
  const inOther = new Uint8Array(other.words.length);
  let figuresChanged = 0;
  let someEnd = 0;
  let otherEnd = 0;
  for (let at = 0; at + RUN_WORDS <= other.words.length; ) {
    const from = placeOf(text, places, other, { at, next: someEnd });
    const length = from === null ? 0 : runLength(text, from, other, at);
    if (from === null || length < RUN_WORDS) {
      at++;
      continue;
    }
    const someGap = from - someEnd;
    const otherGap = at - otherEnd;
    if (otherEnd > 0 && someGap >= 0 && someGap <= SMALL_GAP && otherGap <= SMALL_GAP) {
      if (otherGap === 0) inSome.fill(1, someEnd, from);
      else if (someGap === 0) inOther.fill(1, otherEnd, at);
      else if (hasFigure(text, someEnd, from) && hasFigure(other, otherEnd, at)) figuresChanged++;
    }
    inSome.fill(1, from, from + length);
    inOther.fill(1, at, at + length);
    someEnd = from + length;
    otherEnd = at + length;
    at = otherEnd;
  }
  return { ofSome: marked(text, inSome), ofOther: marked(other, inOther), figuresChanged };
}

/** Where a run of the other text stands: rather soon after the last one than at its first place. */
function placeOf(
  text: Fingerprint,
  places: ReadonlyMap<number, number>,
  other: Fingerprint,
  { at, next }: { at: number; next: number },
): number | null {
  for (let from = next; from <= next + SMALL_GAP; from++) {
    if (runLength(text, from, other, at) >= RUN_WORDS) return from;
  }
  return places.get(runHash(other.words, at, RUN_WORDS)) ?? null;
}

function runLength(text: Fingerprint, from: number, other: Fingerprint, at: number): number {
  const most = Math.min(text.words.length - from, other.words.length - at);
  let length = 0;
  while (length < most && text.words[from + length] === other.words[at + length]) length++;
  return length;
}

function hasFigure({ marks }: Fingerprint, from: number, to: number): boolean {
  return marks.subarray(from, to).some((mark) => mark & FIGURE);
}

function marked({ marks }: Fingerprint, shared: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < marks.length; at++) {
    if (shared[at] && (marks[at] ?? 0) & PROSE) count++;
  }
  return count;
}
