import { daysGoneBy } from './doubts/daysGoneBy.ts';
import { daysToCome } from './doubts/daysToCome.ts';
import { monthsSpokenOf } from './doubts/monthsSpokenOf.ts';
import { spansSinceEvents } from './doubts/spans.ts';
import { tongueOf } from './doubts/tongues/speaking.ts';
import { weekdaysAmiss } from './doubts/weekdays.ts';
import { dayInWords, type Finding, overlap, type Window } from './doubts/window.ts';
import { languageOf } from './language.ts';
import { sentencesOf } from './sentences.ts';
import type { Doubt, Moment } from './story.ts';

const RULES = [monthsSpokenOf, spansSinceEvents, weekdaysAmiss, daysToCome, daysGoneBy];

/** One odd sentence may be repeated all through a text: this many doubts tell enough. */
const MOST = 6;

/**
 * What a text says that the date on its page does not fit, each with its evidence, and where
 * several findings agree, when it was likely first published.
 */
export function dateDoubts(
  paragraphs: string[],
  stamped: Moment | null,
  language: string | null = languageOf(paragraphs.join('\n')) ?? 'en',
): Doubt[] {
  if (!stamped) return [];
  const sentences = paragraphs.flatMap(sentencesOf);
  const tongue = tongueOf(language);
  const findings = tongue ? RULES.flatMap((rule) => rule(sentences, stamped.time, tongue)) : [];
  return worded(findings.slice(0, MOST), stamped);
}

function worded(findings: Finding[], stamped: Moment): Doubt[] {
  const claim = `the page is dated ${stamped.iso.replace('T', ' ').replace(/Z$/, '')}`;
  const likely = commonWindow(findings);
  return [
    ...findings.map(({ evidence }) => ({ field: 'published', claim, evidence })),
    ...(likely ? [{ field: 'published', claim, evidence: wordedWindow(likely) }] : []),
  ];
}

/** The stretch that all findings allow, where there are two or more and they agree. */
function commonWindow(findings: Finding[]): Window | null {
  const windows = findings.flatMap(({ likely }) => (likely ? [likely] : []));
  if (windows.length < 2) return null;
  return windows.reduce<Window | null>(
    (common, window) => common && overlap(common, window),
    windows[0] ?? null,
  );
}

const wordedWindow = ({ from, to }: Window) =>
  `taken together, this points to a first publication between ${dayInWords(from)} and ${dayInWords(to)}`;
