import type { PublishedStory } from '../../store/publishedStories.ts';

/** How much more a reader wants what continues the story, shares a topic, or stands beside it. */
const SAME_STORYLINE = 8;
const SHARED_TOPIC = 2;
const SAME_SECTION = 0.5;

/** What a story page can show of others. */
const MOST = 12;

export type Neighbour = { story: number; affinity: number };

/** For each story those that a reader of it may go on to, nearest first, by their place in the list. */
export function neighboursOf(stories: PublishedStory[]): Neighbour[][] {
  const topics = stories.map((story) => new Set(story.topics));
  return stories.map((from, place) =>
    stories
      .map((to, story) => {
        if (story === place) return { story, affinity: 0 };
        const shared = to.topics.filter((topic) => topics[place]?.has(topic)).length;
        const continues = from.storylineId !== null && from.storylineId === to.storylineId;
        const beside = from.sectionId !== null && from.sectionId === to.sectionId;
        const affinity =
          (continues ? SAME_STORYLINE : 0) + shared * SHARED_TOPIC + (beside ? SAME_SECTION : 0);
        return { story, affinity };
      })
      .filter((neighbour) => neighbour.affinity > 0)
      .sort((a, b) => b.affinity - a.affinity || b.story - a.story)
      .slice(0, MOST),
  );
}
