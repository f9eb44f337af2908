import type { Millis } from '../../lib/clock.ts';
import { holdsNumber } from '../sentences.ts';
import { monthIn } from './tongues/speaking.ts';
import type { Tongue } from './tongues/tongue.ts';
import { dayInWords, type Finding, months, type Window } from './window.ts';

/** By how much the writer's words may be off, in units, below and above the number. */
const LATITUDE = { less: [-1, 0], more: [0, 1], about: [-1, 1], none: [-0.5, 1] } as const;

/** Shorter spans are too common to be tied to an event. */
const SHORTEST = months(1.5);

/** A span and an event are one matter when their sentences share this many words of substance. */
const SHARED_WORDS = 2;

/** People count generously at both ends. */
const SLACK = months(0.5);

type Event = { sentence: string; words: string; month: number; day: number };

/**
 * Finds spans ("after nearly eight months of captivity") since an event that the text dates without
 * a year ("an Oct. 7 attack") that no year makes end at the date of the page.
 */
export function spansSinceEvents(sentences: string[], stamped: Millis, tongue: Tongue): Finding[] {
  const event = onlyEvent(sentences, tongue);
  if (!event) return [];
  const span = new RegExp(
    `(?<![\\p{L}])${tongue.span(`${tongue.numbers.join('|')}|\\d{1,2}`)}(?![\\p{L}])`,
    'giu',
  );
  return sentences.flatMap((sentence) => {
    if (!sameMatter(sentence, event.sentence)) return [];
    return [...sentence.matchAll(span)].flatMap(({ 0: words, groups = {} }) => {
      const reach = reachOf(groups, tongue);
      return reach.to < SHORTEST
        ? []
        : amiss({ sentence, words: words.trim() }, event, reach, stamped);
    });
  });
}

/** The one event that a text dates without a year; of several nobody can say which is meant. */
function onlyEvent(sentences: string[], tongue: Tongue): Event | null {
  const dated = new RegExp(
    `(?<![\\p{L}])${tongue.event}${tongue.day}(?!\\d|[\\p{L}]|${tongue.year}|:)`,
    'giu',
  );
  const events = sentences.filter(holdsNumber).flatMap((sentence) =>
    [...sentence.matchAll(dated)].map(({ groups = {} }) => ({
      sentence,
      words: `${groups['month']} ${groups['day']}`,
      month: monthIn(tongue, groups['month'] ?? ''),
      day: Number(groups['day']),
    })),
  );
  const days = new Set(events.map(({ month, day }) => `${month}-${day}`));
  return days.size === 1 ? (events[0] ?? null) : null;
}

function amiss(
  { sentence, words }: { sentence: string; words: string },
  event: Event,
  reach: Window,
  stamped: Millis,
): Finding[] {
  const windows = windowsAround(event, reach, stamped);
  if (windows.some(({ from, to }) => from - SLACK <= stamped && stamped <= to + SLACK)) return [];
  const likely = windows.filter(({ to }) => to <= stamped).at(-1) ?? null;
  const when = likely
    ? `, which points to ${dayInWords(likely.from)} to ${dayInWords(likely.to)} at the latest`
    : '';
  const evidence = `it tells of “${words} …” since ${event.words}${when}: “${sentence}”`;
  return [{ evidence, likely }];
}

function reachOf(groups: Record<string, string | undefined>, tongue: Tongue): Window {
  const { about = '', count = '', unit = '' } = groups;
  const number = tongue.numbers.indexOf(count.toLowerCase()) + 1 || Number(count);
  const [below, above] = LATITUDE[latitudeOf(about, tongue)];
  const length = tongue.weeks.test(unit) ? months(7 / 30.44) : months(1);
  return { from: (number + below) * length, to: (number + above) * length };
}

function latitudeOf(about: string, { less, more }: Tongue): keyof typeof LATITUDE {
  if (about === '') return 'none';
  if (less.test(about)) return 'less';
  return more.test(about) ? 'more' : 'about';
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
