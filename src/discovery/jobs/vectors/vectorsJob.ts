import { setImmediate as others } from 'node:timers/promises';
import type { Clock } from '../../../lib/clock.ts';
import type { Subject } from '../../../store/changes.ts';
import { liveForDiscovery } from '../../../store/discoveryStories.ts';
import type { Store } from '../../../store/store.ts';
import { keepVectors, keptVectors } from '../../../store/storyVectors.ts';
import type { PaperInMemory } from '../paperInMemory.ts';
import { laterLike } from '../relatedJob.ts';
import { checkDimensions } from './checkDimensions.ts';
import { storyVectors } from './storyVectors.ts';
import { hashOf, textToPlace } from './textToPlace.ts';
import { createTries } from './tries.ts';
import type { VectorSettings } from './vectorSettings.ts';
import { openVectors, type VectorSource } from './vectorSource.ts';

/** Rows that are read in some milliseconds, and how long a round goes on reading them. */
const STORIES_A_PAGE = 200;
const PLACING_BUDGET = 150;

/** While an archive is gone through, lists are made anew after so many stories and at the end. */
const MADE_A_TIME = 2_000;

/** Of news as it comes, the later stories that are like it may list it too; of an archive all are. */
const NEWS = 50;

export type VectorsJob = {
  /** Takes note of what changed, as `store/changes.ts` names it. */
  hear(subjects: readonly Subject[]): void;
  /** Gives the stories that came or changed the vectors that are kept of them. */
  placeKept(): Promise<void>;
  /** Has those made that are not kept, beside the rounds. */
  makeMissing(): void;
  /** Has all made now, as far as the source answers. */
  settle(): Promise<void>;
  /** Breaks off what goes on. */
  stop(): Promise<void>;
};

type Setting = {
  store: Store;
  paper: PaperInMemory;
  /** Whose Related is to be made anew. */
  waiting: Set<string>;
  clock: Clock;
  settings: VectorSettings;
  /** Hears once what whoever runs the paper should know. */
  tell: (notice: string) => void;
};

/**
 * Keeps the vectors of the stories in memory and in the record, made by the model that whoever runs
 * the paper has named. Nothing waits for it: without an answer Related is as it is without vectors.
 */
export function createVectorsJob(setting: Setting): VectorsJob {
  const { store, paper, waiting, clock, settings, tell } = setting;
  const ending = new AbortController();
  /** Stories to be looked at: whether a vector is kept, and of the text as it stands. */
  const unplaced = new Set<string>();
  const missing = new Set<string>();
  const made = new Set<string>();
  /** Stories whose lists may have been written before they had their vectors. */
  const listed = new Set(waiting);
  let source: VectorSource | null = null;
  let making: Promise<void> | null = null;
  const named = 'address' in settings ? settings.address : settings.file;
  const tries = createTries(named, clock, tell);

  const opened = openVectors(settings, ending.signal).then(
    (found) => {
      source = found;
      const newest = [...paper.live.values()].sort((a, b) => b.publishedAt - a.publishedAt);
      for (const { id } of newest) unplaced.add(id);
    },
    (error) => ending.signal.aborted || tries.failed(error),
  );

  async function place({ model }: VectorSource, ids: readonly string[]) {
    const stories = await liveForDiscovery(store, ids, clock());
    const kept = new Map((await keptVectors(store, model, ids)).map((one) => [one.storyId, one]));
    const hashes = new Map(stories.map((story) => [story.id, hashOf(textToPlace(story))]));
    for (const id of ids) {
      const [hash, known] = [hashes.get(id), kept.get(id)];
      missing.delete(id);
      unplaced.delete(id);
      if (hash === undefined) continue;
      if (known?.textHash !== hash) missing.add(id);
      else if (paper.index.place(id, known.vector) && listed.delete(id)) waiting.add(id);
    }
  }

  /** Asks about some of the stories, and keeps the answers. */
  async function makeSome(asked: VectorSource) {
    const ids = [...missing.values().take(asked.atOnce)];
    // What changes while it is being asked about is put among the missing again.
    for (const id of ids) missing.delete(id);
    const stories = await liveForDiscovery(store, ids, clock());
    const vectors = await storyVectors(asked, stories, ending.signal).catch((error) => {
      for (const id of ids) missing.add(id);
      throw error;
    });
    await checkDimensions(store, asked.model, vectors);
    await keepVectors(store, asked.model, vectors);
    for (const { storyId, vector } of vectors) {
      listed.delete(storyId);
      if (paper.index.place(storyId, vector)) made.add(storyId);
    }
    tries.succeeded();
  }

  function listAnew() {
    const isNews = made.size <= NEWS;
    for (const id of made) {
      waiting.add(id);
      if (isNews) for (const other of laterLike(paper, id)) waiting.add(other);
    }
    made.clear();
  }

  async function makeAll() {
    try {
      while (source && missing.size > 0 && !ending.signal.aborted) {
        await makeSome(source);
        if (made.size >= MADE_A_TIME) listAnew();
        await others(); // a file answers at once, and the rounds want their turn
      }
    } catch (error) {
      if (!ending.signal.aborted) tries.failed(error);
    }
    listAnew();
  }

  async function placeUntil(until: number) {
    while (source && unplaced.size > 0 && performance.now() < until) {
      await place(source, [...unplaced.values().take(STORIES_A_PAGE)]);
    }
  }

  function makeMissing() {
    if (making || missing.size === 0 || !tries.areDue()) return;
    making = makeAll().finally(() => {
      making = null;
    });
  }

  return {
    hear(subjects) {
      for (const subject of subjects) {
        const [kind, id = ''] = subject.split(':');
        if (kind !== 'story') continue;
        listed.add(id);
        if (source) unplaced.add(id);
      }
    },
    placeKept: () => placeUntil(performance.now() + PLACING_BUDGET),
    makeMissing,
    async settle() {
      await opened;
      await placeUntil(Number.POSITIVE_INFINITY);
      makeMissing();
      await making;
    },
    async stop() {
      ending.abort();
      await making;
    },
  };
}
