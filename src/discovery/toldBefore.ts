import { DAY, type Millis } from '../lib/clock.ts';
import type { RelatedIndex } from './relatedIndex.ts';

/**
 * Stories this like one another tell of the same events: of the pairs of the demo that are as like,
 * those of one storyline are more than nine in ten.
 */
const SAME_EVENTS = 0.4;

/** One story may be like by chance; two of one time are not. */
const FEWEST = 2;
const LOOKED_AT = 12;

/** A paper tells of an event for some weeks. */
const LASTS = 21 * DAY;

/** What comes later than this may well be the trial, the report, the opening; before, the next part. */
const LONG_AFTER = 60 * DAY;

/** When a paper told of a story's events before, and in which of its stories, the likest first. */
export type ToldBefore = { from: Millis; to: Millis; stories: string[] };

/**
 * When the archive tells of the events of a story, where that was long before the date that the story
 * bears and never since: then the story may be as old as they are. Null where it is not plain.
 * `isTwin` says of a story that it is a copy of this one.
 */
export function toldBefore(
  index: RelatedIndex,
  id: string,
  isTwin: (other: string) => boolean,
): ToldBefore | null {
  const story = index.get(id);
  if (!story) return null;
  const alike = index
    .similarTo(story, {
      most: LOOKED_AT,
      admits: (other) => other.id !== id && !isTwin(other.id),
      timeless: true,
    })
    .filter(({ score }) => score >= SAME_EVENTS)
    .map(({ entry }) => entry);
  if (alike.length < FEWEST) return null;
  const times = alike.map(({ publishedAt }) => publishedAt);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  if (to - from > LASTS || story.publishedAt - to < LONG_AFTER) return null;
  return { from, to, stories: alike.map((entry) => entry.id) };
}
