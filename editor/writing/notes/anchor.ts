import type { Anchor } from '../../api/notes.ts';

/** How many letters around the words are kept, to tell them from the same words elsewhere. */
const AROUND = 32;

/** A stretch of a text: from and to, counted in UTF-16 units. */
export type Stretch = { from: number; to: number };

/** The words of a stretch with those around them (TextQuoteSelector, W3C Web Annotation). */
export const anchorOf = (text: string, { from, to }: Stretch): Anchor => ({
  quote: text.slice(from, to),
  before: text.slice(Math.max(0, from - AROUND), from),
  after: text.slice(to, to + AROUND),
  position: from,
});

/**
 * Where the words of a note stand in a text: of several places the one whose surroundings are most
 * alike, then the nearest to where they stood. Null where the words are gone.
 */
export function placeOf(text: string, anchor: Anchor): Stretch | null {
  const { quote, position } = anchor;
  let best: { at: number; likeness: number } | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const likeness = likenessAround(text, at, anchor);
    const isNearer = best && Math.abs(at - position) < Math.abs(best.at - position);
    if (!best || likeness > best.likeness || (likeness === best.likeness && isNearer)) {
      best = { at, likeness };
    }
  }
  return best && { from: best.at, to: best.at + quote.length };
}

/** How many letters on both sides agree. */
function likenessAround(text: string, at: number, { quote, before, after }: Anchor): number {
  const end = at + quote.length;
  let [left, right] = [0, 0];
  while (left < before.length && text[at - 1 - left] === before[before.length - 1 - left]) left++;
  while (right < after.length && text[end + right] === after[right]) right++;
  return left + right;
}
