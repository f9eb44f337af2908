/** Sums from the beginning up to each place. */
export function runningSum(counts: readonly number[]): number[] {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
}

/**
 * What a story may be expected to have had after each hour: the middle (median) of what its peers had
 * at that age. The middle, because readers are spread so unevenly that in a mean one great success
 * would be the measure of all. Empty without peers.
 */
export function expectedBy(peers: readonly (readonly number[])[]): number[] {
  const sums = peers.map(runningSum);
  const [first = []] = sums;
  return first.map((_, hour) => median(sums.map((peer) => peer[hour] ?? 0)));
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((some, other) => some - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
