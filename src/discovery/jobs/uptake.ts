import type { Clock, Millis } from '../../lib/clock.ts';
import { followChanges, noteChanges, type Subject } from '../../store/changes.ts';
import { type CopyRow, knownCopies, writeCopies } from '../../store/copies.ts';
import { apartPairs } from '../../store/copyVerdicts.ts';
import { liveForDiscovery, storiesBefore } from '../../store/discoveryStories.ts';
import { storiesListing } from '../../store/relatedStories.ts';
import { chunked } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Position } from '../../store/storiesToPlace.ts';
import type { PaperInMemory } from './paperInMemory.ts';
import { laterLike } from './relatedJob.ts';
import { WaitingCopies } from './waitingCopies.ts';

const STORIES_A_PAGE = 200;

const NEWEST: Position = { publishedAt: Number.MAX_SAFE_INTEGER, id: '' };

export type Uptake = {
  /** Takes in those of these stories that are not in yet. */
  take(ids: Iterable<string>): Promise<void>;
  /** Takes in some more of the archive, the newest first; whether there is more. */
  readSome(): Promise<boolean>;
  /** Takes in the stories that changed since; all that changed, as `store/changes.ts` names it. */
  follow(): Promise<Subject[]>;
};

/**
 * Keeps the paper in memory up to date with the stories of the record. Whose Related must be made
 * anew is put among `waiting`, whose date must be held against the archive among `undated`. Following begins when this is made, so nothing is missed meanwhile.
 */
export async function createUptake(
  store: Store,
  paper: PaperInMemory,
  { waiting, undated }: { waiting: Set<string>; undated: Set<string> },
  clock: Clock,
): Promise<Uptake> {
  const changes = await followChanges(store);
  const inbox = new WaitingCopies(paper.copies);
  await linkKnown(store, paper, 'all');
  /** How far the archive was read; null when all of it is in. */
  let read: Position | null = NEWEST;

  async function take(ids: Iterable<string>) {
    const missing = [...ids].filter((id) => !paper.live.has(id));
    for (const some of chunked(missing, STORIES_A_PAGE)) {
      await takeUp(store, paper, some, clock());
    }
  }

  return {
    take,
    async readSome() {
      if (read === null) return false;
      const page = await storiesBefore(store, read, STORIES_A_PAGE);
      await take(page.map(({ id }) => id));
      read = page[STORIES_A_PAGE - 1] ?? null;
      // What waits is compared with the whole paper.
      if (read === null) await inbox.readAll(store, clock());
      return read !== null;
    },
    async follow() {
      const subjects = await changes();
      const changed = subjects.flatMap(storyOf);
      for (let at = 0; at < changed.length; at += STORIES_A_PAGE) {
        const ids = changed.slice(at, at + STORIES_A_PAGE);
        await linkKnown(store, paper, ids);
        const { stories, live, others } = await takeUp(store, paper, ids, clock());
        putFirst(waiting, [...live, ...others, ...live.flatMap((one) => laterLike(paper, one))]);
        if (read === null) await inbox.follow(store, ids, stories, clock());
        for (const id of ids) undated.add(id);
      }
      return subjects;
    },
  };
}

/** Puts ids before all that wait: what changes now is not kept waiting by an archive. */
function putFirst(waiting: Set<string>, ids: readonly string[]) {
  const before = [...waiting];
  waiting.clear();
  for (const id of [...ids, ...before]) waiting.add(id);
}

const PREFIX = 'story:';
const storyOf = (subject: string) =>
  subject.startsWith(PREFIX) ? [subject.slice(PREFIX.length)] : [];

/** What an editor or an earlier run found to be a copy. */
async function linkKnown(store: Store, paper: PaperInMemory, ids: readonly string[] | 'all') {
  for (const { storyId, originalId } of await apartPairs(store, ids)) {
    paper.copies.hold(storyId, originalId);
  }
  for (const { storyId, originalId } of await knownCopies(store, ids)) {
    paper.copies.link(storyId, originalId);
  }
}

/** Takes in stories as they now stand, and takes out those that readers may not see any more. */
async function takeUp(store: Store, paper: PaperInMemory, ids: readonly string[], now: Millis) {
  const stories = await liveForDiscovery(store, ids, now);
  const found: CopyRow[] = stories.flatMap((story) =>
    paper.take(story, now).map(({ id, original, similarity }) => ({
      storyId: id,
      originalId: original,
      similarity,
    })),
  );
  const live = stories.map(({ id }) => id);
  const isLive = new Set(live);
  const gone = ids.filter((id) => !isLive.has(id) && paper.drop(id, now));
  const copies = await writeCopies(store, found, now);
  const others = await storiesListing(store, [...gone, ...copies]);
  if (gone.length > 0) await noteGone(store, others, now);
  return { stories, live, others };
}

/** The queries leave out at once what is gone; this has the pages that listed it made anew. */
const noteGone = (store: Store, listing: readonly string[], now: Millis) =>
  noteChanges(store.db, ['rankings', ...listing.map((id) => `related:${id}`)], now);
