import type { Millis } from '../../lib/clock.ts';
import { writeArchiveDoubt } from '../../store/archiveDoubts.ts';
import { liveForDiscovery } from '../../store/discoveryStories.ts';
import { type WaitingStory, waitingAmong } from '../../store/likelyCopies.ts';
import type { Store } from '../../store/store.ts';
import { toldBefore } from '../toldBefore.ts';
import { speaksOfYears } from '../yearsSaid.ts';
import type { PaperInMemory } from './paperInMemory.ts';

/** As many as are looked up in well under a tenth of a second. */
const STORIES_A_BATCH = 5;

/**
 * Doubts the dates of some of these stories, where the paper told of their events long before:
 * of those that came out, and of those that wait, which are put into the index for as long as it
 * takes to look. Whether there was one.
 */
export async function doubtSome(
  store: Store,
  paper: PaperInMemory,
  undated: Set<string>,
  now: Millis,
): Promise<boolean> {
  const ids = [...undated.values().take(STORIES_A_BATCH)];
  if (ids.length === 0) return false;
  for (const id of ids) undated.delete(id);
  const out = await liveForDiscovery(store, ids, now);
  for (const story of [...out, ...(await waitingAmong(store, ids))]) {
    const text = `${story.headline}\n${story.text}`;
    const told = speaksOfYears(text, story.language) ? null : lookUp(paper, story);
    await writeArchiveDoubt(store, story.id, told, now);
  }
  return true;
}

function lookUp(paper: PaperInMemory, story: WaitingStory) {
  const { id, headline, language, publishedAt } = story;
  const isIn = paper.live.has(id);
  if (!isIn) {
    const untold = { standfirst: '', topics: [], section: null, storyline: null };
    paper.index.put({ id, headline, language, publishedAt, body: story.text, ...untold });
  }
  const twins = new Set(paper.copies.alike(id, story.text).map((twin) => twin.id));
  const told = toldBefore(paper.index, id, (other) => twins.has(other));
  if (!isIn) paper.index.remove(id);
  return told;
}
