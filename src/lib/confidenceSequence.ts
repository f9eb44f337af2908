/** Opened of shown, in one arm of an experiment. */
export type Share = { shown: number; opened: number };

/** A difference of two shares, with bounds that hold at every time of looking. */
export type Difference = { difference: number; low: number; high: number };

/** The bounds miss the truth, at any time ever, in one experiment of twenty. */
const ALPHA = 0.05;

/** The number of estimates at which the bounds are tightest: some days of a middling paper. */
const TIGHTEST_AT = 10_000;

/** Where the bounds are tightest, for bounds that miss in one of `1 / alpha` (the same). */
const rhoSquared = (alpha: number) =>
  (-2 * Math.log(alpha) + Math.log(-2 * Math.log(alpha)) + 1) / TIGHTEST_AT;

/**
 * How much more is opened of what was shown in `b` than in `a`. The interval is an asymptotic
 * confidence sequence (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, 2024, theorem 2.2): unlike a
 * common interval it may be looked at as often as one likes and the experiment be ended when it
 * pleases. Each showing counts as an estimate of the difference by itself, weighted by the inverse of
 * its arm's share of all showings: each is to be of another reader. Of so many comparisons made side
 * by side (Bonferroni) no bounds miss, but in one experiment of twenty. Null before anything was
 * shown in both.
 */
export function differenceOf(a: Share, b: Share, comparisons = 1): Difference | null {
  const shown = a.shown + b.shown;
  if (a.shown === 0 || b.shown === 0) return null;
  return bounded(a, b, {
    variance: varianceOf(a, b),
    estimates: shown,
    alpha: ALPHA / comparisons,
  });
}

/**
 * The same where a reader makes many showings, from the shares of buckets of readers. What is opened
 * differs more between readers than chance would have it, and as though every showing were another
 * reader's, one would see differences where there are none. So the variance is that between buckets
 * (of a ratio, by linearisation), and there are as many estimates as independent ones would be as
 * sure as these.
 */
export function differenceOfBuckets(a: readonly Share[], b: readonly Share[]): Difference | null {
  const [allA, allB] = [sumOf(a), sumOf(b)];
  if (allA.shown === 0 || allB.shown === 0) return null;
  const independent = varianceOf(allA, allB);
  const variance = Math.max(independent, varianceBetween(a) + varianceBetween(b));
  const estimates = ((allA.shown + allB.shown) * independent) / variance;
  return bounded(allA, allB, { variance, estimates, alpha: ALPHA });
}

/** All shares as one. */
export const sumOf = (shares: readonly Share[]): Share =>
  shares.reduce(
    (sum, { shown, opened }) => ({ shown: sum.shown + shown, opened: sum.opened + opened }),
    { shown: 0, opened: 0 },
  );

/** The variance of the difference of two shares of independent showings. */
function varianceOf(a: Share, b: Share): number {
  const shown = a.shown + b.shown;
  const [weightA, weightB] = [shown / a.shown, shown / b.shown];
  const squares = (a.opened * weightA ** 2 + b.opened * weightB ** 2) / shown;
  return Math.max(squares - (b.opened / b.shown - a.opened / a.shown) ** 2, 1 / shown) / shown;
}

/** The variance of a share by how much buckets of its readers differ. */
function varianceBetween(buckets: readonly Share[]): number {
  const all = sumOf(buckets);
  const share = all.opened / all.shown;
  const squares = buckets.reduce(
    (sum, { shown, opened }) => sum + (opened - share * shown) ** 2,
    0,
  );
  const few = buckets.length / Math.max(1, buckets.length - 1);
  return (few * squares) / all.shown ** 2;
}

function bounded(
  a: Share,
  b: Share,
  { variance, estimates, alpha }: { variance: number; estimates: number; alpha: number },
): Difference {
  const difference = b.opened / b.shown - a.opened / a.shown;
  const rho = rhoSquared(alpha);
  const spread = estimates * rho + 1;
  const half = Math.sqrt(
    variance * ((2 * spread) / (estimates * rho)) * Math.log(Math.sqrt(spread) / alpha),
  );
  return { difference, low: difference - half, high: difference + half };
}
