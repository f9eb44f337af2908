import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeWhole } from '../store/wholeFile.ts';
import {
  RENDITION_FORMATS,
  RENDITION_WIDTHS,
  type RenditionFormat,
  type RenditionWidth,
} from './mediaAddress.ts';

/** A picture of more pixels than this is refused: it would take the machine's memory. */
const LARGEST = 100_000_000;
const QUALITY = 78;

export type Renditions = {
  /**
   * The file of a picture at a width, as in `rendition(800, 'abc.svg.webp')`; made on the thread
   * pool the first time it is asked for and kept. Null for a picture, width or format there is not.
   */
  rendition(width: number, name: string): Promise<string | null>;
};

/** Smaller forms of the pictures in a media folder, kept in its folder `renditions`. */
export function createRenditions(folder: string): Renditions {
  const making = new Map<string, Promise<string>>();
  return {
    async rendition(width, name) {
      const [, original, format] = /^([\w-]+\.\w+)\.(\w+)$/.exec(name) ?? [];
      if (!original || !isFormat(format) || !isWidth(width)) return null;
      const source = join(folder, original);
      const target = join(folder, 'renditions', `${width}-${name}`);
      if (existsSync(target)) return target;
      if (!existsSync(source)) return null;
      const begun = making.get(target) ?? make(source, target, width, format);
      making.set(target, begun);
      return begun.finally(() => making.delete(target));
    },
  };
}

const isFormat = (text: string | undefined): text is RenditionFormat =>
  RENDITION_FORMATS.some((one) => one === text);
const isWidth = (width: number): width is RenditionWidth =>
  RENDITION_WIDTHS.some((one) => one === width);

async function make(source: string, target: string, width: number, format: RenditionFormat) {
  const picture = sharp(source, { limitInputPixels: LARGEST, density: 96 })
    .rotate()
    .resize({ width, withoutEnlargement: true });
  const bytes = await (format === 'webp'
    ? picture.webp({ quality: QUALITY })
    : picture.flatten({ background: '#fff' }).jpeg({ quality: QUALITY, mozjpeg: true })
  ).toBuffer();
  await writeWhole(target, bytes);
  return target;
}
