import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { noteChanges } from './changes.ts';
import type { ListEntry } from './listEntry.ts';
import { chunked } from './rows.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import { isNoCopy, selectTeasers, type Teaser } from './teasers.ts';

export type RelatedRow = { relatedId: string; score: number; why: string; detail: string | null };

/** Related: what was computed ahead for this story, best first, as far as readers may see it now. */
export async function relatedOf(
  store: Store,
  storyId: string,
  limit: number,
  now: Millis = Date.now(),
): Promise<ListEntry[]> {
  const rows = await selectTeasers(store.db, now)
    .innerJoin('related', 'related.relatedId', 'stories.id')
    .select(['related.score', 'related.why', 'related.detail'])
    .where('related.storyId', '=', storyId)
    .where((where) => isNoCopy(where, now))
    .orderBy('related.position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, readers: null }));
}

/** "Earlier in this story": what came before it in its storyline, newest first. */
export async function storylineEarlier(
  store: Store,
  story: { id: string; storylineId: string | null; publishedAt: Millis },
  limit: number,
  now: Millis = Date.now(),
): Promise<Teaser[]> {
  if (!story.storylineId) return [];
  return selectTeasers(store.db, now)
    .where('stories.storylineId', '=', story.storylineId)
    .where('stories.publishedAt', '<=', story.publishedAt)
    .where('stories.id', '!=', story.id)
    .where((where) => isNoCopy(where, now))
    .orderBy('stories.publishedAt', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(limit)
    .execute();
}

/** Writes Related of some stories anew, in one transaction; notes the change where there is one. */
export async function writeRelated(
  store: Store,
  lists: ReadonlyMap<string, readonly RelatedRow[]>,
  now: Millis,
): Promise<string[]> {
  if (lists.size === 0) return [];
  return store.db.transaction().execute(async (db) => {
    const before = await readRelated(db, [...lists.keys()]);
    const present = await existing(db, [...lists]);
    const changed = [...lists.keys()].filter((id) => {
      const rows = (lists.get(id) ?? []).filter((row) => present.has(row.relatedId));
      return present.has(id) && !isSame(before.get(id) ?? [], rows);
    });
    if (changed.length === 0) return [];
    await db.deleteFrom('related').where('storyId', 'in', changed).execute();
    const rows = changed.flatMap((storyId) =>
      (lists.get(storyId) ?? [])
        .filter((row) => present.has(row.relatedId))
        .map((row, position) => ({ storyId, position, ...row })),
    );
    for (const part of chunked(rows)) await db.insertInto('related').values(part).execute();
    await noteChanges(
      db,
      changed.map((id) => `related:${id}`),
      now,
    );
    return changed;
  });
}

async function readRelated(db: Kysely<Schema>, ids: string[]): Promise<Map<string, RelatedRow[]>> {
  const rows = await db
    .selectFrom('related')
    .selectAll()
    .where('storyId', 'in', ids)
    .orderBy('storyId')
    .orderBy('position')
    .execute();
  return Map.groupBy(rows, (row) => row.storyId);
}

/** The ids that still stand for a story: one may have been deleted since the list was computed. */
async function existing(db: Kysely<Schema>, lists: [string, readonly RelatedRow[]][]) {
  const ids = new Set(lists.flatMap(([id, rows]) => [id, ...rows.map((row) => row.relatedId)]));
  const found = new Set<string>();
  for (const part of chunked([...ids])) {
    const rows = await db.selectFrom('stories').select('id').where('id', 'in', part).execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** Scores drift with every story that comes in; a page need not be made anew for that. */
const SCORE_TOLERANCE = 0.02;

const isSame = (before: readonly RelatedRow[], after: readonly RelatedRow[]) =>
  before.length === after.length &&
  after.every((row, place) => {
    const old = before[place];
    return (
      old !== undefined &&
      old.relatedId === row.relatedId &&
      old.why === row.why &&
      old.detail === row.detail &&
      Math.abs(old.score - row.score) <= SCORE_TOLERANCE * Math.max(old.score, row.score)
    );
  });

/** The stories in whose Related one of these stands. */
export async function storiesListing(store: Store, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await store.db
    .selectFrom('related')
    .select('storyId')
    .distinct()
    .where('relatedId', 'in', [...ids])
    .execute();
  return rows.map((row) => row.storyId);
}

/** The stories that have Related at all. */
export async function storiesWithRelated(store: Store): Promise<Set<string>> {
  const rows = await store.db.selectFrom('related').select('storyId').distinct().execute();
  return new Set(rows.map((row) => row.storyId));
}
