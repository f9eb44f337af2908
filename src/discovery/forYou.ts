import type { Millis } from '../lib/clock.ts';
import { subjectsRead, topicsShared } from '../store/affinities.ts';
import { isNotExcluded } from '../store/exclusions.ts';
import { type Place, placeOf, runningExperiment } from '../store/experiments.ts';
import { paperTuning } from '../store/paperTuning.ts';
import { choosable, type Pooled, poolStories } from '../store/pool.ts';
import { readNextAfter } from '../store/readNext.ts';
import type { Store } from '../store/store.ts';
import { followedStorylines, latestOfStorylines } from '../store/storylinesFollowed.ts';
import { tastesOf } from '../store/tastes.ts';
import { isNoCopy, selectTeasers, type Teaser } from '../store/teasers.ts';
import { affinityTo, favouriteOf, type Interests } from './affinity.ts';
import { freshness } from './freshness.ts';
import { type Candidate, type ReadOn, recommend } from './recommend.ts';
import { inCommon, TASTE_READS, tasteOf } from './tastes.ts';
import { type Tuning, USUAL } from './tuning.ts';

/** As many of the last reads as say where a reader goes next, and as say what the interests are. */
const LEADING_READS = 3;
const TELLING_READS = 5;

/** A story that is in nobody's pool any more is hardly opened but after the one it follows. */
const OUTSIDE_THE_POOL = 1e-5;

/** Of what is not in the pool nothing was learned. */
const UNLEARNED = { lift: 0, appeal: 1, triedShown: 0, triedOpened: 0 };

/** Where no pool was written yet: the latest stories, by freshness. */
const LATEST = 60;

/** An entry of Recommendation. `detail` is a percentage of readers, or the name of what is shared. */
export type ForYouEntry = Teaser & {
  why: string;
  detail: string | null;
  trying: boolean;
  /** Where the reader is in an experiment, while one goes on: which of two settings made the list. */
  place: Place | null;
};

type Asked = {
  recent: string[];
  /** Storylines that the reader follows. */
  follows?: string[];
  except: string[];
  limit: number;
  now: Millis;
  /** What tells readers apart in an experiment; it is not kept. */
  reader?: string;
};

/**
 * Recommendation for a reader who lately read `recent`, the latest first: what that reader is most
 * likely to open next, without what was read and without `except`. It rests on what the request
 * says alone; nothing about the reader is kept.
 */
export async function forYou(store: Store, asked: Asked): Promise<ForYouEntry[]> {
  const { recent, limit, now } = asked;
  const { place, tuning } = await tuningFor(store, asked.reader);
  const readOn = await readOnAfter(store, recent.slice(0, LEADING_READS));
  const followed = await followedStorylines(store, asked.follows ?? []);
  const read = await subjectsRead(store, recent.slice(0, TELLING_READS));
  const interests = { ...read, storylines: new Map([...read.storylines, ...followed]) };
  const left = new Set([...recent, ...asked.except]);
  const stories = (await stock(store, readOn, [...followed.keys()], now)).filter(
    (story) => !left.has(story.id),
  );
  const liked = await inCommonWith(store, recent.slice(0, TASTE_READS), stories);
  const candidates = await candidatesOf(store, stories, { interests, liked });
  const picked = recommend(candidates, readOn, {
    limit,
    seed: [...recent, ...asked.except].join(' '),
    tuning,
    favourite: tuning.affinity > 0 ? favouriteOf(read.filed, read) : null,
  });
  const byId = new Map(stories.map((story) => [story.id, story]));
  return picked.flatMap(({ story, why, detail, trying }) => {
    const found = byId.get(story);
    if (!found) return [];
    const { score: _score, why: _why, lift: _lift, appeal: _appeal, ...rest } = found;
    const { triedShown: _shown, triedOpened: _opened, ...teaser } = rest;
    const follows = why === 'your-storyline' && followed.has(teaser.storylineId ?? '');
    return [{ ...teaser, why: follows ? 'followed-storyline' : why, detail, trying, place }];
  });
}

/** The paper's own setting, or that of the arm to which an experiment has given this reader. */
async function tuningFor(store: Store, reader: string | undefined) {
  const own: Tuning = { ...USUAL, ...(await paperTuning(store)) };
  const experiment = reader === undefined ? null : await runningExperiment(store);
  if (!experiment || reader === undefined) return { place: null, tuning: own };
  const place = placeOf(experiment, reader);
  return { place, tuning: place.arm === 'b' ? { ...own, ...experiment.variation } : own };
}

async function readOnAfter(store: Store, recent: string[]): Promise<ReadOn<string>[]> {
  const rows = Map.groupBy(await readNextAfter(store, recent), (row) => row.storyId);
  return recent.map((id) => {
    const next = new Map(
      (rows.get(id) ?? []).map((row) => [
        row.nextId,
        { ...row, lifts: [row.liftLast, row.liftSecond, row.liftThird] },
      ]),
    );
    const led = next.values().reduce((sum, row) => sum + row.weight, 0);
    return { next, popular: Math.max(0, 1 - led) };
  });
}

/** All there is to choose from: the pool, what was read next after the last reads, and what is followed. */
async function stock(
  store: Store,
  readOn: ReadOn<string>[],
  followed: string[],
  now: Millis,
): Promise<Pooled[]> {
  const pool = await poolStories(store, now);
  const known = new Set(pool.map((story) => story.id));
  const latestFollowed = await latestOfStorylines(store, followed, now);
  const led = [...new Set([...readOn.flatMap(({ next }) => [...next.keys()]), ...latestFollowed])];
  const others = await choosable(
    store,
    led.filter((id) => !known.has(id)),
    now,
  );
  const outside = others.map((story) => ({
    ...story,
    score: OUTSIDE_THE_POOL,
    why: 'popular',
    ...UNLEARNED,
  }));
  return [...(pool.length > 0 ? pool : await latest(store, now)), ...outside];
}

async function latest(store: Store, now: Millis): Promise<Pooled[]> {
  const stories = await selectTeasers(store.db, now)
    .where((where) => where.and([isNoCopy(where, now), isNotExcluded(where)]))
    .orderBy('stories.publishedAt', 'desc')
    .limit(LATEST)
    .execute();
  return stories.map((story) => ({
    ...story,
    score: freshness(story, now),
    why: 'fresh',
    ...UNLEARNED,
  }));
}

/** What each story has in common with the taste that these reads tell of; 0 where nothing is known. */
async function inCommonWith(store: Store, reads: string[], stories: Pooled[]) {
  if (reads.length === 0) return () => 0;
  const vectors = await tastesOf(store, [...reads, ...stories.map(({ id }) => id)]);
  const taste = tasteOf(reads.flatMap((id) => vectors.get(id) ?? []));
  return (id: string) => inCommon(taste, vectors.get(id) ?? []);
}

async function candidatesOf(
  store: Store,
  stories: Pooled[],
  { interests, liked }: { interests: Interests; liked: (id: string) => number },
): Promise<Candidate<string>[]> {
  const ids = stories.map((story) => story.id);
  const topics = await topicsShared(store, ids, [...interests.topics.keys()]);
  return stories.map(({ id, score, why, lift, sectionId: section, ...story }) => ({
    story: id,
    original: id,
    section,
    storyline: story.storylineId,
    chance: score,
    fresh: why === 'fresh' ? score : 0,
    lift: lift + liked(id),
    affinity: affinityTo(interests, {
      section,
      storyline: story.storylineId,
      topics: topics.get(id) ?? [],
    }),
    appeal: story.appeal,
    tried: { shown: story.triedShown, opened: story.triedOpened },
  }));
}
