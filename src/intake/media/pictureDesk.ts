import { type Clock, systemClock } from '../../lib/clock.ts';
import { keepPicture, type PictureWords, pictureFrom } from '../../store/media.ts';
import { keepFile } from '../../store/pictureFile.ts';
import { LARGEST_PICTURE } from '../../store/readPicture.ts';
import type { Store } from '../../store/store.ts';
import type { MediaRow } from '../../store/tables/media.ts';
import { type FetchOptions, fetchUrl } from '../fetch.ts';
import { localFile } from './localFile.ts';

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
  clock?: Clock;
};

/** Brings pictures into the media library: each once, by its address and by its content. */
export function createPictureDesk(store: Store, places: PicturePlaces): PictureDesk {
  const { clock = systemClock } = places;
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
    async take(address, { alt, caption, credit }, root) {
      const words = { alt, caption, credit }; // a figure has more than these
      const isAddress = !isPlaceholder(address);
      const known = isAddress ? await pictureFrom(store, address, words) : null;
      if (known) return known;
      const before = failed.get(address);
      if (before !== undefined) throw new Error(before);
      try {
        const file = await keepFile(places.mediaFolder, await bytesAt(address, root));
        return await keepPicture(store, isAddress ? address : null, {
          ...{ ...file, ...words },
          addedAt: clock(),
        });
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
