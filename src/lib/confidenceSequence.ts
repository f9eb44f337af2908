/** Opened of shown, in one arm of an experiment. */
export type Share = { shown: number; opened: number };

/** A difference of two shares, with bounds that hold at every time of looking. */
export type Difference = { difference: number; low: number; high: number };

/** The bounds miss the truth, at any time ever, in one experiment of twenty. */
const ALPHA = 0.05;

/** The number of showings at which the bounds are tightest: some days of a middling paper. */
const TIGHTEST_AT = 10_000;

/** Where the bounds are tightest, for bounds that miss in one of `1 / alpha` (the same). */
const rhoSquared = (alpha: number) =>
  (-2 * Math.log(alpha) + Math.log(-2 * Math.log(alpha)) + 1) / TIGHTEST_AT;

/**
 * How much more is opened of what was shown in `b` than in `a`. The interval is an asymptotic
 * confidence sequence (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, 2024, theorem 2.2): unlike a
 * common interval it may be looked at as often as one likes and the experiment be ended when it
 * pleases. Each showing counts as an estimate of the difference by itself, weighted by the inverse of
 * its arm's share of all showings. Of so many comparisons made side by side (Bonferroni) no bounds
 * miss, but in one experiment of twenty. Null before anything was shown in both.
 */
export function differenceOf(a: Share, b: Share, comparisons = 1): Difference | null {
  const shown = a.shown + b.shown;
  if (a.shown === 0 || b.shown === 0) return null;
  const [weightA, weightB] = [shown / a.shown, shown / b.shown];
  const difference = b.opened / b.shown - a.opened / a.shown;
  const squares = (a.opened * weightA ** 2 + b.opened * weightB ** 2) / shown;
  const deviation = Math.sqrt(Math.max(squares - difference ** 2, 1 / shown));
  const alpha = ALPHA / comparisons;
  const rho = rhoSquared(alpha);
  const spread = shown * rho + 1;
  const half =
    deviation *
    Math.sqrt(((2 * spread) / (shown ** 2 * rho)) * Math.log(Math.sqrt(spread) / alpha));
  return { difference, low: difference - half, high: difference + half };
}
