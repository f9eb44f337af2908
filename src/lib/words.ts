const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*/gu;
const LATIN_ACCENT = /(\p{Script=Latin})\p{M}+/gu;

/** Scripts written without spaces: their texts are cut into pairs of letters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a text in lower case, as they stand. */
export const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/['’]s\b|['’]/g, ' ')
    .toLowerCase()
    .match(WORD) ?? [];

/** A word of a text, and where it stands there. */
export type PlacedWord = { word: string; from: number; to: number };

/** The words of a text in lower case with their places; without the s of a genitive. */
export function placedWords(text: string): PlacedWord[] {
  const found: PlacedWord[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const genitive = word === 's' && /['’]/.test(text[index - 1] ?? '');
    if (!genitive) found.push({ word: word.toLowerCase(), from: index, to: index + word.length });
  }
  return found;
}

/** A word without accents, as many type it: those of other scripts are letters of their own. */
export const unaccented = (word: string): string =>
  /^[a-z0-9]+$/.test(word)
    ? word
    : word.normalize('NFKD').replace(LATIN_ACCENT, '$1').normalize('NFC');

/** Whether a word is of a script that is written without spaces. */
export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

/** The pairs of neighbouring letters of a word that is written without spaces. */
export function pairsOf(word: string): string[] {
  const letters = [...word];
  return letters.length === 1
    ? letters
    : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}
