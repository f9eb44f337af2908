import { DAY, type Millis } from '../../lib/clock.ts';
import { findDates } from '../dates/findDates.ts';
import { clauseBefore } from './clause.ts';
import type { Tongue } from './tongues/tongue.ts';
import { dayInWords, type Finding, months } from './window.ts';

/** A page that is some days late, or is read again a week on, may still tell of last week so. */
const SLACK = 30 * DAY;

/** Whoever names the day on which something will be seldom means one further off. */
const FORESEEN = months(12);

/** Finds whole dates, told of as to come, that lie well before the date of the page. */
export function daysGoneBy(sentences: string[], stamped: Millis, tongue: Tongue): Finding[] {
  return sentences.flatMap((sentence) =>
    findDates(sentence, { monthFirst: tongue.monthFirst }).flatMap(({ moment, start }) => {
      if (moment.time > stamped - SLACK || !isToCome(clauseBefore(sentence, start), tongue))
        return [];
      const evidence = `it tells of ${dayInWords(moment.time)} as to come: “${sentence}”`;
      return [{ evidence, likely: { from: moment.time - FORESEEN, to: moment.time } }];
    }),
  );
}

/**
 * "Will stay shut until" tells of what is to come, "was told it would open on" of what was;
 * "mayor until" may be either.
 */
function isToCome(words: string, { coming, past, until }: Tongue): boolean {
  const told = words.replace(until, '');
  const at = told.search(coming);
  return at !== -1 && !past.test(told.slice(0, at));
}
