import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Bytes that can be read more than once, from any place on; gzipped ones unpacked. */
export type ByteSource = {
  /** From an offset, in unpacked bytes. */
  read(from?: number): AsyncIterable<Buffer>;
};

/** Told how many bytes of a file have been read, as it lies on the disk, and how many there are. */
export type OnRead = (read: number, total: number) => void;

/** Pieces in which a file is read: so large that the longest story takes few of them. */
const PIECE = 1 << 20;

/** No text packs better than some twenty to one; a bomb packs a thousand to one. */
const MOST_UNPACKED = 200;

/** Small files may be as repetitive as they like. */
const HARMLESS = 64_000_000;

/** The bytes of a file however large, unpacked where it is gzipped and in UTF-8 where it is UTF-16. */
export function fileBytes(file: string, onRead: OnRead = () => {}): ByteSource {
  return {
    async *read(from = 0) {
      const { isGzip, size } = await lookAt(file);
      const start = isGzip ? 0 : from;
      const bytes = createReadStream(file, { highWaterMark: PIECE, start });
      const pieces: AsyncIterable<Buffer> = isGzip ? after(from, unpacked(bytes)) : bytes;
      for await (const piece of pieces) {
        onRead(start + bytes.bytesRead, size);
        yield piece;
      }
    },
  };
}

/** The same of bytes that are in memory. */
export const memoryBytes = (bytes: Buffer): ByteSource => ({
  async *read(from = 0) {
    yield bytes.subarray(from);
  },
});

/** The beginning of what a file unpacks to, as far as a few kilobytes: to see what it is. */
export async function beginningText(source: ByteSource, length = 8_000): Promise<string> {
  for await (const piece of source.read()) return piece.subarray(0, length).toString('utf8');
  return '';
}

async function lookAt(file: string): Promise<{ isGzip: boolean; size: number }> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(2), length: 2 });
    return { isGzip: buffer[0] === 0x1f && buffer[1] === 0x8b, size: (await handle.stat()).size };
  } finally {
    await handle.close();
  }
}

async function* unpacked(packed: Readable): AsyncGenerator<Buffer> {
  let taken = 0;
  let given = 0;
  packed.on('data', (piece) => {
    taken += piece.length;
  });
  const gunzip = createGunzip({ chunkSize: PIECE });
  packed.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const piece of packed.pipe(gunzip)) {
      given += piece.length;
      if (given > HARMLESS && given > taken * MOST_UNPACKED) {
        throw new Error(`unpacks to more than ${MOST_UNPACKED} times its size, as no text does`);
      }
      yield piece;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code?.startsWith('Z_') ? new Error(`is no whole gzip file (${message})`) : error;
  } finally {
    packed.destroy();
  }
}

async function* after(from: number, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let passed = 0;
  for await (const piece of pieces) {
    const start = Math.max(0, from - passed);
    passed += piece.length;
    if (start < piece.length) yield piece.subarray(start);
  }
}
