import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import sharp, { type Sharp } from 'sharp';
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
   * pool the first time it is asked for and kept. An AVIF takes seconds, so whoever asks first is
   * given the WebP, which is not to be kept (`isFinal` is false), and it is made meanwhile. Null
   * for a picture, width or format there is not.
   */
  rendition(width: number, name: string): Promise<Rendition | null>;
};

type Rendition = { file: string; isFinal: boolean };

/** After an AVIF the machine is left to others for so many times as long as it took. */
const RESTS = 3;

/** libvips takes every core for a picture by itself; readers are answered by the others. */
sharp.concurrency(1);

/** So many wait for their AVIF; who comes later is asked for again by the next reader. */
const MOST_WAITING = 200;

/** Smaller forms of the pictures in a media folder, kept in its folder `renditions`. */
export function createRenditions(folder: string): Renditions {
  const making = new Map<string, Promise<string>>();
  /** One after another, with rests, so that no reader's page waits for a picture's last tenth. */
  let queue: Promise<unknown> = Promise.resolve();
  const waiting = new Set<string>();

  const once = (target: string, begin: () => Promise<string>) => {
    const begun = making.get(target) ?? begin().finally(() => making.delete(target));
    making.set(target, begun);
    return begun;
  };
  const makeLater = (target: string, begin: () => Promise<string>) => {
    if (waiting.has(target) || waiting.size >= MOST_WAITING) return;
    const unhurried = async () => {
      const start = performance.now();
      await once(target, begin).catch(() => null); // the WebP goes on standing in for it
      await setTimeout(RESTS * (performance.now() - start), null, { ref: false });
    };
    waiting.add(target);
    queue = queue.then(unhurried).finally(() => waiting.delete(target));
  };

  return {
    async rendition(width, name) {
      const [, original, format] = /^([\w-]+\.\w+)\.(\w+)$/.exec(name) ?? [];
      if (!original || !isFormat(format) || !isWidth(width)) return null;
      const source = join(folder, original);
      const fileIn = (form: RenditionFormat) =>
        join(folder, 'renditions', `${width}-${original}.${form}`);
      const file = fileIn(format);
      if (existsSync(file)) return { file, isFinal: true };
      if (!existsSync(source)) return null;
      const begin = (form: RenditionFormat) => () => make(source, fileIn(form), width, form);
      if (format !== 'avif') return { file: await once(file, begin(format)), isFinal: true };
      const webp = fileIn('webp');
      if (!existsSync(webp)) await once(webp, begin('webp'));
      makeLater(file, begin('avif'));
      return { file: webp, isFinal: false };
    },
  };
}

const isFormat = (text: string | undefined): text is RenditionFormat =>
  RENDITION_FORMATS.some((one) => one === text);
const isWidth = (width: number): width is RenditionWidth =>
  RENDITION_WIDTHS.some((one) => one === width);

/** How a picture is written in each form; AVIF at 55 looks as WebP does at 78. */
const WRITTEN: Record<RenditionFormat, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 55 }),
  webp: (picture) => picture.webp({ quality: QUALITY }),
  jpg: (picture) =>
    picture.flatten({ background: '#fff' }).jpeg({ quality: QUALITY, mozjpeg: true }),
};

async function make(source: string, target: string, width: number, format: RenditionFormat) {
  const picture = sharp(source, { limitInputPixels: LARGEST, density: 96 })
    .rotate()
    .resize({ width, withoutEnlargement: true });
  await writeWhole(target, await WRITTEN[format](picture).toBuffer());
  return target;
}
