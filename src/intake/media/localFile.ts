import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { LARGEST_PICTURE } from '../../store/readPicture.ts';

/**
 * The bytes of the file in a folder that an address of the old site names: by as much of the end of
 * its path as there is in the folder, so that `uploads/` of WordPress and `content/` of Ghost serve
 * as they lie. Null where there is none; never a file outside the folder.
 */
export async function localFile(folder: string, address: string): Promise<Buffer | null> {
  const root = await realpath(folder);
  const parts = partsOf(address);
  for (let from = 0; from < parts.length; from++) {
    const path = await realpath(join(root, ...parts.slice(from))).catch(() => null);
    if (!path?.startsWith(root + sep)) continue;
    const found = await stat(path);
    if (!found.isFile()) continue;
    if (found.size > LARGEST_PICTURE) throw new Error(`is larger than ${LARGEST_PICTURE / 1e6} MB`);
    return readFile(path);
  }
  return null;
}

function partsOf(address: string): string[] {
  const path = URL.parse(address)?.pathname ?? '';
  try {
    const parts = decodeURIComponent(path).split('/').filter(Boolean);
    return parts.some((part) => part === '..' || part.includes('\0')) ? [] : parts;
  } catch {
    return [];
  }
}
