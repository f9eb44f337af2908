import { createHash } from 'node:crypto';
import type { Updateable } from 'kysely';
import { type Clock, MINUTE, type Millis } from '../../lib/clock.ts';
import { isPushed } from '../../store/hubSubscriptions.ts';
import { keepLease, settlePoll } from '../../store/sourcePolls.ts';
import type { Store } from '../../store/store.ts';
import type { FeedSource, FeedSourceTable } from '../../store/tables/sources.ts';
import { readFeed } from '../feed.ts';
import { type Answer, type AskOptions, ask } from '../fetch/ask.ts';
import type { TakeTurn } from '../fetch/hosts.ts';
import { textOf } from '../read.ts';
import { feedHints } from './feedHints.ts';
import { noteHub } from './hub.ts';
import { jittered, nextInterval, type Rhythm, retryAfterOf, rhythmOf } from './interval.ts';
import { moved } from './moved.ts';
import type { ReadPage } from './pageStory.ts';
import { failed, gone, wordsOf } from './pollFailed.ts';
import { type TakenIn, takeIn } from './takeIn.ts';

/** What polling works with: the record, the clock, chance, and the ways to ask strangers. */
export type PollMeans = {
  store: Store;
  clock: Clock;
  /** From 0 to 1. */
  random: () => number;
  asking: AskOptions;
  turn: TakeTurn;
  hostPause: Millis;
  readPage: ReadPage;
  /** Of entries that do not say theirs. */
  language: () => Promise<string>;
  /** Where hubs can reach the paper; null where they can not. */
  callbackBase: string | null;
  /** Ends polls under way: nothing is held against their sources. */
  signal?: AbortSignal;
};

/** What a poll came to. */
export type Polled =
  | { outcome: 'taken'; taken: TakenIn }
  | { outcome: 'unchanged' }
  | { outcome: 'failed'; error: string }
  | { outcome: 'paused'; error: string }
  | { outcome: 'stopped' };

/** A claimed source is another's after so long without a sign of life. */
export const LEASE = 5 * MINUTE;

/** Feeds hold some hundred entries; a podcast's whole life is a few megabytes. */
const LARGEST_FEED = 10_000_000;

/** Entries whose pages were left for the next poll do not wait for the feed's rhythm. */
const GOES_ON_AFTER = MINUTE;

type Learned = Updateable<FeedSourceTable>;

/**
 * Polls a source that has been claimed: asks whether it has changed, takes in what is new, and
 * writes down when to ask again. Throws only where the record itself fails.
 */
export async function pollSource(source: FeedSource, means: PollMeans): Promise<Polled> {
  const answer = await answered(source, means);
  const now = means.clock();
  if (means.signal?.aborted) {
    await settlePoll(means.store, source, {});
    return { outcome: 'stopped' };
  }
  if ('error' in answer) return failed(source, means, answer.error, null);
  if (answer.status === 410) return gone(source, means);
  const sameBytes = answer.status === 200 && digestOf(answer.bytes) === source.digest;
  if (answer.status === 304 || sameBytes) return unchanged(source, answer, means);
  if (answer.status === 200) return changed(source, answer, means);
  const retryAfter = retryAfterOf(answer.headers['retry-after'], now);
  return failed(source, means, `answers ${answer.status}`, retryAfter);
}

async function answered(
  source: FeedSource,
  { asking, turn, hostPause, signal }: PollMeans,
): Promise<Answer | { error: string }> {
  const headers = {
    ...(source.etag && { 'if-none-match': source.etag }),
    ...(source.lastModified && { 'if-modified-since': source.lastModified }),
  };
  const options = { ...asking, largest: LARGEST_FEED, headers, ...(signal && { signal }) };
  try {
    return await turn(source.host, hostPause, () => ask(source.address, options));
  } catch (error) {
    return { error: wordsOf(error) };
  }
}

async function changed(source: FeedSource, answer: Answer, means: PollMeans): Promise<Polled> {
  const { store, clock } = means;
  try {
    const { text, problem } = textOf(answer.bytes, answer.headers['content-type'] ?? null);
    const feed = readFeed(text, { url: answer.url });
    const hints = feedHints(text, answer.headers);
    const taken = await takeIn(source, feed, await takingMeans(source, means));
    await noteHub(store, source, hints, means);
    const times = feed.entries.flatMap((entry) => (entry.published ?? entry.updated)?.time ?? []);
    const rhythm = rhythmOf(times, clock());
    const all = taken.left === 0;
    await settle(source, answer, means, {
      ...{ ...rhythm, wish: hints.wish, brought: taken.new + taken.revised > 0 },
      page: source.page ?? feed.url,
      problems: JSON.stringify([...(problem ? [problem] : []), ...taken.problems]),
      // What was left is found again only where the feed is sent whole again.
      etag: all ? (answer.headers['etag'] ?? null) : null,
      lastModified: all ? (answer.headers['last-modified'] ?? null) : null,
      digest: all ? digestOf(answer.bytes) : null,
      ...(!all && { nextPollAt: clock() + GOES_ON_AFTER }),
    });
    return { outcome: 'taken', taken };
  } catch (error) {
    return failed(source, means, wordsOf(error), null);
  }
}

async function takingMeans(source: FeedSource, { store, clock, readPage, language }: PollMeans) {
  return {
    ...{ store, readPage, now: clock(), language: await language() },
    stillOurs: () => keepLease(store, source, clock() + LEASE),
  };
}

async function unchanged(source: FeedSource, answer: Answer, means: PollMeans): Promise<Polled> {
  await settle(source, answer, means, { brought: false, unchanged: source.unchanged + 1 });
  return { outcome: 'unchanged' };
}

/** Writes down a poll that was answered well, and when to ask again. */
async function settle(
  source: FeedSource,
  answer: Answer,
  means: PollMeans,
  { brought, ...learned }: Learned & Partial<Rhythm> & { wish?: Millis; brought: boolean },
) {
  const now = means.clock();
  const pushed = await isPushed(means.store, source.id, now);
  const { gap = source.gap, newestAt = source.newestAt, wish = source.wish } = learned;
  const interval = nextInterval({ ...source, gap, newestAt, wish }, { now, brought, pushed });
  await settlePoll(means.store, source, {
    ...{ polledAt: now, polls: source.polls + 1, failures: 0, error: null, interval },
    nextPollAt: now + jittered(interval, means.random()),
    ...(brought && { broughtAt: now }),
    ...(await moved(means.store, source, answer)),
    ...learned,
  });
}

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url');
