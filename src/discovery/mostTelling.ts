/** As many of the terms as are to be kept, those that weigh the most; in the order they came. */
export function mostTelling(
  counts: ReadonlyMap<string, number>,
  kept: number,
  weightOf: (text: string, count: number) => number,
): Iterable<readonly [string, number]> {
  if (counts.size <= kept) return counts;
  const weights = new Map(Array.from(counts, ([text, count]) => [text, weightOf(text, count)]));
  const least = [...weights.values()].sort((some, other) => other - some)[kept - 1] ?? 0;
  return [...counts].filter(([text]) => (weights.get(text) ?? 0) >= least).slice(0, kept);
}
