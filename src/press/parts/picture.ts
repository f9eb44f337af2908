import { html } from 'hono/html';
import type { MediaRow } from '../../store/schema.ts';
import type { Markup, Part } from '../markup.ts';

type Loading = { eager?: boolean };

/** A picture of the media folder. Its size is said, so that nothing jumps when it comes. */
export const image = (picture: MediaRow, alt: string, { eager = false }: Loading = {}): Markup =>
  html`<img src="/media/${picture.file}" alt="${alt}" width="${picture.width}" height="${picture.height}" decoding="async"${eager ? html` fetchpriority="high"` : html` loading="lazy"`}>`;

/** The picture of a teaser: it leads where the headline beside it leads, so it is not read out. */
export const teaserPicture = (
  { picture, path }: { picture: MediaRow | null; path: string },
  loading?: Loading,
): Part =>
  picture
    ? html`<a class="teaser-picture" href="${path}" tabindex="-1" aria-hidden="true">${image(picture, '', loading)}</a>`
    : null;

/** A picture with its caption and credit. */
export const figure = (picture: MediaRow, className: string): Markup =>
  html`<figure class="${className}">
${image(picture, picture.alt, { eager: true })}
${caption(picture.caption, picture.credit)}
</figure>`;

/** A caption and who is to be thanked for the picture, where either is known. */
export const caption = (text: string, credit: string): Part =>
  text || credit
    ? html`<figcaption>${text}${credit ? html` <span class="credit">${credit}</span>` : null}</figcaption>`
    : null;
