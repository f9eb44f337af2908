import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';
import { selectTeasers, type Teaser } from './teasers.ts';

export type Carrier = { storyId: string; path: string; publisher: string | null };

/** Who else carried this story: its copies that readers may see, with the publisher of each. */
export async function carriersOf(store: Store, storyId: string, now: Millis): Promise<Carrier[]> {
  const copies = await selectTeasers(store.db, now)
    .innerJoin('copies', 'copies.storyId', 'stories.id')
    .where('copies.originalId', '=', storyId)
    .orderBy('stories.publishedAt')
    .execute();
  if (copies.length === 0) return [];
  const publishers = await store.db
    .selectFrom('origins')
    .select(['storyId', 'publisher'])
    .where(
      'storyId',
      'in',
      copies.map((copy) => copy.id),
    )
    .orderBy('position')
    .execute();
  return copies.map((copy) => ({
    storyId: copy.id,
    path: copy.path,
    publisher: publishers.find((row) => row.storyId === copy.id)?.publisher ?? null,
  }));
}

/** The story that this one is a copy of, where readers may see it. */
export const originalOf = (
  store: Store,
  storyId: string,
  now: Millis,
): Promise<Teaser | undefined> =>
  selectTeasers(store.db, now)
    .innerJoin('copies', 'copies.originalId', 'stories.id')
    .where('copies.storyId', '=', storyId)
    .executeTakeFirst();
