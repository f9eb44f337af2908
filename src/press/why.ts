import { DAY, type Millis } from '../lib/clock.ts';
import type { Teaser } from '../store/teasers.ts';
import { inDigits, inPerCent } from './numbers.ts';
import type { Words } from './words.ts';

/** Why a story stands in a list, as discovery says it to machines. */
export type Reason = Pick<Teaser, 'sectionName'> & {
  why: string;
  detail: string | null;
  /** Of the story, since its publication. */
  age?: Millis;
};

/** The same for people, quietly: a few words without a full stop. Null where there is nothing to say. */
export function whyWords(
  words: Words,
  { why, detail, sectionName, age = 0 }: Reason,
  window = '',
): string | null {
  const { say } = words;
  const number = Number(detail ?? Number.NaN);
  switch (why) {
    case 'readers':
    case 'shares':
    case 'reactions':
      return Number.isNaN(number)
        ? null
        : inWindow(words, say(`why.${why}`, { count: number }), window);
    case 'speed':
      return speedWords(words, number);
    case 'read-next':
      return nextWords(words, number);
    case 'same-storyline':
      return detail ? say('why.sameStoryNamed', { storyline: detail }) : say('why.sameStory');
    case 'same-topic':
      return detail ? say('why.sameTopicNamed', { topic: detail }) : say('why.sameTopic');
    case 'same-subject': {
      const subject = detail ? words.subject(detail) : null;
      return subject ? say('why.sameSubjectNamed', { subject }) : say('why.sameSubject');
    }
    case 'same-people':
      return detail ? say('why.samePeopleNamed', { people: detail }) : say('why.samePeople');
    case 'same-meaning':
      return say('why.sameMeaning');
    case 'same-words':
      return say('why.sameWords'); // one word out of context tells people nothing
    case 'popular':
      return say('why.popular');
    case 'fresh':
      return freshWords(words, age);
    case 'your-section': {
      const section = detail ?? sectionName;
      return section ? say('why.yourSectionNamed', { section }) : say('why.yourSection');
    }
    case 'your-topic':
      return detail ? say('why.yourTopicNamed', { topic: detail }) : say('why.yourTopic');
    case 'followed-storyline':
      return detail ? say('why.youFollowNamed', { storyline: detail }) : say('why.youFollow');
    case 'your-storyline':
      return detail ? say('why.youReadNamed', { storyline: detail }) : say('why.youRead');
    default:
      return null;
  }
}

const WINDOWS = new Map([
  ['1h', 'why.inHour'],
  ['24h', 'why.inDay'],
  ['7d', 'why.inWeek'],
  ['30d', 'why.inMonth'],
] as const);

function inWindow({ say }: Words, what: string, window: string): string {
  for (const [name, key] of WINDOWS) if (name === window) return say(key, { what });
  return what;
}

/** `times` is how many times as fast as expected. */
const speedWords = (words: Words, times: number) =>
  times >= 1.1 && Number.isFinite(times)
    ? words.say('why.speed', { times: inDigits(words, times >= 10 ? Math.round(times) : times) })
    : words.say('why.faster');

/** A paper that has just taken in its archive suggests from that, and says so. */
function freshWords({ say }: Words, age: Millis): string {
  if (age < DAY) return say('why.justPublished');
  return age < 7 * DAY ? say('why.publishedLately') : say('why.fromArchive');
}

/** `share` is in per cent of the readers of this story. */
const nextWords = (words: Words, share: number) =>
  share >= 1 && Number.isFinite(share)
    ? words.say('why.nextBy', { share: inPerCent(words, share / 100) })
    : words.say('why.oftenNext');
