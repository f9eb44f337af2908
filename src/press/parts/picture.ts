import { html } from 'hono/html';
import { RENDITION_WIDTHS, renditionAddress } from '../../http/mediaAddress.ts';
import type { Focus } from '../../store/body.ts';
import type { MediaRow } from '../../store/tables/media.ts';
import type { Markup, Part } from '../markup.ts';
import { focusClass } from './focus.ts';

/** How wide a picture stands, for the browser to choose the file that fits. */
const SIZES = {
  lead: '(min-width: 64rem) 44rem, 100vw',
  second: '(min-width: 64rem) 44rem, 100vw',
  third: '(min-width: 64rem) 20rem, (min-width: 40rem) 50vw, 100vw',
  small: '10rem',
  story: '(min-width: 64rem) 60rem, 100vw',
  text: '(min-width: 48rem) 36rem, 100vw',
  gallery: '(min-width: 48rem) 18rem, (min-width: 30rem) 50vw, 100vw',
};
export type Size = keyof typeof SIZES;

/**
 * A picture of the media folder, in the width that the place needs. Its own size is said, so that
 * nothing jumps when it comes.
 */
export const image = (
  picture: MediaRow,
  alt: string,
  size: Size,
  focus: Focus | null = focusOf(picture),
): Markup =>
  html`<picture><source type="image/avif" srcset="${sources(picture, 'avif')}" sizes="${SIZES[size]}"><img${focusClass(focus)} src="${renditionAddress(picture.file, 800)}" srcset="${sources(picture, 'webp')}" sizes="${SIZES[size]}" alt="${alt}" width="${picture.width}" height="${picture.height}" decoding="async"${EAGER.includes(size) ? html` fetchpriority="high"` : html` loading="lazy"`}></picture>`;

/** What must stay in sight of a picture wherever it stands. */
const focusOf = ({ focusX: x, focusY: y }: MediaRow): Focus | null =>
  x === null || y === null ? null : { x, y };

/** What a reader sees first is fetched first; all else when it comes near. */
const EAGER: Size[] = ['lead', 'story'];

const sources = ({ file }: MediaRow, format: 'avif' | 'webp') =>
  RENDITION_WIDTHS.map((width) => `${renditionAddress(file, width, format)} ${width}w`).join(', ');

/** The picture of a teaser: it leads where the headline beside it leads, so it is not read out. */
export const teaserPicture = (
  { picture, path }: { picture: MediaRow | null; path: string },
  size: Size,
): Part =>
  picture
    ? html`<a class="teaser-picture" href="${path}" tabindex="-1" aria-hidden="true">${image(picture, '', size)}</a>`
    : null;

/** A picture with its caption and credit. */
export const figure = (picture: MediaRow, className: string): Markup =>
  html`<figure class="${className}">
${image(picture, picture.alt, 'story')}
${caption(picture.caption, picture.credit)}
</figure>`;

/** A caption and who is to be thanked for the picture, where either is known. */
export const caption = (text: string, credit: string): Part =>
  text || credit
    ? html`<figcaption>${text}${credit ? html` <span class="credit">${credit}</span>` : null}</figcaption>`
    : null;
