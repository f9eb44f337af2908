import type { Millis } from '../../lib/clock.ts';
import {
  dayInWords,
  englishMonth,
  type Finding,
  MONTH_PATTERN,
  months,
  type Window,
} from './window.ts';

const NUMBERS = `one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen`.split(/\s+/);

const SPAN = new RegExp(
  `\\b(nearly|almost|just under|about|around|roughly|some|more than|over|just over)? ?(${NUMBERS.join('|')}|\\d{1,2}) (weeks|months) (?:of|since|after|into|on from)\\b`,
  'giu',
);

/** "an Oct. 7 attack", "since Oct. 7": a day without a year, known to every reader. */
const EVENT = new RegExp(
  `\\b(?:an?|the|since|after) (${MONTH_PATTERN}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|,? \\d{4}|:)`,
  'giu',
);

/** By how much the writer's words may be off, in units, below and above the number. */
const LATITUDE: Record<string, [number, number]> = {
  nearly: [-1, 0],
  almost: [-1, 0],
  'just under': [-1, 0],
  'more than': [0, 1],
  over: [0, 1],
  'just over': [0, 0.5],
  '': [-0.5, 1],
};
const ROUGHLY: [number, number] = [-1, 1];

/** Shorter spans are too common to be tied to an event. */
const SHORTEST = months(1.5);

/** A span and an event are one matter when their sentences share this many words of substance. */
const SHARED_WORDS = 2;

/** People count generously at both ends. */
const SLACK = months(0.5);

/**
 * Finds spans ("after nearly eight months of captivity") since an event that the text dates without
 * a year ("an Oct. 7 attack") that no year makes end at the date of the page.
 */
export function spansSinceEvents(sentences: string[], stamped: Millis): Finding[] {
  const events = sentences.flatMap((sentence) =>
    [...sentence.matchAll(EVENT)].map((match) => ({
      sentence,
      words: `${match[1]} ${match[2]}`,
      month: englishMonth(match[1] ?? ''),
      day: Number(match[2]),
    })),
  );
  const event = events[0];
  const days = new Set(events.map(({ month, day }) => `${month}-${day}`));
  if (!event || days.size !== 1) return [];
  return sentences.flatMap((sentence) => {
    if (!sameMatter(sentence, event.sentence)) return [];
    return [...sentence.matchAll(SPAN)].flatMap((match) => {
      const reach = reachOf(match);
      if (reach.to < SHORTEST) return [];
      const windows = windowsAround(event, reach, stamped);
      if (windows.some(({ from, to }) => from - SLACK <= stamped && stamped <= to + SLACK))
        return [];
      const likely = windows.filter(({ to }) => to <= stamped).at(-1) ?? null;
      const when = likely
        ? `, which points to ${dayInWords(likely.from)} to ${dayInWords(likely.to)} at the latest`
        : '';
      const evidence = `it tells of “${match[0].trim()} …” since ${event.words}${when}: “${sentence}”`;
      return [{ evidence, likely }];
    });
  });
}

function reachOf([, qualifier = '', count = '', unit = '']: RegExpExecArray): Window {
  const number = NUMBERS.indexOf(count.toLowerCase()) + 1 || Number(count);
  const [below, above] = LATITUDE[qualifier.toLowerCase()] ?? ROUGHLY;
  const length = unit.toLowerCase() === 'weeks' ? months(7 / 30.44) : months(1);
  return { from: (number + below) * length, to: (number + above) * length };
}

/** When the span ends, counted from the event in each year that could be meant. */
function windowsAround(
  event: { month: number; day: number },
  reach: Window,
  stamped: Millis,
): Window[] {
  const year = new Date(stamped).getUTCFullYear();
  return [-3, -2, -1, 0].map((back) => {
    const start = Date.UTC(year + back, event.month - 1, event.day);
    return { from: start + reach.from, to: start + reach.to };
  });
}

function sameMatter(sentence: string, other: string): boolean {
  if (sentence === other) return true;
  const [some, others] = [stems(sentence), stems(other)];
  return [...some].filter((stem) => others.has(stem)).length >= SHARED_WORDS;
}

/** The first five letters of the longer words: captivity and captive are one. */
const stems = (sentence: string) =>
  new Set((sentence.match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 5).toLowerCase()));
