import type { Footnote } from '../../store/body.ts';

/** What the parts of a text need to know of the whole that they are set in. */
export type Setting = {
  /** What the addresses of pictures begin with: nothing on a page, the site's address in a feed. */
  base: string;
  /** The footnotes with their numbers, in order. */
  notes: ReadonlyMap<Footnote, number>;
};
