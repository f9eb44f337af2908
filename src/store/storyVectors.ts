import type { Store } from './store.ts';

/** A vector of a story, a signed byte a dimension; without any where the model had nothing to say. */
export type KeptVector = { storyId: string; textHash: string; vector: Int8Array };

/** The vectors that a model has made of these stories. */
export async function keptVectors(
  store: Store,
  model: string,
  ids: readonly string[],
): Promise<KeptVector[]> {
  if (ids.length === 0) return [];
  const rows = await store.db
    .selectFrom('storyVectors')
    .select(['storyId', 'textHash', 'vector'])
    .where('model', '=', model)
    .where('storyId', 'in', [...ids])
    .execute();
  return rows.map(({ vector, ...row }) => ({
    ...row,
    vector: new Int8Array(Buffer.from(vector, 'base64')),
  }));
}

/** Keeps vectors of stories, each in place of what was kept of that story before. */
export async function keepVectors(
  store: Store,
  model: string,
  vectors: readonly KeptVector[],
): Promise<void> {
  if (vectors.length === 0) return;
  await store.db.transaction().execute(async (db) => {
    const ids = vectors.map(({ storyId }) => storyId);
    const there = await db.selectFrom('stories').select('id').where('id', 'in', ids).execute();
    const isThere = new Set(there.map(({ id }) => id));
    for (const { storyId, textHash, vector } of vectors.filter((one) => isThere.has(one.storyId))) {
      const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.length);
      const row = { storyId, model, textHash, vector: bytes.toString('base64') };
      await db
        .insertInto('storyVectors')
        .values(row)
        .onConflict((conflict) => conflict.column('storyId').doUpdateSet(row))
        .execute();
    }
  });
}

/** How many numbers the vectors have that a model has made before; null where there are none. */
export async function dimensionsKept(store: Store, model: string): Promise<number | null> {
  const row = await store.db
    .selectFrom('storyVectors')
    .select('vector')
    .where('model', '=', model)
    .where('vector', '!=', '')
    .limit(1)
    .executeTakeFirst();
  return row ? Buffer.from(row.vector, 'base64').length : null;
}

/** Of how many published stories a model has been asked. */
export async function countVectors(store: Store, model: string): Promise<number> {
  const { asked } = await store.db
    .selectFrom('storyVectors')
    .innerJoin('stories', 'stories.id', 'storyVectors.storyId')
    .select((query) => query.fn.countAll().as('asked'))
    .where('model', '=', model)
    .where('stories.status', '=', 'published')
    .executeTakeFirstOrThrow();
  return Number(asked);
}
