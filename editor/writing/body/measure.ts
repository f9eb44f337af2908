/**
 * Words a minute of silent reading of prose in English, a mean over 190 studies: M. Brysbaert, How
 * many words do we read per minute?, Journal of Memory and Language 109 (2019).
 */
const WORDS_A_MINUTE = 238;

/** How many words a text has, by the rules of its language (Unicode TR 29). */
export function wordsIn(text: string, language: string): number {
  let count = 0;
  for (const { isWordLike } of segmenter(language).segment(text)) if (isWordLike) count++;
  return count;
}

/** How long a text takes to read, in whole minutes; at least one. */
export const minutesToRead = (words: number): number =>
  Math.max(1, Math.round(words / WORDS_A_MINUTE));

/** A language that is none is read by the rules for any. */
function segmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('und', { granularity: 'word' });
  }
}
