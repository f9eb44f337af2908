import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';

/** A story that waits for a decision, with the words that copies and storylines are known by. */
export type WaitingStory = {
  id: string;
  headline: string;
  text: string;
  language: string;
  publishedAt: Millis;
};

const waitingStories = ({ db }: Store) =>
  db
    .selectFrom('inbox')
    .innerJoin('stories', 'stories.id', 'inbox.storyId')
    .select(['stories.id', 'stories.headline', 'stories.text'])
    .select(['stories.language', 'stories.publishedAt'])
    .where('inbox.state', '=', 'waiting')
    .where('stories.status', '=', 'draft');

/** Those of these stories that wait in the inbox, the first to come first. */
export async function waitingAmong(store: Store, ids: readonly string[]): Promise<WaitingStory[]> {
  if (ids.length === 0) return [];
  return waitingStories(store)
    .where('stories.id', 'in', [...ids])
    .orderBy('inbox.arrivedAt')
    .orderBy('stories.id')
    .execute();
}

/** The last so many stories that wait in the inbox, the first to come first. */
export async function lastWaiting(store: Store, limit: number): Promise<WaitingStory[]> {
  const latest = await waitingStories(store)
    .orderBy('inbox.arrivedAt', 'desc')
    .orderBy('stories.id', 'desc')
    .limit(limit)
    .execute();
  return latest.reverse();
}

export type Likeness = { id: string; similarity: number };

/** Writes what a waiting story is like, in place of what was known before. */
export async function writeLikelyCopies(
  store: Store,
  storyId: string,
  likenesses: readonly Likeness[],
  now: Millis,
): Promise<void> {
  await store.db.transaction().execute(async (db) => {
    await db.deleteFrom('likelyCopies').where('storyId', '=', storyId).execute();
    if (likenesses.length === 0) return;
    const rows = likenesses.map(({ id, similarity }) => ({
      ...{ storyId, ofId: id, similarity },
      foundAt: now,
    }));
    await db.insertInto('likelyCopies').values(rows).execute();
  });
}
