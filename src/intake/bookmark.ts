import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { forgetPosition, importPosition, rememberPosition } from '../store/importPositions.ts';
import type { Store } from '../store/store.ts';
import type { Place } from './place.ts';
import type { Terms } from './storyArrival.ts';

/** What an import is told that makes another paper of the same file. */
type Manner = Pick<Terms, 'draft' | 'now' | 'language'> & {
  whose?: string | undefined;
  site?: string | undefined;
};

/** How far the import of a large file has come. */
export type Bookmark = {
  /** Where an import of this very file was stopped; null where it begins at the beginning. */
  from: Place | null;
  note: string;
  put(next: Place): Promise<void>;
  remove(): Promise<void>;
};

/** Smaller files are through again before anybody has noticed. */
const WORTH_IT = 16_000_000;

/** Read from both ends of a file to tell it from another of the same size and time. */
const SAMPLE = 1_000_000;

const place = z.object({ offset: z.number(), line: z.number() });

/** For what can not be gone on with. */
export const noBookmark: Bookmark = {
  from: null,
  note: '',
  put: async () => {},
  remove: async () => {},
};

/**
 * The bookmark of a file. It holds for these bytes and this manner of taking them in alone: a file that has changed in
 * size, time, beginning or end is another, and is read from its beginning.
 */
export async function bookmarkOf(store: Store, file: string, terms: Manner): Promise<Bookmark> {
  const identity = await identityOf(file, terms).catch(() => null);
  if (identity === null) return noBookmark;
  const parsed = place.safeParse(await importPosition(store, identity));
  const from = parsed.success ? parsed.data : null;
  return {
    from,
    note: `goes on where it was stopped, at line ${from?.line}; what could not be read before is not named again`,
    put: (next) => rememberPosition(store, identity, next, terms.now),
    remove: () => forgetPosition(store, identity),
  };
}

async function identityOf(file: string, { now: _now, ...manner }: Manner): Promise<string | null> {
  const handle = await open(file);
  try {
    const { size, mtimeMs } = await handle.stat();
    if (size < WORTH_IT) return null;
    const hash = createHash('sha256').update(JSON.stringify({ size, mtimeMs, ...manner }));
    for (const position of [0, size - SAMPLE]) {
      const { buffer } = await handle.read({ buffer: Buffer.alloc(SAMPLE), position });
      hash.update(buffer);
    }
    return hash.digest('base64url');
  } finally {
    await handle.close();
  }
}
