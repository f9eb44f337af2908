import { ENGLISH_SUBJECTS } from './englishSubjects.ts';
import { Lexicon } from './lexicon.ts';

/** What the news is about. */
export const SUBJECTS = new Lexicon({ en: ENGLISH_SUBJECTS });
