import sharp, { type Sharp } from 'sharp';

/** No picture that is published is larger, in bytes. */
export const LARGEST_PICTURE = 40_000_000;

/** A picture of more pixels than this is refused: it would take the machine's memory. */
const MOST_PIXELS = 100_000_000;

/** No screen shows more across; what cameras give is twice that. In pixels. */
const LARGEST_SIDE = 4_096;

/** A drawing of more bytes than this was made to keep the machine busy. */
const LARGEST_DRAWING = 2_000_000;

/** High enough that the smaller forms which are made of it lose nothing that one sees. */
const QUALITY = 88;

const LONGEST_SECONDS = 30;

/** Why what was sent is not taken as a picture; the message goes on from its name. */
export class NoPicture extends Error {
  override name = 'NoPicture';
}

type Picture = {
  bytes: Buffer;
  extension: string;
  type: string;
  width: number;
  height: number;
};

/**
 * A picture from anywhere, told by its content and written anew: upright as its orientation says,
 * and without all else that it carried, such as where it was taken. A drawing (SVG), which can run
 * programs, becomes a picture of it, or is refused where `drawings` are not wanted. Throws a
 * `NoPicture` where it is none, or too large.
 */
export async function readPicture(bytes: Buffer, { drawings = true } = {}): Promise<Picture> {
  if (bytes.length === 0) throw new NoPicture('is empty');
  const { format, pages = 1 } = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .metadata()
    .catch((error: Error) => {
      throw new NoPicture(/pixel limit/i.test(error.message) ? TOO_LARGE : 'is no picture');
    });
  if (format === 'svg' && bytes.length > LARGEST_DRAWING)
    throw new NoPicture('is too large a drawing');
  if (format === 'svg' && !drawings)
    throw new NoPicture('is a drawing (SVG): send a picture of it');
  const write = Object.hasOwn(WRITE, format) ? WRITE[format] : undefined;
  if (!write) throw new NoPicture(`is a picture of a kind that is not taken in (${format})`);
  const animated = pages > 1 && (format === 'gif' || format === 'webp');
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, animated }).timeout({
    seconds: LONGEST_SECONDS,
  });
  const upright = animated ? picture : shrunk(picture.rotate());
  const { data, info } = await write(upright)
    .toBuffer({ resolveWithObject: true })
    .catch((error: Error) => {
      throw new NoPicture(/pixel limit/i.test(error.message) ? TOO_LARGE : 'is a damaged picture');
    });
  const height = animated ? (info.pageHeight ?? info.height) : info.height;
  const extension = info.format === 'heif' ? 'avif' : info.format === 'jpeg' ? 'jpg' : info.format;
  const type = `image/${extension === 'jpg' ? 'jpeg' : extension}`;
  return { bytes: data, extension, type, width: info.width, height };
}

const TOO_LARGE = `has more than ${MOST_PIXELS / 1e6} million pixels`;

const shrunk = (picture: Sharp) =>
  picture.resize({
    width: LARGEST_SIDE,
    height: LARGEST_SIDE,
    fit: 'inside',
    withoutEnlargement: true,
  });

/** What each kind is written as; what browsers can not show becomes what they can. */
const WRITE: Record<string, (picture: Sharp) => Sharp> = {
  jpeg: (picture) => picture.jpeg({ quality: QUALITY }),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ quality: QUALITY }),
  gif: (picture) => picture.gif(),
  avif: (picture) => picture.webp({ quality: QUALITY }),
  heif: (picture) => picture.webp({ quality: QUALITY }),
  tiff: (picture) => picture.webp({ quality: QUALITY }),
  svg: (picture) => picture.png(),
};
