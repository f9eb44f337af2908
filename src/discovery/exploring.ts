/**
 * A deterministic choice of one of `entries` by a seed, spread evenly: FNV-1a (Fowler, Noll, Vo)
 * with a last mixing. The same request gets the same answer, another one another.
 */
export function chosenBy<Entry>(seed: string, entries: readonly Entry[]): Entry | undefined {
  if (entries.length === 0) return undefined;
  let hash = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) {
    hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return entries[((hash ^ (hash >>> 12)) >>> 0) % entries.length];
}

/** An answer shorter than this has no place to spare for trying something. */
const SHORTEST_WITH_EXPLORING = 4;

/**
 * The last place of a list goes to a fresh story that did not make it: otherwise what nobody has
 * been shown is never read, and what is never read is never shown. Nothing is tried where nothing
 * is fresh.
 */
export function withExploring<Entry>(
  list: readonly Entry[],
  untried: readonly Entry[],
  { seed, limit }: { seed: string; limit: number },
): Entry[] {
  if (limit < SHORTEST_WITH_EXPLORING || list.length < limit) return [...list];
  const tried = chosenBy(seed, untried);
  return tried === undefined ? [...list] : [...list.slice(0, limit - 1), tried];
}
