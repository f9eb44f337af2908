const HOUR = 3_600_000;

type Group = { id: string; sums: Map<string, number>; length: number; latestAt: number };
type Story = { headline: string; publishedAt: number };

/**
 * The plain reference: TF-IDF of the headline's words as of the moment, cosine to the centroids of
 * all groups that had a story within `hours`, the best above `threshold` or a new one.
 */
export function onePass(stories: readonly Story[], threshold: number, hours: number): string[] {
  const having = new Map<string, number>();
  const groups: Group[] = [];
  return stories.map(({ headline, publishedAt }, seen) => {
    const words = new Set(headline.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
    for (const word of words) having.set(word, (having.get(word) ?? 0) + 1);
    const raw = [...words].map(
      (word) => [word, Math.log(1 + (seen + 1) / (having.get(word) ?? 1))] as const,
    );
    const size = Math.hypot(...raw.map(([, weight]) => weight)) || 1;
    const vector = raw.map(([word, weight]) => [word, weight / size] as const);
    const live = groups.filter(({ latestAt }) => publishedAt - latestAt <= hours * HOUR);
    const group = nearest(live, vector, threshold) ?? begun(groups);
    for (const [word, weight] of vector) {
      group.sums.set(word, (group.sums.get(word) ?? 0) + weight);
    }
    group.length = Math.hypot(...group.sums.values());
    group.latestAt = publishedAt;
    return group.id;
  });
}

function begun(groups: Group[]): Group {
  const group = { id: String(groups.length), sums: new Map(), length: 0, latestAt: 0 };
  groups.push(group);
  return group;
}

type Vector = readonly (readonly [string, number])[];

function nearest(groups: readonly Group[], vector: Vector, threshold: number): Group | null {
  let best = threshold;
  let found: Group | null = null;
  for (const group of groups) {
    const product = vector.reduce((sum, [word, x]) => sum + x * (group.sums.get(word) ?? 0), 0);
    const cosine = product / (group.length || 1);
    if (cosine < best) continue;
    best = cosine;
    found = group;
  }
  return found;
}
