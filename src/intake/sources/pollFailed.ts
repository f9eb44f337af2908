import type { Millis } from '../../lib/clock.ts';
import { settlePoll } from '../../store/sourcePolls.ts';
import type { FeedSource } from '../../store/tables/sources.ts';
import { backoff, jittered } from './interval.ts';
import type { PollMeans } from './poll.ts';

type Means = Pick<PollMeans, 'store' | 'clock' | 'random'>;

/** Writes down a poll that failed, and when to ask again: later each time, or when the server says. */
export async function failed(
  source: FeedSource,
  means: Means,
  error: string,
  retryAfter: Millis | null,
): Promise<{ outcome: 'failed'; error: string }> {
  const now = means.clock();
  const failures = source.failures + 1;
  const wait = jittered(backoff(source.interval, failures, retryAfter), means.random());
  const polls = source.polls + 1;
  await settlePoll(means.store, source, {
    ...{ polledAt: now, polls, failures, error, nextPollAt: now + wait },
    ...{ movedTo: null, movedPolls: 0 },
  });
  return { outcome: 'failed', error };
}

/** "Gone" is said on purpose (RFC 9110, 15.5.11): nobody asks again until an editor has looked. */
export async function gone(
  source: FeedSource,
  means: Means,
): Promise<{ outcome: 'paused'; error: string }> {
  const now = means.clock();
  const error = 'answers 410: its publisher says that it is gone for good';
  await settlePoll(means.store, source, {
    ...{ polledAt: now, polls: source.polls + 1, failures: source.failures + 1, error },
    ...{ pausedAt: now, pausedReason: error },
  });
  return { outcome: 'paused', error };
}

/** An error in its own words. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
