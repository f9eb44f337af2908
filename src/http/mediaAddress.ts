/** The widths in which a picture is given, in pixels; any other would let strangers fill the disk. */
export const RENDITION_WIDTHS = [400, 800, 1600] as const;
export type RenditionWidth = (typeof RENDITION_WIDTHS)[number];

/** AVIF for browsers that know it, WebP for the others; JPEG for networks that show a picture beside a link. */
export const RENDITION_FORMATS = ['avif', 'webp', 'jpg'] as const;
export type RenditionFormat = (typeof RENDITION_FORMATS)[number];

/** Address of a picture of the media folder, at a width: /media/800/abc.svg.webp. */
export const renditionAddress = (
  file: string,
  width: RenditionWidth,
  format: RenditionFormat = 'webp',
): string => `/media/${width}/${file}.${format}`;
