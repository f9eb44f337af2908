export type Agreement = { precision: number; recall: number; f1: number };

/**
 * BCubed agreement of a grouping with the true one (Bagga and Baldwin, 1998): for each element which
 * part of those grouped with it belong with it, and which part of those that belong with it are
 * grouped with it; both averaged over the elements, F1 of the averages.
 */
export function bcubed(truth: readonly string[], grouping: readonly string[]): Agreement {
  const pairs = truth.map((label, at) => `${label}\n${grouping[at]}`);
  const [inTruth, inGroup, inBoth] = [sizes(truth), sizes(grouping), sizes(pairs)];
  let precision = 0;
  let recall = 0;
  for (const [at, label] of truth.entries()) {
    const both = inBoth.get(pairs[at] ?? '') ?? 0;
    precision += both / (inGroup.get(grouping[at] ?? '') ?? 1) / truth.length;
    recall += both / (inTruth.get(label) ?? 1) / truth.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function sizes(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
