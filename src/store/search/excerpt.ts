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

/** The stretch of a text that has most of the words, which stand between MARK_START and MARK_END. */
export function excerptOf(text: string, language: string, wanted: ReadonlySet<string>): string {
  const looked = text.slice(0, LOOKED_THROUGH);
  const words = searchWords(looked, language);
  const hits = words.flatMap(({ word }, at) => (wanted.has(word) ? [at] : []));
  const latest = words.length - WORDS_SHOWN;
  const start = Math.max(0, Math.min(bestStart(words, hits) - WORDS_BEFORE, latest));
  const shown = words.slice(start, start + WORDS_SHOWN);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return looked.slice(0, 200);
  const from = start === 0 ? 0 : first.from;
  const to = start + WORDS_SHOWN >= words.length ? looked.length : last.to;
  let marked = '';
  let at = from;
  for (const word of shown) {
    if (!wanted.has(word.word) || word.from < at) continue;
    marked += `${looked.slice(at, word.from)}${MARK_START}${looked.slice(word.from, word.to)}${MARK_END}`;
    at = word.to;
  }
  const flat = (marked + looked.slice(at, to)).replaceAll(/\s+/g, ' ').trim();
  return `${from > 0 ? '… ' : ''}${flat}${to < text.length ? ' …' : ''}`;
}

/** The found word from which a stretch has the most different ones; the first of the best. */
function bestStart(words: { word: string }[], hits: number[]): number {
  let best = hits[0] ?? 0;
  let most = 0;
  for (const [position, from] of hits.entries()) {
    const reach = hits.slice(position, position + WORDS_SHOWN);
    const within = reach.filter((at) => at < from + WORDS_SHOWN - WORDS_BEFORE);
    const different = new Set(within.map((at) => words[at]?.word)).size;
    if (different > most) [best, most] = [from, different];
  }
  return best;
}
