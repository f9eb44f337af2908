/** Longest and shortest line that can be a label or the heading of a list. */
const LONGEST_LABEL = 42;
const MOST_LABEL_WORDS = 5;

/** A headline has more words than a label and fewer letters than a paragraph. */
const FEWEST_HEADLINE_WORDS = 4;
const SHORTEST_HEADLINE = 18;
const LONGEST_HEADLINE = 180;

/** A line this long is a paragraph even where its end was cut. */
const SURELY_PARAGRAPH = 220;

const SENTENCE_END = /[.!?…。！？؟۔][)"'”’»\]]*$/u;

/** Words in scripts that part them; a letter of a script that does not counts as half a word. */
export const wordCount = (text: string): number =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? []).length +
  Math.floor(
    (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length / 2,
  );

/** A line without its list mark. */
export const withoutMark = (line: string): string =>
  line.replace(/^\s*(?:[-–—•*·▪►]|\d{1,2}[.)])\s+/u, '');

const hasMark = (line: string): boolean => withoutMark(line) !== line;

/** A line that reads as the prose of a story. */
export function isParagraph(line: string): boolean {
  if (line.length >= SURELY_PARAGRAPH) return true;
  return SENTENCE_END.test(line) && wordCount(line) >= FEWEST_HEADLINE_WORDS && !hasMark(line);
}

/** A line that could stand over a list, or name a button. */
export const isLabel = (line: string): boolean =>
  line.length <= LONGEST_LABEL &&
  wordCount(line) <= MOST_LABEL_WORDS &&
  /\p{L}/u.test(line) &&
  !hasMark(line) &&
  !/[.!?;,]$/.test(line);

/** A line that could be the headline of a story. */
export function isHeadline(line: string): boolean {
  const text = withoutMark(line);
  if (text.length < SHORTEST_HEADLINE || text.length > LONGEST_HEADLINE) return false;
  return wordCount(text) >= FEWEST_HEADLINE_WORDS && (hasMark(line) || !/[^.]\.$/.test(text));
}
