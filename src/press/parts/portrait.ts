import { html } from 'hono/html';
import { renditionAddress } from '../../http/mediaAddress.ts';
import type { MediaRow } from '../../store/tables/media.ts';
import type { Markup } from '../markup.ts';

/** A person's portrait, or their initials. */
export const portrait = (name: string, picture: MediaRow | null): Markup =>
  picture
    ? html`<img class="portrait" src="${renditionAddress(picture.file, 400)}" alt="" width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async">`
    : html`<span class="portrait" aria-hidden="true">${initials(name)}</span>`;

/** "AP" of "Ada Pell", "MBG" of "Michal Ben-Gal": at most three letters. */
export const initials = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .map((word) => [...word].find((letter) => /\p{Lu}|\p{Lo}/u.test(letter)) ?? '')
    .join('')
    .slice(0, 3);
