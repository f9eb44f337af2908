import { counted } from './counted.ts';

/** How many stories, in words. */
export const storiesIn = (count: number): string =>
  count === 1 ? '1 story' : `${counted(count)} stories`;
