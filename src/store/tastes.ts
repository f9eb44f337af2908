import { chunked } from './rows.ts';
import type { Store } from './store.ts';

/** The vector of a story: close to those of stories that the same readers open. */
export type Taste = { storyId: string; vector: Float32Array };

/** The vectors of these stories, as far as any is known. */
export async function tastesOf(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, Float32Array>> {
  if (ids.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('tastes')
    .selectAll()
    .where('storyId', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ storyId, vector }) => [storyId, unpacked(vector)]));
}

/** Writes vectors of stories, each in place of the one before. */
export async function writeTastes(store: Store, tastes: readonly Taste[]): Promise<void> {
  await store.db.transaction().execute(async (db) => {
    for (const part of chunked(tastes)) {
      const ids = part.map(({ storyId }) => storyId);
      await db.deleteFrom('tastes').where('storyId', 'in', ids).execute();
      const rows = part.map(({ storyId, vector }) => ({ storyId, vector: packed(vector) }));
      await db.insertInto('tastes').values(rows).execute();
    }
  });
}

const packed = ({ buffer, byteOffset, byteLength }: Float32Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

/** Bytes are copied, since a buffer of Node's need not begin where a number may. */
const unpacked = (vector: string): Float32Array =>
  new Float32Array(new Uint8Array(Buffer.from(vector, 'base64')).buffer);
