import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keepPicture, type PictureWords, pictureFrom } from '../../store/media.ts';
import type { MediaRow } from '../../store/schema.ts';
import type { Store } from '../../store/store.ts';
import { writeWhole } from '../../store/wholeFile.ts';
import { type FetchOptions, fetchUrl } from '../fetch.ts';
import { LARGEST_PICTURE, localFile } from './localFile.ts';
import { readPicture } from './readPicture.ts';

/** Letters of the hash in a file's name: enough that no two pictures share one. */
const HASH_LENGTH = 20;

/** A host that has failed so often in a row is gone; it is not waited for a thousand times more. */
const ENOUGH_FAILURES = 5;

export type PictureDesk = {
  /**
   * Brings a picture in, or gives the one that came from there before. `root` is
   * a folder of the entry's own, searched too. Throws why it can not.
   */
  take(address: string, words: PictureWords, root?: string): Promise<MediaRow>;
};

export type PicturePlaces = {
  /** Where the paper keeps its pictures. */
  mediaFolder: string;
  /** Where files of the old site lie; looked into before the network is asked. */
  folder?: string | undefined;
  fetch?: FetchOptions;
};

/** Brings pictures into the media library: each once, by its address and by its content. */
export function createPictureDesk(store: Store, places: PicturePlaces): PictureDesk {
  const failed = new Map<string, string>();
  const failures = new Map<string, number>();

  const bytesAt = async (address: string, root?: string): Promise<Buffer> => {
    for (const folder of [root, places.folder]) {
      const local = folder ? await localFile(folder, address) : null;
      if (local) return local;
    }
    const host = URL.parse(address)?.host ?? '';
    if (isPlaceholder(address))
      throw new Error('is in no folder here: name the one it is in with --media');
    if ((failures.get(host) ?? 0) >= ENOUGH_FAILURES) {
      throw new Error(`was not asked for: ${host} failed ${ENOUGH_FAILURES} times in a row`);
    }
    try {
      const { bytes } = await fetchUrl(address, { ...places.fetch, largest: LARGEST_PICTURE });
      failures.delete(host);
      return bytes;
    } catch (error) {
      const isAnswer = error instanceof Error && /^answers \d/.test(error.message);
      failures.set(host, isAnswer ? 0 : (failures.get(host) ?? 0) + 1);
      throw error;
    }
  };

  return {
    async take(address, words, root) {
      const isAddress = !isPlaceholder(address);
      const known = isAddress ? await pictureFrom(store, address, words) : null;
      if (known) return known;
      const before = failed.get(address);
      if (before !== undefined) throw new Error(before);
      try {
        const row = await keepFile(await bytesAt(address, root), places.mediaFolder, words);
        await keepPicture(store, isAddress ? address : null, row);
        return row;
      } catch (error) {
        failed.set(address, error instanceof Error ? error.message : String(error));
        throw error;
      }
    },
  };
}

/** Stands for a folder, or for a site whose address nobody told. */
const isPlaceholder = (address: string) =>
  URL.parse(address)?.hostname.endsWith('.invalid') ?? false;

/** Named by what came in, so that the same picture is one file wherever it was found. */
async function keepFile(source: Buffer, folder: string, words: PictureWords): Promise<MediaRow> {
  const id = createHash('sha256').update(source).digest('hex').slice(0, HASH_LENGTH);
  const { bytes, extension, type, width, height } = await readPicture(source);
  const file = `${id}.${extension}`;
  const path = join(folder, file);
  if (!existsSync(path)) await writeWhole(path, bytes);
  const { alt, caption, credit } = words;
  return { id, file, type, width, height, alt, caption, credit };
}
