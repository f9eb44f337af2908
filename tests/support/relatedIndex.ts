import type { IndexedStory } from '../../src/discovery/relatedIndex.ts';

/** A story of a test for Related, of which nothing is known but its text. */
export const related = (id: string, body: string): IndexedStory => ({
  ...{ id, body, headline: '', standfirst: '', language: 'en' },
  ...{ topics: [], section: null, storyline: null, publishedAt: 0 },
});
