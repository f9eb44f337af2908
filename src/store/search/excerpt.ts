import { hits, type Place, type Run } from './hits.ts';
import { searchWords } from './searchWords.ts';

/** The marks around a found word; no text of a story holds these characters. */
export const MARK_START = '\u0002';
export const MARK_END = '\u0003';

/** About two lines on a wide screen. */
const WORDS_SHOWN = 28;

/** Words before the first found one, so that it is read in its sentence. */
const WORDS_BEFORE = 6;

/** Longer texts are looked through so far only: an excerpt need not be the best there is. */
const LOOKED_THROUGH = 60_000;

/** A text with what was looked for between MARK_START and MARK_END. */
export const marked = (text: string, language: string, wanted: readonly Run[]): string =>
  withMarks(text, { from: 0, to: text.length }, hits(searchWords(text, language), wanted));

/** The stretch of a text that has most of what was looked for, marked. */
export function excerptOf(text: string, language: string, wanted: readonly Run[]): string {
  const looked = text.slice(0, LOOKED_THROUGH);
  const words = searchWords(looked, language);
  const found = hits(words, wanted);
  const latest = words.length - WORDS_SHOWN;
  const start = Math.max(0, Math.min(bestStart(found) - WORDS_BEFORE, latest));
  const shown = words.slice(start, start + WORDS_SHOWN);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return looked.slice(0, 200);
  const from = start === 0 ? 0 : first.from;
  const to = start + WORDS_SHOWN >= words.length ? looked.length : last.to;
  const flat = withMarks(looked, { from, to }, found).replaceAll(/\s+/g, ' ').trim();
  return `${from > 0 ? '… ' : ''}${flat}${to < text.length ? ' …' : ''}`;
}

/** Hits that overlap, as pairs of letters do, are marked as one. */
function withMarks(text: string, { from, to }: Place, found: readonly Place[]): string {
  let marks = '';
  let at = from;
  for (const hit of found) {
    if (hit.to <= at || hit.from < from || hit.from >= to) continue;
    if (hit.from < at) marks = marks.slice(0, -MARK_END.length);
    else marks += text.slice(at, hit.from) + MARK_START;
    marks += text.slice(Math.max(at, hit.from), hit.to) + MARK_END;
    at = hit.to;
  }
  return marks + text.slice(at, to);
}

/** The found word from which a stretch has the most different ones; the first of the best. */
function bestStart(found: readonly { at: number; word: string }[]): number {
  let best = found[0]?.at ?? 0;
  let most = 0;
  for (const [position, { at: from }] of found.entries()) {
    const reach = found.slice(position, position + WORDS_SHOWN);
    const within = reach.filter(({ at }) => at < from + WORDS_SHOWN - WORDS_BEFORE);
    const different = new Set(within.map(({ word }) => word)).size;
    if (different > most) [best, most] = [from, different];
  }
  return best;
}
