import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { noteChanges } from './changes.ts';
import { chunked } from './rows.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import { insertStoryline, storylinesNow } from './storylineRows.ts';
import { subjectsOfStory } from './subjects.ts';
import type { PlacedBy } from './tables/storylines.ts';
import { isLive, isNoCopy } from './teasers.ts';

export type Place = { storyId: string; storylineId: string; by: PlacedBy; likelihood: number };

/** A story of a storyline that is not shown yet, and no copy of another. */
export type Member = {
  id: string;
  headline: string;
  language: string;
  publishedAt: Millis;
  likelihood: number;
};

export type Placed = {
  /** Stories that readers now see under a storyline, by id of the story. */
  shown: Map<string, string>;
  /** Stories that somebody else had placed meanwhile: that stands. */
  already: string[];
};

/**
 * Writes where stories belong. A story that has a place keeps it. A storyline that readers do not
 * see yet is shown as soon as `nameFor` gives it a name: for its stories so far, copies left out.
 */
export async function writePlaces(
  store: Store,
  places: readonly Place[],
  nameFor: (storylineId: string, members: readonly Member[]) => string | null,
  now: Millis,
): Promise<Placed> {
  if (places.length === 0) return { shown: new Map(), already: [] };
  return store.db.transaction().execute(async (db) => {
    const kept = await insertPlaces(db, places, now);
    const ids = new Set(kept.map(({ storylineId }) => storylineId));
    const known = await storylinesNow(db, [...ids]);
    const shown = new Map<string, string>();
    for (const id of ids) {
      if (known.has(id)) continue;
      const name = nameFor(id, await membersOf(db, id, now));
      if (name === null) continue;
      await insertStoryline(db, { id, name, summary: '' });
      for (const storyId of await storiesPlacedIn(db, id)) shown.set(storyId, id);
    }
    for (const { storyId, storylineId } of kept) {
      if (known.has(storylineId)) shown.set(storyId, storylineId);
    }
    await showUnder(db, shown, now);
    const written = new Set(kept.map(({ storyId }) => storyId));
    const already = places.map(({ storyId }) => storyId).filter((id) => !written.has(id));
    return { shown, already };
  });
}

/** The places that were free, each in the storyline that it has become by mergers. */
async function insertPlaces(db: Kysely<Schema>, places: readonly Place[], now: Millis) {
  const rows = await storylinesNow(
    db,
    places.map(({ storylineId }) => storylineId),
  );
  const kept: Place[] = [];
  for (const part of chunked(places)) {
    const placed = part.map((place) => ({
      ...place,
      storylineId: rows.get(place.storylineId) ?? place.storylineId,
      at: now,
    }));
    const inserted = await db
      .insertInto('storylinePlaces')
      .values(placed)
      .onConflict((conflict) => conflict.column('storyId').doNothing())
      .returning('storyId')
      .execute();
    const free = new Set(inserted.map(({ storyId }) => storyId));
    kept.push(...placed.filter(({ storyId }) => free.has(storyId)));
  }
  return kept;
}

const membersOf = (db: Kysely<Schema>, storylineId: string, now: Millis): Promise<Member[]> =>
  db
    .selectFrom('stories')
    .innerJoin('storylinePlaces', 'storylinePlaces.storyId', 'stories.id')
    .select(['stories.id', 'stories.headline', 'stories.language', 'stories.publishedAt'])
    .select('storylinePlaces.likelihood')
    .where('storylinePlaces.storylineId', '=', storylineId)
    .where((where) => isLive(where, now))
    .where((where) => isNoCopy(where, now))
    .orderBy('stories.publishedAt')
    .execute();

async function storiesPlacedIn(db: Kysely<Schema>, storylineId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('storylinePlaces')
    .select('storyId')
    .where('storylineId', '=', storylineId)
    .execute();
  return rows.map((row) => row.storyId);
}

/** Has readers see stories under their storylines; every page that shows them is told. */
async function showUnder(db: Kysely<Schema>, shown: ReadonlyMap<string, string>, now: Millis) {
  const subjects = new Set<string>();
  for (const [id, storylineId] of shown) {
    await db.updateTable('stories').set({ storylineId }).where('id', '=', id).execute();
    for (const subject of await subjectsOfStory(db, id)) subjects.add(subject);
    subjects.delete(`story:${id}`);
    subjects.add(`related:${id}`);
  }
  await noteChanges(db, subjects, now);
}

/** Of stories that repeat others, or that others repeat: the storyline in which these stand. */
export async function placesBeside(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const pairs = [
    ['storyId', 'originalId'],
    ['originalId', 'storyId'],
  ] as const;
  const found = new Map<string, string>();
  for (const [own, other] of pairs) {
    const rows = await store.db
      .selectFrom('copies')
      .innerJoin('storylinePlaces', 'storylinePlaces.storyId', `copies.${other}`)
      .select([`copies.${own} as id`, 'storylinePlaces.storylineId'])
      .where(`copies.${own}`, 'in', [...ids])
      .execute();
    for (const { id, storylineId } of rows) {
      if (storylineId !== null && !found.has(id)) found.set(id, storylineId);
    }
  }
  return found;
}
