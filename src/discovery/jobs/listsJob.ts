import { type Clock, DAY, hourOf, MINUTE, type Millis, SECOND } from '../../lib/clock.ts';
import { hoursSince } from '../../store/countedReads.ts';
import { RANKING_WINDOWS, type RankingWindow } from '../../store/rankings.ts';
import type { Store } from '../../store/store.ts';
import type { PaperInMemory } from './paperInMemory.ts';
import { type Learned, learnFromLists, pourPool, writeNextOf } from './poolJob.ts';
import { rankAll } from './rankingJob.ts';
import { followReads } from './readsFollowed.ts';

/** Single openings are kept as long as anything is learned from them; counts by the hour for good. */
export const READS_KEPT = 7 * DAY;

/** The longest window of Ranking, and an hour that is partly in it. */
const HOURS_READ = 31 * 24;

/** Rankings and the pool change at every read; readers need not see each of the changes. */
const EVERY = 3 * SECOND;

/** A minute changes little in the longer windows, and they are the ones that take time. */
const QUICK_WINDOWS: readonly RankingWindow[] = ['1h', '24h'];
const LONG_WINDOWS_EVERY = MINUTE;

/** Windows move on, and counts may be set right, even where nobody reads. */
const AT_LEAST_EVERY = MINUTE;

export type ListsJob = {
  /** Takes in all that is known of readers. */
  readAll(): Promise<void>;
  /** Forgets all that was known of readers and reads it anew, because the record says otherwise now. */
  readAnew(): Promise<void>;
  /** Takes in what was read since. */
  follow(): Promise<void>;
  /** Has the lists written anew at the next round, because stories changed. */
  mark(): void;
  /** Writes rankings, pool and next reads if they are due, or because they are asked for. */
  write(options?: { now: true }): Promise<void>;
};

/** Keeps the counts of readers in memory up to date, and writes the lists that rest on them. */
export function createListsJob(store: Store, paper: PaperInMemory, clock: Clock): ListsJob {
  let reads = followReads(store, clock() - READS_KEPT);
  const readOn = new Set<string>();
  let writtenAt: Millis = Number.NEGATIVE_INFINITY;
  let longWrittenAt: Millis = Number.NEGATIVE_INFINITY;
  let isDue = true;
  let learned: Learned = { appeal: new Map(), tried: new Map() };

  async function follow() {
    for (let batch = await reads(); batch.length > 0; batch = await reads()) {
      for (const read of batch) {
        paper.read(read);
        readOn.add(read.storyId);
      }
      isDue = true;
    }
  }

  async function write({ now: atOnce }: { now?: true } = {}) {
    const now = clock();
    const wait = isDue ? EVERY : AT_LEAST_EVERY;
    if (!atOnce && now - writtenAt < wait) return;
    writtenAt = now;
    isDue = false;
    paper.setHours(await hoursSince(store, hourOf(now) - 1));
    const all = atOnce || now - longWrittenAt >= LONG_WINDOWS_EVERY;
    if (all) longWrittenAt = now;
    await rankAll(store, paper, all ? RANKING_WINDOWS : QUICK_WINDOWS, now);
    if (all) learned = await learnFromLists(store, now);
    await pourPool(store, paper, learned, now);
    while (await writeNextOf(store, paper, readOn, now));
  }

  async function readAll() {
    paper.setHours(await hoursSince(store, hourOf(clock()) - HOURS_READ));
    await follow();
  }

  return {
    readAll,
    async readAnew() {
      paper.forgetReaders(clock());
      reads = followReads(store, clock() - READS_KEPT);
      for (const id of paper.live.keys()) readOn.add(id);
      longWrittenAt = Number.NEGATIVE_INFINITY;
      isDue = true;
      await readAll();
    },
    follow,
    mark() {
      isDue = true;
    },
    write,
  };
}
