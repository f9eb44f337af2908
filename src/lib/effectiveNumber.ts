/**
 * How many things of equal share would be as varied as these: the exponential of Shannon's entropy
 * (Hill, "Diversity and evenness", 1973, order 1). Ten that share equally are ten; one that has
 * nearly all beside nine others is little more than one. Null where nothing was counted.
 */
export function effectiveNumber(counts: readonly number[]): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all <= 0) return null;
  const entropy = counts.reduce((sum, count) => {
    const share = count / all;
    return share > 0 ? sum - share * Math.log(share) : sum;
  }, 0);
  return Math.exp(entropy);
}
