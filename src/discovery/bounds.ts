/** One-sided 95 per cent: wrong once in twenty times that it claims too much. */
const Z = 1.645;

/**
 * The lower confidence bound of a share, `part` of `whole`: Wilson's score interval (1927), so that
 * one of two does not beat forty of a hundred.
 */
export function lowerShare(part: number, whole: number): number {
  if (part <= 0 || whole <= 0) return 0;
  const trials = Math.max(part, whole);
  const share = part / trials;
  const spread = Z * Math.sqrt((share * (1 - share)) / trials + (Z * Z) / (4 * trials * trials));
  return Math.max(0, (share + (Z * Z) / (2 * trials) - spread) / (1 + (Z * Z) / trials));
}

/**
 * The lower confidence bound of the mean of a Poisson count, by Anscombe's square root: of 3 it is
 * about 1, of 3,000 about 2,910.
 */
export function lowerCount(count: number): number {
  if (count <= 0) return 0;
  const root = Math.sqrt(count + 3 / 8) - Z / 2;
  return root > 0 ? Math.max(0, root * root - 3 / 8) : 0;
}
