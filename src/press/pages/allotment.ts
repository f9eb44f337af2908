/** Gives every story of a page one place: the first list that wants it has it. */
export type Allotment = {
  /** The first `limit` of these that no list has yet; they are this list's from now on. */
  take<Story extends { id: string }>(stories: readonly Story[], limit: number): Story[];
  /** The first `limit` of these that no list has yet, still to be had by others. */
  peek<Story extends { id: string }>(stories: readonly Story[], limit: number): Story[];
  /** The ids of all that have a place. */
  taken(): string[];
};

/** An allotment in which `ids` have a place already: of the story itself, for one. */
export function createAllotment(ids: Iterable<string>): Allotment {
  const taken = new Set(ids);
  const peek = <Story extends { id: string }>(stories: readonly Story[], limit: number) => {
    const once = new Map(stories.map((story) => [story.id, story]));
    return [...once.values()].filter((story) => !taken.has(story.id)).slice(0, limit);
  };
  return {
    peek,
    take(stories, limit) {
      const given = peek(stories, limit);
      for (const story of given) taken.add(story.id);
      return given;
    },
    taken: () => [...taken],
  };
}
