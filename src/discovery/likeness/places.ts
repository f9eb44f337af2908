import { ENGLISH_COUNTRIES } from '../englishCountries.ts';
import { ENGLISH_PLACES } from './englishPlaces.ts';
import { Lexicon } from './lexicon.ts';

const countries = ENGLISH_COUNTRIES.trim()
  .split('\n')
  .map((line) => `${line.split(' ')[0]}: ${line}`);

/** Where the news happens, by countries. */
export const PLACES = new Lexicon({ en: `${countries.join('\n')}\n${ENGLISH_PLACES.trim()}` });
