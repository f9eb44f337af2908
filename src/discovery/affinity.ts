import type { Affinity } from './recommend.ts';

/** What a story is filed under; ids. */
export type Filing = {
  section: string | null;
  storyline: string | null;
  topics: readonly string[];
};

/** Names, by id, of what the reader's last reads were filed under. */
export type Interests = {
  sections: ReadonlyMap<string, string>;
  storylines: ReadonlyMap<string, string>;
  topics: ReadonlyMap<string, string>;
};

/** A section that a reader of the last reads has made theirs. */
export type Favourite = { id: string; name: string };

/** So many of the last reads in one section are no chance any more. */
const READS_OF_A_FAVOURITE = 3;

/** The section of most of the reader's last reads (ids, null for none); null where it is none's. */
export function favouriteOf(
  sectionsRead: readonly (string | null)[],
  { sections }: Pick<Interests, 'sections'>,
): Favourite | null {
  for (const [id, name] of sections) {
    const reads = sectionsRead.filter((section) => section === id).length;
    if (reads >= READS_OF_A_FAVOURITE) return { id, name };
  }
  return null;
}

/**
 * How much more likely a story is to be opened by somebody who has just read of the same: who follows
 * a running story wants its next part; who reads of one topic may like another story on it; a shared
 * section says least.
 */
const STORYLINE = 1.2;
const TOPIC = 0.6;
const FURTHER_TOPIC = 0.2;
const SECTION = 0.35;
const MOST_FURTHER_TOPICS = 2;

/** What a story shares with the reader's last reads, the strongest named. */
export function affinityTo(interests: Interests, story: Filing): Affinity {
  const line = interests.storylines.get(story.storyline ?? '');
  const section = interests.sections.get(story.section ?? '');
  const topics = story.topics.filter((topic) => interests.topics.has(topic));
  const [first] = topics;
  const further = Math.min(MOST_FURTHER_TOPICS, Math.max(0, topics.length - 1));
  const strength =
    (line === undefined ? 0 : STORYLINE) +
    (first === undefined ? 0 : TOPIC + FURTHER_TOPIC * further) +
    (section === undefined ? 0 : SECTION);
  if (line !== undefined) return { why: 'your-storyline', detail: line, strength };
  if (first !== undefined) {
    return { why: 'your-topic', detail: interests.topics.get(first) ?? null, strength };
  }
  if (section !== undefined) return { why: 'your-section', detail: section, strength };
  return null;
}
