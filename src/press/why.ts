import { DAY, type Millis } from '../lib/clock.ts';
import type { Teaser } from '../store/teasers.ts';

/** Why a story stands in a list, as discovery says it to machines. */
export type Reason = Pick<Teaser, 'sectionName'> & {
  why: string;
  detail: string | null;
  /** Of the story, since its publication. */
  age?: Millis;
};

const WINDOWS: Record<string, string> = {
  '1h': 'in the last hour',
  '24h': 'in the last 24 hours',
  '7d': 'in the last seven days',
  '30d': 'in the last 30 days',
};

/** The same for people, quietly: a few words without a full stop. Null where there is nothing to say. */
export function whyWords(
  { why, detail, sectionName, age = 0 }: Reason,
  window = '',
): string | null {
  const number = Number(detail ?? Number.NaN);
  switch (why) {
    case 'readers':
      return Number.isNaN(number) ? null : joined(readersWords(number), WINDOWS[window]);
    case 'shares':
      return Number.isNaN(number)
        ? null
        : joined(`Passed on by ${readersWords(number)}`, WINDOWS[window]);
    case 'reactions':
      return Number.isNaN(number) ? null : joined(reactionsWords(number), WINDOWS[window]);
    case 'speed':
      return speedWords(number);
    case 'read-next':
      return nextWords(number);
    case 'same-storyline':
      return detail ? `Part of the same story: ${detail}` : 'Part of the same story';
    case 'same-topic':
      return detail ? `Also about ${detail}` : 'On the same topic';
    case 'same-subject':
      return detail ? `Also about ${detail}` : 'On the same subject';
    case 'same-people':
      return detail ? `Also names ${detail}` : 'Names the same people';
    case 'same-meaning':
      return 'Close in meaning';
    case 'same-words':
      return 'Similar in its words'; // one word out of context tells people nothing
    case 'popular':
      return 'Much read today';
    case 'fresh':
      return freshWords(age);
    case 'your-section':
      return `From a section you read: ${detail ?? sectionName ?? ''}`.replace(/: $/, '');
    case 'your-topic':
      return detail ? `You have read about ${detail}` : 'On a topic you read about';
    case 'followed-storyline':
      return detail ? `Goes on with a story you follow: ${detail}` : 'Of a story you follow';
    case 'your-storyline':
      return detail ? `Goes on with a story you read: ${detail}` : 'Goes on with a story you read';
    default:
      return null;
  }
}

/** "1 reader", "1,204 readers". */
export const readersWords = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'reader' : 'readers'}`;

const reactionsWords = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'reaction' : 'reactions'}`;

const joined = (...words: (string | undefined)[]) => words.filter(Boolean).join(' ');

/** `times` is how many times as fast as expected. */
const speedWords = (times: number) =>
  times >= 1.1 && Number.isFinite(times)
    ? `Read ${times >= 10 ? Math.round(times) : times.toFixed(1).replace(/\.0$/, '')} times as fast as usual`
    : 'Read faster than usual';

/** A paper that has just taken in its archive suggests from that, and says so. */
function freshWords(age: Millis): string {
  if (age < DAY) return 'Just published';
  return age < 7 * DAY ? 'Published lately' : 'From the archive';
}

/** `share` is in per cent of the readers of this story. */
const nextWords = (share: number) =>
  share >= 1 && Number.isFinite(share)
    ? `Read next by ${Math.round(share)}% of readers`
    : 'Often read next';
