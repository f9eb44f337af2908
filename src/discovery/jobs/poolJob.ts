import { DAY, type Millis } from '../../lib/clock.ts';
import { type PoolRow, writePool } from '../../store/pool.ts';
import { type ReadNextRow, writeReadNext } from '../../store/readNext.ts';
import type { Store } from '../../store/store.ts';
import type { PaperInMemory } from './paperInMemory.ts';

/** The latest are in the pool even where nobody reads and nothing is fresh: a paper of old stories. */
const LATEST = 60;

/** What so old a story counts for: enough to put them in order, too little to weigh against a read. */
const OLD_STORY = 1e-7;

/** What follows these was never followed by one reader in a hundred. */
const NEXT_KEPT = 24;

/** As many stories as are written in a few hundredths of a second. */
const STORIES_A_BATCH = 200;

/** Writes what Recommendation may choose from now. */
export async function pourPool(store: Store, paper: PaperInMemory, now: Millis) {
  await writePool(store, poolRows(paper, now));
}

function poolRows(paper: PaperInMemory, now: Millis): PoolRow[] {
  const chances = new Map(paper.model.pool(now).map((entry) => [entry.story, entry]));
  const latest = [...paper.live.values()]
    .sort((some, other) => other.publishedAt - some.publishedAt)
    .slice(0, LATEST);
  for (const { id } of latest) {
    const story = paper.numbers.of(id);
    chances.set(story, paper.model.chance(story, now));
  }
  return [...chances.values()].flatMap(({ story, chance, fresh, lift }) => {
    const live = paper.live.get(paper.numbers.id(story));
    if (!live || paper.originalOf(live.id) !== live.id) return [];
    const age = Math.max(0, now - live.publishedAt) / DAY;
    const why = fresh >= chance / 2 ? 'fresh' : 'popular';
    return [{ storyId: live.id, score: chance + OLD_STORY / (1 + age), why, lift }];
  });
}

/** Writes what was read next after some of the stories that were read of late. */
export async function writeNextOf(
  store: Store,
  paper: PaperInMemory,
  waiting: Set<string>,
  now: Millis,
): Promise<boolean> {
  const ids = [...waiting.values().take(STORIES_A_BATCH)];
  if (ids.length === 0) return false;
  const live = ids.filter((id) => paper.live.has(id));
  const rows = live.flatMap((id) => nextRows(paper, id, now));
  await writeReadNext(store, live, rows);
  for (const id of ids) waiting.delete(id);
  return true;
}

function nextRows(paper: PaperInMemory, id: string, now: Millis): ReadNextRow[] {
  const { next } = paper.model.after(paper.numbers.of(id), now);
  return next
    .map(({ story, weight, share, lifts: [liftLast = 0, liftSecond = 0, liftThird = 0] }) => ({
      storyId: id,
      nextId: paper.numbers.id(story),
      weight,
      share,
      liftLast,
      liftSecond,
      liftThird,
    }))
    .filter(({ nextId, weight }) => weight > 0 && paper.live.has(nextId))
    .sort((some, other) => other.weight - some.weight)
    .slice(0, NEXT_KEPT);
}
