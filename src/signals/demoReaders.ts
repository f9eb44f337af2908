import { DAY, HOUR, type Millis, SECOND } from '../lib/clock.ts';
import { createRandom, type Random } from '../lib/random.ts';
import { noteChanges } from '../store/changes.ts';
import { countStays } from '../store/dwells.ts';
import { countInHours } from '../store/hoursCounted.ts';
import { publishedStories } from '../store/publishedStories.ts';
import { putReactions } from '../store/reactions.ts';
import { keepReads } from '../store/reads.ts';
import { chunked } from '../store/rows.ts';
import { siteSettings } from '../store/settings.ts';
import { keepShares } from '../store/shares.ts';
import { addShowings } from '../store/showings.ts';
import type { Store } from '../store/store.ts';
import { type Appeals, appealsOf } from './demo/appeal.ts';
import { type Ledger, openLedger } from './demo/ledger.ts';
import { neighboursOf } from './demo/neighbours.ts';
import { rhythmAt } from './demo/rhythm.ts';
import { type Shelves, sectionsOf, shelvesOf } from './demo/shelves.ts';
import { nameOfDay, settle, type Town } from './demo/town.ts';
import { type Library, visit } from './demo/visit.ts';
import { originOf } from './origin.ts';

const WEEKS = 5;

/** About 3,200 visits and 6,500 openings a day: a paper for a town and the country behind it. */
const VISITS_AN_HOUR = 133;

/** One visit in fifty is a program's; it takes what it finds, a few seconds each. */
const PROGRAMS = 0.02;
const PROGRAM_READS = 9;

/** How far a day's news moves the number of visits. */
const LEAST_NEWS = 0.5;
const MOST_NEWS = 1.9;

/** Of those who take a minute and a half, so many see the end of a story. */
const FINISHES = 0.7;
const ENOUGH = 90 * SECOND;

const ROWS_A_TRANSACTION = 4_000;

type Demo = { now: Millis; seed: number };
type Hour = { from: Millis; appeals: Float64Array; shelves: Shelves };

/**
 * Five weeks of believable readers for the stories that are there, up to `now`: single openings for
 * the last three days, counts by hour, reactions and shares for all of it. The same seed, stories and `now`
 * give the same. Gives the number of openings that were counted.
 */
export async function generateDemoReaders(store: Store, demo: Demo): Promise<number> {
  const stories = await publishedStories(store, demo.now);
  if (stories.length === 0) return 0;
  const site = await siteSettings(store);
  const random = createRandom(demo.seed);
  const kinds = site.reactions.map((reaction) => reaction.kind);
  const ledger = openLedger(demo.now, kinds, random);
  const sections = sectionsOf(stories);
  const library = { stories, sections, neighbours: neighboursOf(stories) };
  const appealsAt = appealsOf(stories, demo.now, random);
  const town = settle(sections.length, random);
  const usual = usualAppeal(demo.now, appealsAt);
  for (let from = demo.now - WEEKS * 7 * DAY; from < demo.now; from += HOUR) {
    const appeals = appealsAt(from + HOUR / 2);
    const hour = { from, appeals, shelves: shelvesOf(sections, appeals) };
    const news = newsFactor(sum(appeals), usual);
    const rhythm = rhythmAt(from + HOUR / 2, site.timezone);
    const visits = Math.round(VISITS_AN_HOUR * news * rhythm * (0.93 + 0.14 * random.next()));
    for (let number = 0; number < visits; number++) {
      enterVisit(ledger, library, hour, town, demo.seed, random);
    }
  }
  return write(store, ledger, demo.now);
}

/** Big news brings more people, though not in proportion; without any story nobody comes. */
const newsFactor = (appeal: number, usual: number) =>
  appeal === 0 ? 0 : Math.min(MOST_NEWS, Math.max(LEAST_NEWS, Math.sqrt(appeal / usual)));

/** The mean over the weeks, from one look a day. */
function usualAppeal(now: Millis, appealsAt: Appeals): number {
  const days = Array.from({ length: WEEKS * 7 }, (_, day) => sum(appealsAt(now - day * DAY)));
  return sum(days) / days.length;
}

const sum = (numbers: Iterable<number>) => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

function enterVisit(
  ledger: Ledger,
  library: Library,
  { from, appeals, shelves }: Hour,
  town: Town,
  seed: number,
  random: Random,
) {
  const start = from + random.below(HOUR);
  const townsman = town(random);
  const reader = nameOfDay(seed, townsman, start);
  if (random.chance(PROGRAMS)) {
    for (let number = 0; number < PROGRAM_READS; number++) {
      const at = start + number * 2_000;
      const story = library.stories[shelves.choose([], random)];
      if (!story || at < story.publishedAt) continue;
      ledger.enter({
        ...{ storyId: story.id, reader: `${reader.slice(1)}~`, at, via: null, leftOut: 'bot' },
        ...{ dwell: 0, finished: false },
      });
    }
    return;
  }
  const taken = { start, loyalTo: townsman.loyalTo, appeals };
  for (const { story: number, at, dwell, ...way } of visit(library, taken, shelves, random)) {
    const story = library.stories[number];
    if (!story || at < story.publishedAt) continue; // it comes out within this hour, not yet
    const opening = { storyId: story.id, reader, at, via: way.via };
    const finished = random.chance(FINISHES * Math.min(1, dwell / ENOUGH));
    ledger.enter({ ...opening, ...originOf(way), dwell, finished, leftOut: null });
  }
}

async function write(store: Store, ledger: Ledger, now: Millis): Promise<number> {
  const reads = ledger.reads.sort((a, b) => a.at - b.at);
  for (const rows of chunked(reads, ROWS_A_TRANSACTION)) {
    await store.db.transaction().execute((db) => keepReads(db, rows));
  }
  for (const openings of chunked(ledger.counted, ROWS_A_TRANSACTION)) {
    await store.db.transaction().execute(async (db) => {
      await countInHours(db, openings);
      await countStays(db, openings);
    });
  }
  await store.db.transaction().execute(async (db) => {
    await putReactions(db, ledger.reactions);
    await keepShares(db, ledger.shares);
    await addShowings(db, ledger.showings);
    await noteChanges(db, ['rankings'], now);
  });
  return ledger.counted.length;
}
