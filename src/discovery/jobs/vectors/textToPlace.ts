import { createHash } from 'node:crypto';

/**
 * Many small models read 512 pieces of words and leave out or turn down what is longer; in most
 * languages so many letters are fewer. News says what it is about at its beginning.
 */
const LETTERS = 1_500;

const DIGEST = 16;

export type TextOfStory = { headline: string; standfirst: string | null; text: string };

/** What of a story is given to a model: its headline, standfirst and beginning. */
export const textToPlace = ({ headline, standfirst, text }: TextOfStory): string =>
  [headline, standfirst, text].filter(Boolean).join('\n').slice(0, LETTERS).toWellFormed();

/** Tells one text from another. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, DIGEST);
