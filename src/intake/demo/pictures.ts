import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import type { Millis } from '../../lib/clock.ts';
import type { Store } from '../../store/store.ts';
import type { Newsroom } from './newsroom.ts';

const TYPES: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/** Letters of the hash in a file's name: enough that no two pictures share one. */
const HASH_LENGTH = 20;

/**
 * Puts the demo's pictures into the media folder, named by their content, and into the record.
 * Gives the media id of each file, by its name in the demo; a picture that can not be read is
 * reported.
 */
export async function loadPictures(
  store: Store,
  newsroom: Newsroom,
  {
    folder,
    mediaFolder,
    report,
    now,
  }: { folder: string; mediaFolder: string; report: (problem: string) => void; now: Millis },
): Promise<Map<string, string>> {
  await mkdir(mediaFolder, { recursive: true });
  const ids = new Map<string, string>();
  for (const picture of newsroom.pictures) {
    const { file: name, alt, caption, credit } = picture;
    const kept = await keep(join(folder, 'pictures', name), mediaFolder).catch((error: Error) =>
      report(`pictures/${name}: ${error.message}`),
    );
    if (!kept) continue;
    const row = { ...kept, alt, caption, credit, addedAt: now };
    await store.db
      .insertInto('media')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ alt, caption, credit }))
      .execute();
    ids.set(name, row.id);
  }
  return ids;
}

async function keep(source: string, mediaFolder: string) {
  const extension = extname(source).toLowerCase();
  const bytes = await readFile(source);
  const type = TYPES[extension];
  if (!type)
    throw new Error(`a picture ends in ${Object.keys(TYPES).join(', ')}, not ${extension}`);
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH);
  const file = `${id}${extension}`;
  const { width, height } = await sharp(bytes).metadata();
  await writeFile(join(mediaFolder, file), bytes);
  return { id, file, type, width, height };
}
