import type { Millis } from '../../lib/clock.ts';
import { RANKING_WINDOWS, type RankingRow, writeRankings } from '../../store/rankings.ts';
import type { Store } from '../../store/store.ts';
import { mostRead, type RankedStory } from '../mostRead.ts';
import { trending } from '../trending.ts';
import type { PaperInMemory } from './paperInMemory.ts';

/** More than a page shows, because other lists of the page may have some of them. */
const LIST_LENGTH = 30;

const WHOLE_SITE = '';

/** Computes and writes all rankings, of the site and of each section; whether any differs. */
export async function rankAll(store: Store, paper: PaperInMemory, now: Millis): Promise<boolean> {
  const stories = paper.rankable(now);
  const sections = new Set(stories.flatMap(({ section }) => section ?? []));
  const rows = [WHOLE_SITE, ...sections].flatMap((section) =>
    RANKING_WINDOWS.flatMap((window) => rowsOf(paper, stories, { section, window, now })),
  );
  return writeRankings(store, rows, now);
}

function rowsOf(
  paper: PaperInMemory,
  stories: RankedStory[],
  { section, window, now }: { section: string; window: RankingRow['window']; now: Millis },
): RankingRow[] {
  const filed = section === WHOLE_SITE ? stories : stories.filter((one) => one.section === section);
  const options = { window, limit: LIST_LENGTH, now };
  const lists = {
    'most-read': mostRead(paper.counts, filed, options),
    trending: trending(paper.counts, stories, { ...options, section: section || null }),
  };
  return (['most-read', 'trending'] as const).flatMap((list) =>
    lists[list].map(({ id, score, readers }, position) => ({
      list,
      window,
      sectionId: section,
      position,
      storyId: id,
      score,
      readers,
      why: list === 'trending' ? 'speed' : 'readers',
    })),
  );
}
