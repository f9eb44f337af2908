import type { Millis } from '../../lib/clock.ts';
import { writeArchiveDoubt } from '../../store/archiveDoubts.ts';
import type { WaitingStory } from '../../store/likelyCopies.ts';
import type { Store } from '../../store/store.ts';
import { toldBefore } from '../toldBefore.ts';
import { speaksOfYears } from '../yearsSaid.ts';
import type { PaperInMemory } from './paperInMemory.ts';

/**
 * Doubts the dates of stories whose events the paper told of long before: of those that came out, and
 * of those that wait, which are put into the index for as long as it takes to look.
 */
export async function doubtByArchive(
  store: Store,
  paper: PaperInMemory,
  stories: readonly WaitingStory[],
  now: Millis,
): Promise<void> {
  for (const story of stories) {
    const text = `${story.headline}\n${story.text}`;
    const told = speaksOfYears(text, story.language) ? null : lookUp(paper, story);
    await writeArchiveDoubt(store, story.id, told, now);
  }
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
