import { DAY, type Millis } from '../../lib/clock.ts';
import type { DocumentField, WordCount } from './search.ts';

/** What a word is worth by where it stands: a headline says what a story is about. */
const FIELD_WEIGHTS: Record<DocumentField, number> = {
  headline: 6,
  standfirst: 3,
  names: 4,
  body: 1,
};

/**
 * BM25's saturation, in counts as the fields weigh them: a word once in the text counts a fifth of
 * what a word in headline, names and text does, so that headlines still tell among long texts. And
 * its length normalisation, at a value that holds for most collections.
 */
const K1 = 4;
const B = 0.6;

/**
 * News ages: a story of today counts up to half more than one that has the same words. With a
 * half-life of a month, last week's still has most of that; the archive is in order of words alone.
 */
const FRESH_BONUS = 0.5;
const FRESH_HALF_LIFE = 30 * DAY;

/** A story as far as it counts for the order. */
export type Scored = { id: string; publishedAt: Millis; wordCount: number };

/** Words of which any will do, with the number of stories that have one. */
export type WordGroup = { words: ReadonlySet<string>; stories: number };

/** The collection: how many stories, and how long they are on average. */
type Collection = { stories: number; meanWords: number };

/**
 * The stories in order: BM25F (Robertson, Zaragoza and Taylor, 2004) times freshness, and times the
 * part of the groups that a story has any of, so that two of three words beat one that is said often;
 * the later, then the greater id first where that is the same.
 */
export function inOrder<Story extends Scored>(
  stories: readonly Story[],
  counts: readonly WordCount[],
  groups: readonly WordGroup[],
  { collection, now }: { collection: Collection; now: Millis },
): Story[] {
  const byStory = Map.groupBy(counts, (count) => count.storyId);
  const score = (story: Story) => {
    const length = 1 - B + (B * story.wordCount) / Math.max(1, collection.meanWords);
    const own = byStory.get(story.id) ?? [];
    const worth = groups.map((group) => {
      const frequency = own.reduce(
        (tf, { word, field, count }) =>
          group.words.has(word)
            ? tf + (FIELD_WEIGHTS[field] * count) / (field === 'body' ? length : 1)
            : tf,
        0,
      );
      return (rarity(group.stories, collection.stories) * frequency) / (K1 + frequency);
    });
    const words = worth.reduce((sum, one) => sum + one, 0);
    const granted = worth.filter((one) => one > 0).length / groups.length;
    const age = Math.max(0, now - story.publishedAt);
    return words * granted * (1 + FRESH_BONUS * 2 ** (-age / FRESH_HALF_LIFE));
  };
  return stories
    .map((story) => ({ story, score: score(story) }))
    .sort(
      (one, two) =>
        two.score - one.score ||
        two.story.publishedAt - one.story.publishedAt ||
        (one.story.id < two.story.id ? 1 : -1),
    )
    .map(({ story }) => story);
}

const rarity = (stories: number, all: number) =>
  Math.log(1 + (Math.max(all, stories) - stories + 0.5) / (stories + 0.5));
