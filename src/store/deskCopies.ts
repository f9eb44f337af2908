import { type Kysely, sql } from 'kysely';
import { containing } from './likePattern.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { CopyVerdict } from './tables/copyVerdicts.ts';

/** `ours`: our own stories that stand elsewhere. `received`: copies of what came in. `apart`: none. */
export type CopyFilter = { words: string; which: 'all' | 'ours' | 'received' | 'apart' };

/** One side of a pair, as far as it is known. */
export type CopySide = {
  id: string;
  headline: string;
  status: string;
  publishedAt: number;
  receivedAt: number;
  publisher: string | null;
  url: string | null;
};

export type CopyPair = {
  copy: CopySide;
  original: CopySide;
  similarity: number | null;
  at: number;
  /** What an editor said of the two. */
  verdict: CopyVerdict | null;
  reason: string | null;
  actor: string | null;
};

/** How many of a list, after the pair that was found then. */
type Slice = { limit: number; after?: PairPlace | null };

/** Where a pair stands in the list. */
type PairPlace = { at: number; storyId: string; originalId: string };

/** Pairs of copy and original, last found first. */
export async function copyPairs(
  store: Store,
  filter: CopyFilter,
  { limit, after = null }: Slice,
): Promise<CopyPair[]> {
  const rows = await pairs(store.db, filter, after)
    .select([
      'pair.storyId',
      'pair.originalId',
      'pair.at',
      'pair.similarity',
      'copyVerdicts.verdict',
      'copyVerdicts.reason',
      'copyVerdicts.actor',
    ])
    .orderBy('pair.at', 'desc')
    .orderBy('pair.storyId')
    .orderBy('pair.originalId')
    .limit(limit)
    .execute();
  const sides = await sidesOf(
    store.db,
    rows.flatMap(({ storyId, originalId }) => [storyId, originalId]),
  );
  return rows.flatMap(({ storyId, originalId, ...row }) => {
    const [copy, original] = [sides.get(storyId), sides.get(originalId)];
    return copy && original ? [{ copy, original, ...row }] : [];
  });
}

/** How many pairs a filter lets through. */
export async function countCopyPairs(store: Store, filter: CopyFilter): Promise<number> {
  const { count } = await pairs(store.db, filter)
    .select((query) => query.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function pairs(db: Kysely<Schema>, { words, which }: CopyFilter, after: PairPlace | null = null) {
  const found = db
    .selectFrom('copies')
    .select(['storyId', 'originalId', 'foundAt as at', 'similarity']);
  const apart = db
    .selectFrom('copyVerdicts')
    .select(['storyId', 'originalId', 'at', sql<number>`null`.as('similarity')])
    .where('verdict', '=', 'apart');
  let query = db
    .selectFrom((which === 'apart' ? apart : found).as('pair'))
    .innerJoin('stories as copy', 'copy.id', 'pair.storyId')
    .innerJoin('stories as original', 'original.id', 'pair.originalId')
    .leftJoin('copyVerdicts', (join) =>
      join
        .onRef('copyVerdicts.storyId', '=', 'pair.storyId')
        .onRef('copyVerdicts.originalId', '=', 'pair.originalId'),
    );
  if (which === 'ours' || which === 'received') {
    const isOurs = sql<boolean>`not exists (select 1 from origins where ${sql.ref('origins.storyId')} = original.id)`;
    query = query.where(which === 'ours' ? isOurs : sql<boolean>`not (${isOurs})`);
  }
  if (after) {
    const { at, storyId, originalId } = after;
    query = query.where(
      sql<boolean>`(pair.at < ${at} or (pair.at = ${at} and (pair."storyId" > ${storyId}
        or (pair."storyId" = ${storyId} and pair."originalId" > ${originalId}))))`,
    );
  }
  for (const word of words.toLowerCase().split(/\s+/).filter(Boolean)) {
    const pattern = containing(word);
    query = query.where(
      sql<boolean>`lower(copy.headline || ' ' || original.headline) like ${pattern} escape '\\'`,
    );
  }
  return query;
}

async function sidesOf(db: Kysely<Schema>, ids: string[]): Promise<Map<string, CopySide>> {
  if (ids.length === 0) return new Map();
  const stories = await db
    .selectFrom('stories')
    .select(['id', 'headline', 'status', 'publishedAt', 'receivedAt'])
    .where('id', 'in', ids)
    .execute();
  const origins = await db
    .selectFrom('origins')
    .select(['storyId', 'publisher', 'url'])
    .where('storyId', 'in', ids)
    .orderBy('position')
    .execute();
  return new Map(
    stories.map((story) => {
      const origin = origins.find(({ storyId }) => storyId === story.id);
      const { publisher = null, url = null } = origin ?? {};
      return [story.id, { ...story, publisher, url }];
    }),
  );
}
