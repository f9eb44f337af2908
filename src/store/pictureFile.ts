import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readPicture } from './readPicture.ts';
import type { MediaRow } from './tables/media.ts';
import { writeWhole } from './wholeFile.ts';

/** Letters of the hash in a file's name: enough that no two pictures share one. */
const HASH_LENGTH = 20;

/** Folder beside the pictures where their smaller forms are kept (`http/renditions.ts`). */
const RENDITIONS = 'renditions';

/** What is known of a picture from its bytes alone. */
export type PictureFile = Pick<MediaRow, 'id' | 'file' | 'type' | 'width' | 'height'>;

/**
 * Puts a picture into the media folder, written anew (see `readPicture`, which says what it throws)
 * and named by what came in, so that the same picture is one file wherever it was found.
 */
export async function keepFile(
  folder: string,
  source: Buffer,
  options: { drawings?: boolean } = {},
): Promise<PictureFile> {
  const id = createHash('sha256').update(source).digest('hex').slice(0, HASH_LENGTH);
  const { bytes, extension, type, width, height } = await readPicture(source, options);
  const file = `${id}.${extension}`;
  const path = join(folder, file);
  if (!existsSync(path)) await writeWhole(path, bytes);
  return { id, file, type, width, height };
}

/** Takes a picture and its smaller forms out of the media folder. */
export async function dropFile(folder: string, file: string): Promise<void> {
  await rm(join(folder, file), { force: true });
  const smaller = join(folder, RENDITIONS);
  for (const name of await readdir(smaller).catch(() => [])) {
    if (name.replace(/^\d+-/, '').startsWith(`${file}.`)) await rm(join(smaller, name));
  }
}
