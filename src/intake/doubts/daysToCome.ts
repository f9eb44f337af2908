import { DAY, type Millis } from '../../lib/clock.ts';
import { findDates } from '../dates/findDates.ts';
import { holdsNumber } from '../sentences.ts';
import type { Tongue } from './tongues/tongue.ts';
import { dayInWords, type Finding } from './window.ts';

/** Zones and late clocks make a day's difference without anything being amiss. */
const SLACK = 2 * DAY;

/** Finds whole dates, told of as past, that lie after the date of the page. */
export function daysToCome(sentences: string[], stamped: Millis, tongue: Tongue): Finding[] {
  return sentences.flatMap((sentence) => {
    if (!holdsNumber(sentence) || !tongue.past.test(sentence) || tongue.coming.test(sentence))
      return [];
    return findDates(sentence, { monthFirst: tongue.monthFirst }).flatMap(({ moment, start }) => {
      if (!tongue.onDay.test(sentence.slice(0, start)) || moment.time <= stamped + SLACK) return [];
      const evidence = `it tells of ${dayInWords(moment.time)} as past: “${sentence}”`;
      return [{ evidence, likely: null }];
    });
  });
}
