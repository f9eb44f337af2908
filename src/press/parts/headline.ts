import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { PressSite } from '../site.ts';

type Spoken = { language: string; direction: 'ltr' | 'rtl' | string };

/** `lang` and `dir` for text of a story that stands in a page of another language. */
export const spoken = (site: PressSite, { language, direction }: Spoken): Markup | null =>
  language === site.language ? null : html` lang="${language}" dir="${direction}"`;

/** A headline as a link to its story. */
export const headlineLink = (
  site: PressSite,
  story: Spoken & { path: string; headline: string },
): Markup => html`<a href="${story.path}"${spoken(site, story)}>${story.headline}</a>`;
