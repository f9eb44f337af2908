import type { Element } from 'domhandler';
import { textContent } from 'domutils';
import type { Figure } from '../../store/body.ts';
import { all, attribute, first } from './query.ts';
import { safePicture } from './safeUrl.ts';

/** A picture of this size or less counts readers; it shows nothing. */
const TRACKING_PIXELS = 3;

/** Where pages that load pictures late keep the true address. */
const LATE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-srcset', 'srcset'];

/** The picture that an <img> shows, or null where it shows none that a story could have. */
export function pictureOf(image: Element, base?: string): Figure | null {
  const size = Number(attribute(image, 'width') ?? attribute(image, 'height') ?? Number.NaN);
  if (size <= TRACKING_PIXELS) return null;
  const src = addresses(image)
    .map((address) => safePicture(address, base))
    .find((address) => address !== null);
  return src ? { src, alt: attribute(image, 'alt') ?? '', caption: '', credit: '' } : null;
}

function addresses(image: Element): string[] {
  const late = LATE_SOURCES.map((name) => attribute(image, name) ?? '').map(largestOf);
  const src = attribute(image, 'src') ?? '';
  return /^data:/i.test(src) || src === '' ? late : [src, ...late];
}

/** The last candidate of a srcset, by custom the largest. A plain address is its own. */
const largestOf = (srcset: string) =>
  srcset.includes(' ') ? (srcset.split(/,\s+/).at(-1)?.trim().split(/\s+/)[0] ?? '') : srcset;

/** The picture of a <figure> with its caption, or null where it has none. */
export function figureOf(figure: Element, base?: string): Figure | null {
  const picture = all(figure, 'img')
    .map((image) => pictureOf(image, base))
    .find((found) => found !== null);
  if (!picture) return null;
  const caption = first(figure, 'figcaption');
  return { ...picture, caption: caption ? textContent(caption).replace(/\s+/g, ' ').trim() : '' };
}
