/** A longer line is prose: it tells of other days than that of its publication. */
const LONGEST_LINE = 220;

/** What no date does without. */
const MAY_HOLD_DATE = /\d[./-]\s?\d|\d{4}|['’]\d\d|\p{L}[\s-]\d\d(?!\d)|[年년]/u;

/** A blog says it in a sentence at the foot: "This entry was posted on 3 May 2011 at 14:48 by". */
export const PUBLICATION_SENTENCE =
  /(?:dieser|der) (?:artikel|beitrag|eintrag|text)\b.{0,120}?\bwurde\b.{0,40}?\b(?:am|vor)\b|this (?:article|entry|post|story) was (?:first |originally )?(?:posted|published|written)\b|(?:cet article|ce billet) a été publié|est[ea] (?:artículo|entrada|nota) (?:fue|se) public/i;

/** A paragraph may open with its day: "29.11.2022 – The harbour board". */
const OPENS_WITH_DATE = /^[\s\p{P}]{0,2}(?:\d{1,2}|\p{L}{3,9}\.? \d{1,2})\b/u;
const OPENING = 40;

const LONGEST_SENTENCE = 600;

/** What of a long text is looked at behind the words that tell of its publication. */
const SENTENCE_REACH = 80;

/** Part of a line in which a date may be that of the page; `opening` where it must stand first. */
export type DatedText = { from: number; text: string; opening: boolean };

/**
 * What of a line is read for dates: a short line whole, of a paragraph that opens with a day its
 * beginning, of a long one the sentence that tells of its publication; null where there is nothing.
 */
export function datedText(line: string): DatedText | null {
  if (!MAY_HOLD_DATE.test(line.slice(0, LONGEST_SENTENCE))) return null;
  if (line.length <= LONGEST_LINE) return { from: 0, text: line, opening: false };
  const opening = line.slice(0, OPENING);
  if (OPENS_WITH_DATE.test(opening)) return { from: 0, text: opening, opening: true };
  const sentence = line.length <= LONGEST_SENTENCE ? PUBLICATION_SENTENCE.exec(line) : null;
  if (!sentence) return null;
  const end = sentence.index + sentence[0].length + SENTENCE_REACH;
  return { from: sentence.index, text: line.slice(sentence.index, end), opening: false };
}
