import type { Millis } from '../../lib/clock.ts';
import { engagedSince } from '../../store/engagement.ts';
import {
  RANKING_WINDOWS,
  type RankingRow,
  type RankingWindow,
  writeRankings,
} from '../../store/rankings.ts';
import type { Store } from '../../store/store.ts';
import { mostRead, type Ranked, WINDOWS } from '../mostRead.ts';
import { ofEachScope } from '../ofEachScope.ts';
import { trending } from '../trending.ts';
import type { PaperInMemory } from './paperInMemory.ts';

/** More than a page shows, because other lists of the page may have some of them. */
const KEPT = { site: 100, section: 30, topic: 20 };

/** Computes and writes the rankings of these windows; whether any differs. */
export async function rankAll(
  store: Store,
  paper: PaperInMemory,
  windows: readonly RankingWindow[],
  now: Millis,
): Promise<boolean> {
  const stories = paper.rankable(now);
  const rows = windows.flatMap((window) => {
    const options = { window, now };
    return [
      ...rowsOf(paper, mostRead(paper.counts, stories, options), {
        list: 'most-read',
        window,
        why: 'readers',
      }),
      ...rowsOf(paper, trending(paper.counts, stories, options), {
        list: 'trending',
        window,
        why: 'speed',
      }),
    ];
  });
  rows.push(
    ...(await engagedRows(store, paper, windows, 'shares', now)),
    ...(await engagedRows(store, paper, windows, 'reactions', now)),
  );
  return writeRankings(store, windows, rows, now);
}

const ENGAGED_LISTS = { shares: 'most-shared', reactions: 'most-reacted' } as const;

/** What most readers passed on, or reacted to. */
async function engagedRows(
  store: Store,
  paper: PaperInMemory,
  windows: readonly RankingWindow[],
  what: 'shares' | 'reactions',
  now: Millis,
): Promise<RankingRow[]> {
  const moments = RANKING_WINDOWS.map((window) => now - WINDOWS[window]);
  const engaged = await engagedSince(store, what, moments);
  return windows.flatMap((window) => {
    const at = RANKING_WINDOWS.indexOf(window);
    const ranked = engaged
      .map(({ storyId: id, since }) => ({ id, score: since[at] ?? 0, readers: since[at] ?? 0 }))
      .filter(({ id, readers }) => readers > 0 && paper.originalOf(id) === id)
      .sort((some, other) => other.score - some.score);
    return rowsOf(paper, ranked, { list: ENGAGED_LISTS[what], window, why: what });
  });
}

const rowsOf = (
  paper: PaperInMemory,
  ranked: Ranked[],
  of: Pick<RankingRow, 'list' | 'window' | 'why'>,
): RankingRow[] =>
  ofEachScope(ranked, (id) => paper.live.get(id), KEPT).map(({ id, score, readers }) => ({
    ...of,
    ...{ storyId: id, score, readers },
  }));
