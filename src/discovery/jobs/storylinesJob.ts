import { type Clock, DAY } from '../../lib/clock.ts';
import { newId } from '../../lib/id.ts';
import { lastWaiting, type WaitingStory, waitingAmong } from '../../store/likelyCopies.ts';
import { writeLikelyStorylines } from '../../store/likelyStorylines.ts';
import { storiesListing } from '../../store/relatedStories.ts';
import type { Store } from '../../store/store.ts';
import { firstUnplaced, latestOfPlace, storiesToPlace } from '../../store/storiesToPlace.ts';
import { type Place, placesBeside, writePlaces } from '../../store/storylinePlaces.ts';
import { storylinesOf } from '../../store/storylineStages.ts';
import { lastFilledByEditor, storylinesEditedSince } from '../../store/storylinesEdited.ts';
import { Grouping } from '../storylines/grouping.ts';
import { LIVE } from '../storylines/liveStorylines.ts';
import { nameOf } from '../storylines/naming.ts';
import { isStoryline } from '../storylines/showing.ts';
import { type Walk, walkArchive } from './archiveWalk.ts';
import { collectLateStories } from './lateStories.ts';
import type { PaperInMemory } from './paperInMemory.ts';
import { placeAll, toldOf } from './storylinePlacing.ts';
import { createTurningPointsJob } from './turningPointsJob.ts';
import { WAITING_KEPT } from './waitingCopies.ts';
import { continuedBy } from './waitingStorylines.ts';

/**
 * What is so much older than the newest is placed among the stories of its day. What is younger finds
 * the storylines that it may continue still live.
 */
const LATE = 5 * DAY;

/** As many stories as a centroid is made of. */
const STORIES_REMEMBERED = 256;

const newGrouping = () => new Grouping({ newId });

export type StorylinesJob = {
  /** Hears what has changed, as `store/changes.ts` names it. */
  hear(subjects: readonly string[]): void;
  /** Places some of the stories that wait; whether more wait. `now`: late stories too, at once. */
  workSome(options?: { now: boolean }): Promise<boolean>;
};

/**
 * Storylines on the site. Goes through the archive once, then places stories as they come; one that
 * comes late is placed among those of its day, in a walk of its own. What has a place keeps it: after
 * a restart only the last days are read. What editors do is heard of and kept to; what they put
 * together goes on from then, be its stories ever so old.
 */
export async function createStorylinesJob(
  store: Store,
  paper: PaperInMemory,
  waiting: Set<string>,
  clock: Clock,
): Promise<StorylinesJob> {
  const turns = createTurningPointsJob(store, clock);
  const late = collectLateStories(clock);
  const arrived = new Set<string>();
  const changed = new Set<string>();
  const first = (await firstUnplaced(store, clock())) ?? clock();
  const opening = { first, until: Number.POSITIVE_INFINITY };
  let walk: Walk | null = walkArchive(store, newGrouping(), opening, write);
  let walked: string[] = [];
  /** What goes on now; null until the archive has been gone through. */
  let live: Grouping | null = null;
  let newest = Number.NEGATIVE_INFINITY;

  /** Writes places, and has the lists of the stories that are seen under a storyline made anew. */
  async function write(places: Place[], grouping: Grouping) {
    const nameFor: Parameters<typeof writePlaces>[2] = (_id, members) =>
      isStoryline(members) ? nameOf(members, grouping.rarity) : null;
    const { shown, already } = await writePlaces(store, places, nameFor, clock());
    for (const [id, storylineId] of shown) {
      paper.file(id, storylineId);
      waiting.add(id);
      turns.mark(storylineId);
    }
    for (const id of await storiesListing(store, [...shown.keys()])) waiting.add(id);
    const lost = new Set(already);
    for (const place of places) if (lost.has(place.storyId)) changed.add(place.storylineId);
    for (const { place } of await storiesToPlace(store, already, clock())) {
      if (place !== null) changed.add(place);
    }
  }

  async function goOn(current: Walk) {
    if (await current.step(clock())) return;
    walk = null;
    if (live === null) {
      live = current.grouping;
      newest = clock();
      for (const id of await storylinesEditedSince(store, newest - LIVE)) changed.add(id);
      await guess(live, await lastWaiting(store, WAITING_KEPT));
    } else {
      for (const { place } of await storiesToPlace(store, walked, clock())) {
        if (place !== null) changed.add(place);
      }
    }
  }

  async function placeArrived(grouping: Grouping) {
    const ids = [...arrived];
    arrived.clear();
    await guess(grouping, await waitingAmong(store, ids));
    const stories = await storiesToPlace(store, ids, clock());
    for (const id of await storylinesOf(store, ids)) turns.mark(id);
    const unplaced = stories.filter(({ placedBy }) => placedBy === null);
    const isLate = ({ publishedAt }: { publishedAt: number }) => publishedAt < newest - LATE;
    for (const story of unplaced.filter(isLate)) late.add(story);
    const timely = unplaced.filter((story) => !isLate(story));
    newest = timely.reduce(
      (at, story) => Math.max(at, Math.min(story.publishedAt, clock())),
      newest,
    );
    const beside = await placesBeside(
      store,
      timely.map(({ id }) => id),
    );
    await write(placeAll(grouping, timely, beside, clock()), grouping);
  }

  /** Notes what those that wait in the inbox would continue. */
  const guess = (grouping: Grouping, stories: readonly WaitingStory[]) => {
    const timely = stories.filter(({ publishedAt }) => publishedAt >= newest - LATE);
    return writeLikelyStorylines(store, continuedBy(grouping, timely, clock()), clock());
  };

  /** Has storylines consist of what they consist of in the record. */
  async function readAgain(grouping: Grouping) {
    for (const id of [...changed]) {
      changed.delete(id);
      const stories = await latestOfPlace(store, id, STORIES_REMEMBERED, clock());
      grouping.replace(
        id,
        stories.map((story) => toldOf(story, clock())),
        await lastFilledByEditor(store, id),
      );
      turns.mark(id);
    }
  }

  function walkToLate(atOnce: boolean): boolean {
    const stretch = late.next({ now: atOnce });
    if (!stretch) return false;
    walked = stretch.ids;
    walk = walkArchive(store, newGrouping(), stretch, write);
    return true;
  }

  return {
    hear(subjects) {
      for (const subject of subjects) {
        const [kind = '', id = ''] = subject.split(':');
        if (kind === 'story') arrived.add(id);
        if (kind === 'grouping') changed.add(id);
      }
    },
    async workSome({ now: atOnce } = { now: false }) {
      if (live) {
        await readAgain(live);
        if (arrived.size > 0) await placeArrived(live);
      }
      if (walk) {
        await goOn(walk);
        return true;
      }
      if (walkToLate(atOnce)) return true;
      return turns.workSome();
    },
  };
}
