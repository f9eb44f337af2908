import { html } from 'hono/html';
import type { Part } from '../markup.ts';
import type { PressSite } from '../site.ts';

type Spoken = { language: string; direction: 'ltr' | 'rtl' | string };

/** `lang` and `dir` for text of a story that stands in a page of another language. */
export const spoken = (
  { words }: Pick<PressSite, 'words'>,
  { language, direction }: Spoken,
): Part => (language === words.language ? null : html` lang="${language}" dir="${direction}"`);

/** The same for the paper's own names, on a page whose words are English for want of others. */
export const ownWords = ({ language, words }: PressSite): Part =>
  language === words.language ? null : html` lang="${language}" dir="auto"`;

/** The same for the site's words within text of another language: those of a picture in a story. */
export const siteWords = ({ language, direction }: PressSite['words'], within: string): Part =>
  language === within ? null : html` lang="${language}" dir="${direction}"`;
