const counted = new Intl.NumberFormat('en-GB');

/** How many stories, in words. */
export const storiesIn = (count: number): string =>
  count === 1 ? '1 story' : `${counted.format(count)} stories`;
