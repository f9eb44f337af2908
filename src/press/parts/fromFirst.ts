import { html } from 'hono/html';
import type { Markup } from '../markup.ts';
import type { PressSite } from '../site.ts';
import { ownWords } from './spoken.ts';

/** The way to all of a storyline, from its first report on. */
export const fromFirst = (site: PressSite, storyline: string, slug: string): Markup =>
  site.words.markup('story.fromFirst', {
    storyline,
    link: (inside) => html`<a href="/storyline/${slug}"${ownWords(site)}>${inside}</a>`,
  });
