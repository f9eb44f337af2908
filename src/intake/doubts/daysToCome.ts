import { DAY, type Millis } from '../../lib/clock.ts';
import { findDates } from '../dates/findDates.ts';
import { dayInWords, type Finding } from './window.ts';

/** Zones and late clocks make a day's difference without anything being amiss. */
const SLACK = 2 * DAY;

const TOLD_AS_PAST = /\bon (?:\w+day,? )?$/i;
const HAPPENED =
  /\b(?:was|were|had|said|told|announced|died|happened|took place|opened|closed|began|ended|met|voted)\b/i;
const TO_COME = /\b(?:will|would|until|expected|scheduled|planned|due|set to|deadline|expires?)\b/i;

/** Finds whole dates, told of as past, that lie after the date of the page. */
export function daysToCome(sentences: string[], stamped: Millis): Finding[] {
  return sentences.flatMap((sentence) => {
    if (!HAPPENED.test(sentence) || TO_COME.test(sentence)) return [];
    return findDates(sentence).flatMap(({ moment, start }) => {
      if (!TOLD_AS_PAST.test(sentence.slice(0, start)) || moment.time <= stamped + SLACK) return [];
      const evidence = `it tells of ${dayInWords(moment.time)} as past: “${sentence}”`;
      return [{ evidence, likely: null }];
    });
  });
}
