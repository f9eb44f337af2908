import { type Fingerprint, isSampled, PROSE, runHash, SHINGLE_WORDS } from './shingles.ts';

/**
 * What so many stories say that repeat no other is no news but a site's: its invitation to subscribe,
 * its note on cookies. Copies do not count, or a text that is much copied would be taken for one.
 */
const FURNITURE = 12;

/** Of a sentence only some runs are known by heart; so many words between two are of it too. */
const NEAR = 8;

/** A text in which the sentences that many others have no longer count as its prose. */
export function withoutFurniture(
  text: Fingerprint,
  originalsWith: (shingle: number) => number,
): Fingerprint {
  const { words } = text;
  const marks = text.marks.slice();
  let end = 0;
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    const shingle = runHash(words, at, SHINGLE_WORDS);
    if (!isSampled(shingle) || originalsWith(shingle) < FURNITURE) continue;
    const from = end > 0 && at - end <= NEAR ? end : at;
    end = at + SHINGLE_WORDS;
    for (let word = from; word < end; word++) marks[word] = (marks[word] ?? 0) & ~PROSE;
  }
  if (end === 0) return text;
  const prose = marks.reduce((count, mark) => count + (mark & PROSE), 0);
  return prose === 0 ? text : { words, marks, prose };
}
