import type { Footnote } from '../../store/body.ts';
import type { MediaRow } from '../../store/tables/media.ts';
import type { Words } from '../words.ts';

/** What the parts of a text need to know of the whole that they are set in. */
export type Setting = {
  /** The site's words, and the language of the text that they stand in. */
  words: Words;
  within: string;
  /** What the addresses of pictures begin with: nothing on a page, the site's address in a feed. */
  base: string;
  /** The paper's own pictures in the text, by their files. */
  pictures: ReadonlyMap<string, MediaRow>;
  /** The footnotes with their numbers, in order. */
  notes: ReadonlyMap<Footnote, number>;
};
