import type { Millis } from '../../lib/clock.ts';
import type { Arrival } from '../../store/arrival.ts';
import { saveArrivals } from '../../store/arrivals.ts';
import { type KnownEntry, knownEntry, noteArrived } from '../../store/inbox.ts';
import { noteRecall } from '../../store/recalls.ts';
import type { Store } from '../../store/store.ts';
import type { FeedSource } from '../../store/tables/sources.ts';
import type { Feed, FeedEntry } from '../feed/feed.ts';
import type { IntakeStory } from '../story.ts';
import { storyArrival } from '../storyArrival.ts';
import { entryKey } from './entryKey.ts';
import { fullStory } from './fullStory.ts';
import type { ReadPage } from './pageStory.ts';
import { digestOf, fateOf, sourceStory } from './sourceStory.ts';
import { maybeStub, whyNotTaken } from './stub.ts';

export type TakenIn = {
  new: number;
  revised: number;
  /** Changed by the source, but an editor's words stand here: the new version waits at the desk. */
  held: number;
  /** Entries that wait for the next poll: their pages would have taken too long. */
  left: number;
  problems: string[];
};

export type TakeInMeans = {
  store: Store;
  now: Millis;
  /** Of entries that do not say theirs. */
  language: string;
  readPage: ReadPage;
  /** Called before a page is read; false where the source has gone to somebody else. */
  stillOurs: () => Promise<boolean>;
};

/** No feed has more; of one that has, the first are the newest. */
const MOST_ENTRIES = 1_000;

/** Pages that are read in one poll; with a pause between two that is a minute or two. */
const MOST_PAGES = 20;

/** Stories a transaction: readers' events wait no longer than these take. */
const BATCH = 25;

const MOST_PROBLEMS = 20;

type Pending = {
  arrival: Arrival;
  digest: string;
  fullTextError: string | null;
  state: 'waiting' | 'taken';
};

/** Takes the entries of a feed in that are new or have changed, the oldest first. */
export async function takeIn(source: FeedSource, feed: Feed, means: TakeInMeans): Promise<TakenIn> {
  const taken: TakenIn = { new: 0, revised: 0, held: 0, left: 0, problems: [...feed.problems] };
  const pages = { left: MOST_PAGES };
  let batch: Pending[] = [];
  for (const entry of feed.entries.slice(0, MOST_ENTRIES).reverse()) {
    const pending = await prepare(entry, feed, source, means, pages).catch((error: Error) => {
      taken.problems.push(`${entry.headline ?? entry.url ?? 'an entry'}: ${error.message}`);
      return null;
    });
    if (pending === 'left') taken.left++;
    else if (pending) batch.push(pending);
    if (batch.length < BATCH) continue;
    await write(batch, source, means, taken);
    batch = [];
  }
  await write(batch, source, means, taken);
  await noteTakenBack(feed, source, means);
  taken.problems.splice(MOST_PROBLEMS);
  return taken;
}

/** What its sender took back stands with its story at the desk until an editor decides. */
async function noteTakenBack(feed: Feed, source: FeedSource, { store, now }: TakeInMeans) {
  for (const { keys, status } of feed.takenBack ?? []) {
    const known = keys.flatMap((key) => entryKey({ url: key, id: key }, source) ?? []);
    await noteRecall(store, known, { status, at: now });
  }
}

/** An entry ready to be written; null where there is nothing new about it. */
async function prepare(
  entry: FeedEntry,
  feed: Feed,
  source: FeedSource,
  means: TakeInMeans,
  pages: { left: number },
): Promise<Pending | 'left' | null> {
  const key = entryKey(entry, source);
  const digest = digestOf(entry);
  const known = key ? await knownEntry(means.store, key) : undefined;
  if (known && isSettled(known, digest, source)) return null;
  const told = sourceStory(entry, feed, source);
  const wanted = wantsPage(source, told);
  if (wanted && pages.left === 0) return 'left';
  if (wanted) pages.left--;
  const { story, fullTextError } = wanted ? await completed(told, means) : asTold(told);
  const { draft, state } = fateOf(source, story);
  const version = entry.wire?.version ?? null;
  const correction = entry.wire?.correction ?? null;
  const place = { key, version, correction, format: feed.format, place: source.address };
  const arrival = storyArrival({ story, ...place }, { draft, ...means });
  const decided = known && known.status !== 'draft' ? 'taken' : state;
  return { arrival, digest, fullTextError, state: decided };
}

/** Nothing new; or another source's to tell; or taken back by an editor, which no feed undoes. */
const isSettled = (known: KnownEntry, digest: string, source: FeedSource) =>
  known.digest === digest ||
  known.status === 'withdrawn' ||
  (known.digest !== null && known.sourceId !== null && known.sourceId !== source.id);

const asTold = (story: IntakeStory) => ({ story, fullTextError: null });

const wantsPage = ({ fullText }: FeedSource, { canonical, body }: IntakeStory) =>
  canonical !== null && (fullText === 'always' || (fullText === 'stubs' && maybeStub(body)));

/** A story with its page's text; as the feed told it, with the reason, where that is not to be had. */
async function completed(told: IntakeStory, { readPage, stillOurs }: TakeInMeans) {
  if (!(await stillOurs())) throw new Error('another process has taken the source over');
  try {
    const page = await readPage(told.canonical ?? '');
    const fullTextError = whyNotTaken(told, page);
    return { story: fullTextError ? told : fullStory(told, page), fullTextError };
  } catch (error) {
    return { story: told, fullTextError: error instanceof Error ? error.message : String(error) };
  }
}

async function write(batch: Pending[], source: FeedSource, means: TakeInMeans, taken: TakenIn) {
  if (batch.length === 0) return;
  const { store, now } = means;
  const byKey = new Map(batch.map((pending) => [pending.arrival.key, pending]));
  const outcomes = await saveArrivals(
    store,
    [...byKey.values()].map(({ arrival }) => arrival),
    {
      actor: `source: ${source.name}`,
      now,
      async also(db, { key }, { storyId, outcome }) {
        const pending = byKey.get(key);
        if (!pending) return;
        const { digest, fullTextError, state } = pending;
        const row = { storyId, sourceId: source.id, arrivedAt: now, digest, fullTextError, state };
        await noteArrived(db, row, outcome);
      },
    },
  );
  for (const outcome of outcomes) {
    if ('error' in outcome) taken.problems.push(outcome.error);
    else if (outcome.outcome !== 'unchanged') taken[outcome.outcome]++;
  }
}
