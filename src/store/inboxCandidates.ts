import type { InboxLine } from './inboxShown.ts';
import { likelyStorylinesOf } from './likelyStorylines.ts';
import type { Store } from './store.ts';

/** A story that an entry may belong to, or repeat. */
export type Candidate = {
  storyId: string;
  ofStoryId: string;
  headline: string;
  path: string;
  why: 'copy' | 'storyline';
  similarity: number | null;
};

/** Newest stories of a storyline that are offered. */
const OF_A_STORYLINE = 3;

/** The stories that these seem to repeat, and the latest of their storylines. */
export async function candidatesOf(
  store: Store,
  lines: Pick<InboxLine, 'storyId' | 'storylineId'>[],
): Promise<Candidate[]> {
  const ids = lines.map(({ storyId }) => storyId);
  if (ids.length === 0) return [];
  const [copies, likely] = await Promise.all([copiesOf(store, ids), likelyCopiesOf(store, ids)]);
  const known = new Set(copies.map(({ ofStoryId, storyId }) => `${ofStoryId} ${storyId}`));
  copies.push(...likely.filter(({ ofStoryId, storyId }) => !known.has(`${ofStoryId} ${storyId}`)));
  const found: Candidate[] = copies.map((copy) => ({ ...copy, why: 'copy' as const }));
  const likelyPlaces = await likelyStorylinesOf(store, ids);
  for (const { storyId: ofStoryId, storylineId } of lines) {
    const guessed = likelyPlaces.find(({ storyId }) => storyId === ofStoryId);
    const placeId = storylineId ?? guessed?.placeId;
    if (placeId === undefined) continue;
    const similarity = storylineId === null ? (guessed?.likelihood ?? null) : null;
    const latest = await latestOfPlace(store, placeId, ofStoryId);
    const repeated = new Set(found.filter((one) => one.ofStoryId === ofStoryId).map(storyOf));
    found.push(
      ...latest
        .filter((one) => !repeated.has(one.storyId))
        .map((one) => ({ ...one, ofStoryId, why: 'storyline' as const, similarity })),
    );
  }
  return found;
}

const storyOf = ({ storyId }: Candidate) => storyId;

const copiesOf = (store: Store, ids: readonly string[]) =>
  store.db
    .selectFrom('copies')
    .innerJoin('stories', 'stories.id', 'copies.originalId')
    .select(['copies.storyId as ofStoryId', 'copies.similarity', 'stories.id as storyId'])
    .select(['stories.headline', 'stories.path'])
    .where('copies.storyId', 'in', [...ids])
    .execute();

/** What was found while they waited: in the paper, or waiting too. */
const likelyCopiesOf = (store: Store, ids: readonly string[]) =>
  store.db
    .selectFrom('likelyCopies')
    .innerJoin('stories', 'stories.id', 'likelyCopies.ofId')
    .select(['likelyCopies.storyId as ofStoryId', 'likelyCopies.similarity'])
    .select(['stories.id as storyId', 'stories.headline', 'stories.path'])
    .where('likelyCopies.storyId', 'in', [...ids])
    // Said as what it is not: SQLite would look for the few through all stories of a status.
    .where('stories.status', '<>', 'withdrawn')
    .orderBy('likelyCopies.similarity', 'desc')
    .execute();

/** The few of a storyline are looked up; the status is said as what it is not, as above. */
const latestOfPlace = ({ db }: Store, placeId: string, except: string) =>
  db
    .selectFrom('stories')
    .select(['id as storyId', 'headline', 'path'])
    .where('id', 'in', (from) =>
      from
        .selectFrom('stories as shown')
        .select('shown.id')
        .where('shown.storylineId', '=', placeId)
        .union(
          from
            .selectFrom('storylinePlaces')
            .select('storyId as id')
            .where('storylineId', '=', placeId),
        ),
    )
    .where('status', 'not in', ['draft', 'withdrawn'])
    .where('id', '<>', except)
    .orderBy('publishedAt', 'desc')
    .limit(OF_A_STORYLINE)
    .execute();
