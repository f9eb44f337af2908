import type { Millis } from '../../lib/clock.ts';
import { clauseAround } from './clause.ts';
import { monthIn } from './tongues/speaking.ts';
import type { Tongue } from './tongues/tongue.ts';
import { type Finding, months, type Window } from './window.ts';

/**
 * Without a year, a month is this year's, or at most half a year away across New Year: whoever
 * means one further off says "last May", "next May" or the year.
 */
const UNNAMED_YEAR_REACHES = months(6);

/**
 * Finds months ("in early May", "Anfang Mai") spoken of as just past, or as coming, that the date
 * of the page does not fit.
 */
export function monthsSpokenOf(sentences: string[], stamped: Millis, tongue: Tongue): Finding[] {
  const mention = new RegExp(
    `(?<![\\p{L}])${tongue.month}(?![\\p{L}]|${tongue.year})`,
    tongue.capitals ? 'gu' : 'giu',
  );
  return sentences.flatMap((sentence) => {
    if (tongue.yearIsSaid.test(sentence)) return [];
    return [...sentence.matchAll(mention)].flatMap((match) => {
      const { part, month: name = '' } = match.groups ?? {};
      const spoken = {
        sentence,
        words: part ? match[0].slice(match[0].indexOf(part)) : name,
        month: { part: partOf(part, tongue), number: monthIn(tongue, name) },
      };
      const clause = clauseAround(sentence, match.index);
      const isComing = tongue.coming.test(clause);
      /* "is expected to" has the form of what is past. */
      const isPast = tongue.past.test(clause.replace(tongue.coming, ''));
      if (isPast && !isComing) return past(spoken, stamped);
      return isComing && !isPast ? toCome(spoken, stamped) : [];
    });
  });
}

type Part = 'early' | 'mid' | 'late' | null;
type Month = { part: Part; number: number };
type Spoken = { sentence: string; words: string; month: Month };

function past({ sentence, words, month }: Spoken, stamped: Millis): Finding[] {
  const year = new Date(stamped).getUTCFullYear();
  const thisYear = windowOf(month, year);
  if (thisYear.from <= stamped) return [];
  const lastYear = windowOf(month, year - 1);
  if (stamped - lastYear.to <= UNNAMED_YEAR_REACHES) return [];
  const away = Math.round((stamped - lastYear.to) / months(1));
  const evidence = `it speaks of “${words}” as just past, which then lay ${away} months back: “${sentence}”`;
  return [{ evidence, likely: { from: lastYear.from, to: lastYear.to + UNNAMED_YEAR_REACHES } }];
}

/** What is to come is not long over: the month of this year is past, that of the next far away. */
function toCome({ sentence, words, month }: Spoken, stamped: Millis): Finding[] {
  const year = new Date(stamped).getUTCFullYear();
  const thisYear = windowOf(month, year);
  if (stamped - thisYear.to <= months(1)) return [];
  const nextYear = windowOf(month, year + 1);
  if (nextYear.from - stamped <= UNNAMED_YEAR_REACHES) return [];
  const away = Math.round((nextYear.from - stamped) / months(1));
  const evidence = `it speaks of “${words}” as to come, which was then ${away} months away: “${sentence}”`;
  return [{ evidence, likely: { from: thisYear.from - UNNAMED_YEAR_REACHES, to: thisYear.to } }];
}

const PARTS = { early: [1, 11], mid: [10, 21], late: [20, 32], whole: [1, 32] } as const;

function partOf(word: string | undefined, { parts }: Tongue): Part {
  if (!word) return null;
  if (parts.early.test(word)) return 'early';
  return parts.mid.test(word) ? 'mid' : parts.late.test(word) ? 'late' : null;
}

function windowOf({ part, number }: Month, year: number): Window {
  const [first, last] = PARTS[part ?? 'whole'];
  return { from: Date.UTC(year, number - 1, first), to: Date.UTC(year, number - 1, last) };
}
