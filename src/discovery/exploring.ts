import { createRandom, type Random, seedOf } from '../lib/random.ts';

/** How a story did in the place that is kept for finding out. */
export type Tried = { shown: number; opened: number };

/** An answer shorter than this has no place to spare for trying something. */
const SHORTEST_WITH_EXPLORING = 4;

/** What is expected of a story of which nothing is known: one opening in twenty showings. */
const USUALLY_OPENED = 1;
const USUALLY_NOT = 19;

/**
 * The last place of a list goes to a fresh story that did not make it: otherwise what nobody has been
 * shown is never read, and what is never read is never shown. Nothing is tried where nothing is fresh.
 */
export function withExploring<Entry>(
  list: readonly Entry[],
  untried: readonly Entry[],
  triedOf: (entry: Entry) => Tried,
  { seed, limit }: { seed: string; limit: number },
): { list: Entry[]; tried: Entry | null } {
  if (limit < SHORTEST_WITH_EXPLORING || list.length < limit)
    return { list: [...list], tried: null };
  const tried = mostPromising(untried, triedOf, seed);
  if (tried === null) return { list: [...list], tried };
  return { list: [...list.slice(0, limit - 1), tried], tried };
}

/**
 * Thompson's choice (1933): of each story a rate of opening is drawn from what is known of it, and the
 * highest is tried. What was never shown is tried soon, what was shown in vain seldom, and what does
 * well often. The same seed draws the same.
 */
export function mostPromising<Entry>(
  untried: readonly Entry[],
  triedOf: (entry: Entry) => Tried,
  seed: string,
): Entry | null {
  const random = createRandom(seedOf(seed));
  let best: Entry | null = null;
  let highest = -1;
  for (const entry of untried) {
    const { shown, opened } = triedOf(entry);
    const failed = Math.max(0, shown - opened);
    const drawn = drawBeta(random, USUALLY_OPENED + opened, USUALLY_NOT + failed);
    if (drawn <= highest) continue;
    [best, highest] = [entry, drawn];
  }
  return best;
}

function drawBeta(random: Random, some: number, other: number): number {
  const drawn = drawGamma(random, some);
  return drawn / (drawn + drawGamma(random, other));
}

/** Marsaglia and Tsang, "A simple method for generating gamma variables", 2000; for a shape of 1 and more. */
function drawGamma(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random.next()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
