import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';
import type { Tongue } from './tongue.ts';

const TONGUES: Record<string, Tongue> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  pt: PORTUGUESE,
  it: ITALIAN,
};

/** How a language (BCP 47) speaks of days, or null: such texts stay undoubted rather than doubted wrongly. */
export const tongueOf = (language: string | null): Tongue | null =>
  TONGUES[language?.slice(0, 2).toLowerCase() ?? ''] ?? null;

/** The number (1 to 12) of a month by its name in a language; 0 where it is none. */
export const monthIn = ({ months }: Tongue, name: string): number =>
  months.findIndex((month) => new RegExp(`^${month}$`, 'iu').test(name)) + 1;
