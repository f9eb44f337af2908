import { DAY, hourOf, type Millis } from '../../lib/clock.ts';
import { dwellsSince } from '../../store/dwells.ts';
import { writePool } from '../../store/pool.ts';
import { writeReadNext } from '../../store/readNext.ts';
import { showingsSince } from '../../store/showings.ts';
import type { Store } from '../../store/store.ts';
import type { PoolRow, ReadNextRow } from '../../store/tables/lists.ts';
import { writeTastes } from '../../store/tastes.ts';
import { appealOf } from '../appeal.ts';
import type { Tried } from '../exploring.ts';
import type { PaperInMemory } from './paperInMemory.ts';

/** The latest are in the pool even where nobody reads and nothing is fresh: a paper of old stories. */
const LATEST = 60;

/** What so old a story counts for: enough to put them in order, too little to weigh against a read. */
const OLD_STORY = 1e-7;

/** What follows these was never followed by one reader in a hundred. */
const NEXT_KEPT = 24;

/** As many stories as are written in a few hundredths of a second. */
const STORIES_A_BATCH = 200;

/** What was seen a week ago says little of what is news today. */
const LEARNED_FROM = 7 * DAY;

/** The list whose places are for finding out, as pages name it. */
const TRYING = 'trying';

/** What was learned of stories in the lists of pages. */
export type Learned = { appeal: Map<string, number>; tried: Map<string, Tried> };

/** Learns from what was shown, opened and stayed with in the last days. */
export async function learnFromLists(store: Store, now: Millis): Promise<Learned> {
  const since = hourOf(now - LEARNED_FROM);
  const shown = await showingsSince(store, since);
  const tried = new Map<string, Tried>();
  for (const { storyId, list, shown: seen, opened } of shown) {
    if (list !== TRYING) continue;
    const sum = tried.get(storyId) ?? { shown: 0, opened: 0 };
    tried.set(storyId, { shown: sum.shown + seen, opened: sum.opened + opened });
  }
  return { appeal: appealOf(shown, await dwellsSince(store, since)), tried };
}

/** Writes what Recommendation may choose from now. */
export async function pourPool(store: Store, paper: PaperInMemory, learned: Learned, now: Millis) {
  const rows = poolRows(paper, learned, now);
  await writePool(store, rows);
  await writeTastesOf(
    store,
    paper,
    rows.map(({ storyId }) => storyId),
  );
}

/** Every read moves vectors a little; those of stories that are neither in the pool nor read hardly. */
async function writeTastesOf(store: Store, paper: PaperInMemory, ids: readonly string[]) {
  await writeTastes(
    store,
    ids.map((storyId) => ({ storyId, vector: paper.model.vector(paper.numbers.of(storyId)) })),
  );
}

function poolRows(paper: PaperInMemory, { appeal, tried }: Learned, now: Millis): PoolRow[] {
  const stories = paper.model.pool(now);
  const latest = [...paper.live.values()]
    .sort((some, other) => other.publishedAt - some.publishedAt)
    .slice(0, LATEST);
  for (const { id } of latest) stories.add(paper.numbers.of(id));
  return [...stories].flatMap((story) => {
    const { chance, fresh, lift } = paper.model.chance(story, now);
    const live = paper.live.get(paper.numbers.id(story));
    if (!live || paper.originalOf(live.id) !== live.id) return [];
    const age = Math.max(0, now - live.publishedAt) / DAY;
    const why = fresh >= chance / 2 ? 'fresh' : 'popular';
    return [
      {
        ...{ storyId: live.id, score: chance + OLD_STORY / (1 + age), why, lift },
        appeal: appeal.get(live.id) ?? 1,
        triedShown: tried.get(live.id)?.shown ?? 0,
        triedOpened: tried.get(live.id)?.opened ?? 0,
      },
    ];
  });
}

/** Writes what was read next after some of the stories that were read of late, and their vectors. */
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
  await writeTastesOf(store, paper, live);
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
