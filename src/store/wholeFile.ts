import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file beside its place and then moves it there, so that nobody is ever given half of it.
 * Two who write the same at the same time do not disturb each other: the later move stands.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}.part`;
  await writeFile(beside, bytes);
  await rename(beside, path);
}
