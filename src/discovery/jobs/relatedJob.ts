import type { Millis } from '../../lib/clock.ts';
import { type DiscoveryStory, liveForDiscovery } from '../../store/discoveryStories.ts';
import { type RelatedRow, writeRelated } from '../../store/relatedStories.ts';
import type { Store } from '../../store/store.ts';
import { relatedTo, TELLING_SCORE } from '../related.ts';
import { writtenForm } from '../storyTerms.ts';
import { indexed, type PaperInMemory } from './paperInMemory.ts';

/** More than a page shows, because other lists of the page may have some of them. */
const LIST_LENGTH = 20;

/** As many lists as are computed and written in well under a tenth of a second. */
const STORIES_A_BATCH = 20;

/** Computes and writes Related of some of the stories that wait for it; whether there was one. */
export async function relateSome(
  store: Store,
  paper: PaperInMemory,
  waiting: Set<string>,
  now: Millis,
): Promise<boolean> {
  const ids = [...waiting.values().take(STORIES_A_BATCH)];
  if (ids.length === 0) return false;
  const stories = await liveForDiscovery(store, ids, now);
  const lists = new Map(stories.map((story) => [story.id, rowsOf(paper, story, now)]));
  await writeRelated(store, lists, now);
  for (const id of ids) waiting.delete(id);
  return true;
}

function rowsOf(paper: PaperInMemory, story: DiscoveryStory, now: Millis): RelatedRow[] {
  const text = indexed(story);
  return relatedTo(paper.index, story.id, {
    limit: LIST_LENGTH,
    leastScore: TELLING_SCORE,
    originalOf: (id) => paper.originalOf(id),
    readNext: readNextShares(paper, story.id, now),
  }).map(({ id, score, why, term, detail }) => ({
    relatedId: id,
    score,
    why,
    detail: detail ?? (term === null ? null : writtenForm(term, text)),
  }));
}

function readNextShares(paper: PaperInMemory, id: string, now: Millis): Map<string, number> {
  const { next } = paper.model.after(paper.numbers.of(id), now);
  return new Map(next.map(({ story, share }) => [paper.numbers.id(story), share]));
}

/** Later stories that are like this one, and so might list it from now on. */
export function laterLike(paper: PaperInMemory, id: string): string[] {
  const story = paper.index.get(id);
  if (!story) return [];
  return paper.index
    .similarTo(story, {
      most: LIST_LENGTH,
      admits: (other) => other.publishedAt >= story.publishedAt,
    })
    .map(({ entry }) => entry.id);
}
