import type { Storyline } from './storyline.ts';

/** With fewer words a headline seldom says what has happened; with more it tires as a name. */
const FEWEST_WORDS = 3;
const MOST_WORDS = 14;

/**
 * What a storyline is about, in plain words: of its reports' headlines, without the outlets' names,
 * the one nearest to all of them, rare words weighing more. Unlike the id it may change as the story
 * goes on. Empty where no report has any words.
 */
export function nameOf(storyline: Storyline, rarity: (word: string) => number): string {
  let name = '';
  let best = Number.NEGATIVE_INFINITY;
  for (const { headline, weights } of storyline.reports.values()) {
    let product = 0;
    let squares = 0;
    for (const [word, weight] of weights) {
      const worth = rarity(word) ** 2 * weight;
      product += worth * (storyline.centroid.get(word) ?? 0);
      squares += worth * weight;
    }
    const words = headline.split(/\s+/).length;
    const fits = words >= FEWEST_WORDS && words <= MOST_WORDS;
    const score = product / Math.sqrt(squares || 1) - (fits ? 0 : Number.MAX_SAFE_INTEGER);
    if (score <= best) continue;
    best = score;
    name = headline;
  }
  return name;
}
