import { DAY, type Millis } from '../lib/clock.ts';

export const NEARNESS = {
  /** News ages: a story two months older is worth half of the part that time decides. */
  halfLife: 60 * DAY,
  timelessPart: 0.8,
  /** Few readers of one language want to go on in another; but some do. */
  otherLanguage: 0.5,
};

type Told = { publishedAt: Millis; language: string };

/** The part of a likeness that is left by how far two stories lie apart in time and language, up to 1. */
export function circumstance(story: Told, other: Told, weights = NEARNESS): number {
  const { halfLife, timelessPart, otherLanguage } = weights;
  const apart = Math.abs(story.publishedAt - other.publishedAt);
  const near = timelessPart + (1 - timelessPart) * 2 ** (-apart / halfLife);
  return story.language === other.language ? near : near * otherLanguage;
}
