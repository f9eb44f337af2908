import type { InboxLine } from './inboxShown.ts';
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
  for (const { storyId: ofStoryId, storylineId } of lines) {
    if (storylineId === null) continue;
    const latest = await latestOfStoryline(store, storylineId, ofStoryId);
    found.push(
      ...latest.map((one) => ({ ...one, ofStoryId, why: 'storyline' as const, similarity: null })),
    );
  }
  return found;
}

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
    .where('stories.status', 'in', ['published', 'draft'])
    .orderBy('likelyCopies.similarity', 'desc')
    .execute();

const latestOfStoryline = (store: Store, storylineId: string, except: string) =>
  store.db
    .selectFrom('stories')
    .select(['id as storyId', 'headline', 'path'])
    .where('storylineId', '=', storylineId)
    .where('status', '=', 'published')
    .where('id', '<>', except)
    .orderBy('publishedAt', 'desc')
    .limit(OF_A_STORYLINE)
    .execute();
