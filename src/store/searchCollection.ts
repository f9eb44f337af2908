import type { Store } from './store.ts';
import type { StoryRow } from './tables/stories.ts';

/** All stories, as far as search has to know of them. */
export type Collection = {
  stories: number;
  meanWords: number;
  /** Those that stories are written in, the commonest first. */
  languages: StoryRow['language'][];
};

/** How many stories there are, how long they are on average, and in which languages. */
export async function collectionOf(store: Store): Promise<Collection> {
  const rows = await store.db
    .selectFrom('stories')
    .select((all) => [
      'language',
      all.fn.countAll().as('stories'),
      all.fn.sum('wordCount').as('words'),
    ])
    .groupBy('language')
    .orderBy((all) => all.fn.countAll(), 'desc')
    .orderBy('language')
    .execute();
  const stories = rows.reduce((sum, row) => sum + Number(row.stories), 0);
  const words = rows.reduce((sum, row) => sum + Number(row.words), 0);
  const languages = rows.length > 0 ? rows.map(({ language }) => language) : ['en'];
  return { stories, meanWords: stories > 0 ? words / stories : 1, languages };
}
