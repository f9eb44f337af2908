import { type Clock, DAY, HOUR, hourOf } from '../../lib/clock.ts';
import { forgetOldChanges } from '../../store/changes.ts';
import { forgetReadsBefore, hoursSince } from '../../store/countedReads.ts';
import { forgetHeadlineShowingsBefore } from '../../store/headlineShowings.ts';
import { forgetOriginsBefore } from '../../store/readership/origins.ts';
import { storiesWithRelated } from '../../store/relatedStories.ts';
import { forgetShowingsBefore } from '../../store/showings.ts';
import type { Store } from '../../store/store.ts';
import { doubtSome } from './archiveDoubts.ts';
import { createListsJob, READS_KEPT } from './listsJob.ts';
import { createOpening } from './opening.ts';
import { PaperInMemory } from './paperInMemory.ts';
import { relateSome } from './relatedJob.ts';
import { createStorylinesJob } from './storylinesJob.ts';
import { createUptake } from './uptake.ts';
import type { VectorSettings } from './vectors/vectorSettings.ts';
import { createVectorsJob, type VectorsJob } from './vectors/vectorsJob.ts';

/** From where readers came is asked for some weeks; after that their number suffices. */
const ORIGINS_KEPT = 35 * DAY;

/** A reader is told by the keys of today and yesterday; after that nobody can come back as them. */
const READERS_KNOWN = 2 * DAY;

/** How long a round works on Related, in milliseconds, before it looks for news again. */
const RELATED_BUDGET = 150;

/** How long a round works on storylines, in milliseconds, while the archive is gone through. */
const STORYLINES_BUDGET = 100;

/** How long a paper is read before the first round, in milliseconds: a small one whole. */
const OPENING_AT_ONCE = 5_000;

/** How long each round goes on with that. */
const OPENING_BUDGET = 200;

/** Counts of hours that are over may still be set right, when a bot is found out. */
const RECOUNTED_HOURS = 48;

export type DiscoveryJob = {
  /** One round: takes in what changed and was read, and writes the lists that are due. */
  round(): Promise<void>;
  /** Writes everything that waits, now. `told` hears how many stories still wait for Related. */
  settle(told?: (waiting: number) => void): Promise<void>;
  /** Has Related of every story made anew. */
  relateAll(): Promise<void>;
  /** Breaks off what goes on beside the rounds. */
  stop(): Promise<void>;
};

type Beside = { vectors?: VectorSettings | null; tell?: (notice: string) => void };

/**
 * Discovery on the site. Reads the whole paper into memory, what is read lately first, and keeps up
 * with the record: stories as they change, reads as they are counted. Writes Related, rankings and what Recommendation
 * chooses from, in short transactions, so that pages only read. `vectors` is where vectors of stories
 * come from; `tell` hears once what whoever runs the paper should know.
 */
export async function startDiscovery(
  store: Store,
  clock: Clock,
  { vectors: settings = null, tell = () => {} }: Beside = {},
): Promise<DiscoveryJob> {
  const paper = new PaperInMemory();
  const waiting = new Set<string>();
  const undated = new Set<string>();
  const uptake = await createUptake(store, paper, { waiting, undated }, clock);
  const lists = createListsJob(store, paper, clock);
  const storylines = await createStorylinesJob(store, paper, waiting, clock);
  const goOnOpening = createOpening(uptake, paper.index);
  let isOpen = false;
  /** Stories whose lists were made before all was in: they are made again. */
  const listedEarly = new Set<string>();
  let vectors: VectorsJob | null = null;
  let lesson: Iterator<void> | null = null;
  let keptHouseAt = clock();

  await lists.readAll();
  await uptake.take(paper.counts.stories());
  await open(performance.now() + OPENING_AT_ONCE);

  async function open(until: number) {
    if (isOpen) return;
    isOpen = await goOnOpening(until);
    if (!isOpen) return;
    const related = await storiesWithRelated(store);
    for (const id of paper.live.keys()) {
      if (!related.has(id) || listedEarly.has(id)) waiting.add(id);
    }
    listedEarly.clear();
    vectors = settings && createVectorsJob({ store, paper, waiting, clock, settings, tell });
  }

  async function takeIn() {
    const subjects = await uptake.follow();
    if (subjects.some((subject) => subject.startsWith('story:'))) lists.mark();
    storylines.hear(subjects);
    vectors?.hear(subjects);
    await vectors?.placeKept();
    if (subjects.includes('recount')) await lists.readAnew();
    await lists.follow();
  }

  /** Goes on learning what company words keep, as far as there is time. */
  function learnUntil(until: number) {
    if (!lesson && paper.index.isDueToLearn) lesson = paper.index.learning();
    while (lesson && performance.now() < until) if (lesson.next().done) lesson = null;
  }

  async function keepHouse() {
    const now = clock();
    if (now - keptHouseAt < HOUR) return;
    keptHouseAt = now;
    await forgetOldChanges(store, now);
    await forgetReadsBefore(store, now - READS_KEPT);
    await forgetHeadlineShowingsBefore(store, now - READERS_KNOWN);
    await forgetShowingsBefore(store, hourOf(now - READS_KEPT));
    await forgetOriginsBefore(store, hourOf(now - ORIGINS_KEPT));
    paper.setHours(await hoursSince(store, hourOf(now) - RECOUNTED_HOURS));
    paper.forget(now);
  }

  return {
    async round() {
      await takeIn();
      await open(performance.now() + OPENING_BUDGET);
      const placing = performance.now() + STORYLINES_BUDGET;
      while ((await storylines.workSome()) && performance.now() < placing);
      if (!isOpen) for (const id of waiting) listedEarly.add(id);
      const until = performance.now() + RELATED_BUDGET;
      while (performance.now() < until && (await relateSome(store, paper, waiting, clock())));
      if (isOpen && waiting.size === 0) learnUntil(until);
      if (isOpen) await doubtSome(store, paper, undated, clock());
      vectors?.makeMissing();
      await lists.write();
      await keepHouse();
    },
    async settle(told = () => {}) {
      await open(Number.POSITIVE_INFINITY);
      await takeIn();
      while (await storylines.workSome({ now: true }));
      await vectors?.settle();
      while (await relateSome(store, paper, waiting, clock())) told(waiting.size);
      while (await doubtSome(store, paper, undated, clock()));
      await lists.write({ now: true });
    },
    async relateAll() {
      await open(Number.POSITIVE_INFINITY);
      for (const id of paper.live.keys()) waiting.add(id);
    },
    async stop() {
      await vectors?.stop();
    },
  };
}
