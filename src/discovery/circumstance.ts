import type { Millis } from '../lib/clock.ts';

/** News ages: a story two months older is worth half of the part that time decides. */
const TIME_HALF_LIFE = 60 * 24 * 60 * 60 * 1_000;
const TIMELESS_PART = 0.8;

/** Few readers of one language want to go on in another; but some do. */
const OTHER_LANGUAGE = 0.5;

type Told = { publishedAt: Millis; language: string };

/** The part of a likeness that is left by how far two stories lie apart in time and language, up to 1. */
export function circumstance(story: Told, other: Told): number {
  const apart = Math.abs(story.publishedAt - other.publishedAt);
  const near = TIMELESS_PART + (1 - TIMELESS_PART) * 2 ** (-apart / TIME_HALF_LIFE);
  return story.language === other.language ? near : near * OTHER_LANGUAGE;
}
