import { open } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type Decoded, decode } from './encoding.ts';

/** Pages and feeds are far smaller; JSON Lines, which are not, are streamed instead. */
const LARGEST_FILE = 64_000_000;

/** Unpacked, a file may be so large; a gzip bomb is found out here. */
const LARGEST_UNPACKED = 64_000_000;

/** Bytes, perhaps gzipped, as text. Throws where they unpack to more than the cap. */
export function textOf(bytes: Buffer, contentType: string | null = null): Decoded {
  return decode(unzipped(bytes), contentType);
}

/** Reads a file whole as text. Throws where it is larger than a page or feed can be. */
export async function readTextFile(file: string): Promise<Decoded> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > LARGEST_FILE) throw new Error(`is larger than ${LARGEST_FILE / 1e6} MB`);
    return textOf(await handle.readFile());
  } finally {
    await handle.close();
  }
}

const isGzip = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b;

function unzipped(bytes: Buffer): Buffer {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Error(`unpacks to more than ${LARGEST_UNPACKED / 1e6} MB`);
    }
    throw new Error(`is no whole gzip file (${code})`);
  }
}
