import type { Millis } from '../../lib/clock.ts';
import { englishMonth, type Finding, MONTH_PATTERN, months, type Window } from './window.ts';

/** "in early May", with no day and no year after it. */
const MENTION = new RegExp(
  `\\b(in|since|during|until) (?:(early|mid|late)[- ])?(${MONTH_PATTERN})(?![\\p{L}]|,? \\d)`,
  'gu',
);

/** Any of these beside it says which year is meant, or that none is. */
const YEAR_IS_SAID =
  /\b(?:last|next|this|previous|following|every|each|a year|years? (?:ago|earlier|before)|annual(?:ly)?|\d{4})\b/i;

const PAST =
  /\b(?:was|were|had|did|\w{2,}ed|began|came|fell|rose|told|went|took|held|met|left|won|lost|broke|struck|led|said|saw)\b/;
const COMING = /\b(?:will|is set to|are set to|is due|are due|expected|scheduled|plans? to)\b/;

/**
 * Without a year, a month is this year's, or at most half a year away across New Year: whoever
 * means one further off says "last May", "next May" or the year.
 */
const UNNAMED_YEAR_REACHES = months(6);

/** Finds months spoken of as just past, or as coming, that the date of the page does not fit. */
export function monthsSpokenOf(sentences: string[], stamped: Millis): Finding[] {
  return sentences.flatMap((sentence) => {
    if (YEAR_IS_SAID.test(sentence)) return [];
    return [...sentence.matchAll(MENTION)].flatMap((match) => {
      const clause = clauseAround(sentence, match.index);
      const words = match[0].replace(/^\w+ /, '');
      const month = { part: match[2], number: englishMonth(match[3] ?? '') };
      if (PAST.test(clause) && !COMING.test(clause)) return past(sentence, words, month, stamped);
      return [];
    });
  });
}

type Month = { part: string | undefined; number: number };

function past(sentence: string, words: string, month: Month, stamped: Millis): Finding[] {
  const year = new Date(stamped).getUTCFullYear();
  const thisYear = windowOf(month, year);
  if (thisYear.from <= stamped) return [];
  const lastYear = windowOf(month, year - 1);
  if (stamped - lastYear.to <= UNNAMED_YEAR_REACHES) return [];
  const away = Math.round((stamped - lastYear.to) / months(1));
  const evidence = `it speaks of “${words}” as just past, which then lay ${away} months back: “${sentence}”`;
  return [{ evidence, likely: { from: lastYear.from, to: lastYear.to + UNNAMED_YEAR_REACHES } }];
}

const PARTS: Record<string, [number, number]> = { early: [1, 11], mid: [10, 21], late: [20, 32] };

function windowOf({ part, number }: Month, year: number): Window {
  const [first, last] = PARTS[part ?? ''] ?? [1, 32];
  return { from: Date.UTC(year, number - 1, first), to: Date.UTC(year, number - 1, last) };
}

/** The part of the sentence in which the month stands: between commas. */
function clauseAround(sentence: string, at: number): string {
  const start = sentence.lastIndexOf(',', at) + 1;
  const end = sentence.indexOf(',', at);
  return sentence.slice(start, end === -1 ? undefined : end);
}
