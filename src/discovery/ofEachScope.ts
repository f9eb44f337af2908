import type { Ranked, RankedStory } from './mostRead.ts';

/** What is kept of a ranking: the first of the whole site, of each section and of each topic. */
type Kept = { site: number; section: number; topic: number };

/**
 * As much of a ranking, best first, as gives the whole site, every section and every topic a list of
 * their own: an entry is kept while any of those it is filed under still has room.
 */
export function ofEachScope(
  ranked: readonly Ranked[],
  storyOf: (id: string) => RankedStory | undefined,
  kept: Kept,
): Ranked[] {
  const filled = new Map<string, number>();
  return ranked.filter(({ id }) => {
    const story = storyOf(id);
    if (!story) return false;
    const scopes = scopesOf(story, kept);
    const hasRoom = scopes.some(([name, room]) => (filled.get(name) ?? 0) < room);
    if (hasRoom) for (const [name] of scopes) filled.set(name, (filled.get(name) ?? 0) + 1);
    return hasRoom;
  });
}

const scopesOf = ({ section, topics }: RankedStory, kept: Kept): [name: string, room: number][] => [
  ['the site', kept.site],
  ...(section === null ? [] : [[`section ${section}`, kept.section] as [string, number]]),
  ...topics.map((topic): [string, number] => [`topic ${topic}`, kept.topic]),
];
