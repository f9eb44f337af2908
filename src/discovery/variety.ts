/** What a list must know of a story to stay varied. */
export type Pickable<Id> = {
  story: Id;
  /** The story that this one is a copy of, or itself. */
  original: Id;
  storyline: string | null;
  section: string | null;
};

/** A running story would fill every list: two of its parts are enough to find the rest. */
const MOST_OF_A_STORYLINE = 2;

/**
 * The first `limit` entries that are no copy of one before and not the third of a storyline. No more
 * than `mostOfASection` of one section are taken while there are others to take: then `ranked` is gone
 * through twice.
 */
export function pickVaried<Id, Entry>(
  ranked: Iterable<Entry>,
  storyOf: (entry: Entry) => Pickable<Id>,
  { limit, mostOfASection = limit }: { limit: number; mostOfASection?: number },
): Entry[] {
  const originals = new Set<Id>();
  const storylines = new Map<string, number>();
  const sections = new Map<string, number>();
  const take = (entry: Entry, sectionsCapped: boolean): boolean => {
    const { original, storyline, section } = storyOf(entry);
    if (originals.has(original)) return false;
    if (isFull(storylines, storyline, MOST_OF_A_STORYLINE)) return false;
    if (sectionsCapped && isFull(sections, section, mostOfASection)) return false;
    originals.add(original);
    countIn(storylines, storyline);
    countIn(sections, section);
    return true;
  };
  const picked: Entry[] = [];
  for (const entry of ranked) {
    if (picked.length >= limit) return picked;
    if (take(entry, true)) picked.push(entry);
  }
  if (picked.length >= limit || mostOfASection >= limit) return picked;
  for (const entry of ranked) if (picked.length < limit && take(entry, false)) picked.push(entry);
  return picked;
}

/** The same, with the first `least` of a section before all others. */
export function withMoreOf<Id, Entry>(
  ranked: readonly Entry[],
  storyOf: (entry: Entry) => Pickable<Id>,
  { section, least }: { section: string | null; least: number },
): Entry[] {
  const ofSection = ranked.filter((entry) => storyOf(entry).section === section);
  const first = section === null ? [] : pickVaried(ofSection, storyOf, { limit: least });
  return [...first, ...ranked];
}

const isFull = (counts: Map<string, number>, name: string | null, most: number) =>
  name !== null && (counts.get(name) ?? 0) >= most;

function countIn(counts: Map<string, number>, name: string | null) {
  if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
}
