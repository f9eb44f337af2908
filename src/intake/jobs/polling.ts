import type { Allowance } from '../../http/outgoing/pinnedAgent.ts';
import type { Clock, Millis } from '../../lib/clock.ts';
import { siteSettings } from '../../store/settings.ts';
import { claimDueSources } from '../../store/sourcePolls.ts';
import type { Store } from '../../store/store.ts';
import { createHostTurns } from '../fetch/hosts.ts';
import { createRobots } from '../fetch/robots.ts';
import { askDueHub } from '../sources/hub.ts';
import { pageReader } from '../sources/pageStory.ts';
import { LEASE, type PollMeans, pollSource } from '../sources/poll.ts';
import { takePushes } from '../sources/pushed.ts';
import { callbackBase } from './callbackBase.ts';

/** Sources polled at the same time: most of that time is waiting for them. */
const AT_ONCE = 16;

/** A host is left in peace for so long after a request. */
const HOST_PAUSE = 2_000;

export type PollingSettings = {
  /** The site's public address, told to those who are asked. */
  baseUrl: string;
  /** Loopback, in tests alone. */
  allowance?: Allowance;
  hostPause?: Millis;
};

export type Polling = {
  /** One round: begins polls that are due, takes in what hubs pushed, asks hubs. */
  round(): Promise<void>;
  /** Breaks off what is under way; every source keeps its place. */
  stop(): Promise<void>;
};

/** The means by which sources are polled from this process. */
export function pollMeans(
  store: Store,
  clock: Clock,
  { baseUrl, allowance = {}, hostPause = HOST_PAUSE }: PollingSettings,
  signal?: AbortSignal,
): PollMeans {
  const agent = `Broadsheet/0.1 (+${baseUrl})`;
  const asking = { allowance, agent, ...(signal && { signal }) };
  const turn = createHostTurns(clock);
  const robots = createRobots(asking, clock);
  return {
    ...{ store, clock, asking, turn, hostPause },
    ...(signal && { signal }),
    random: Math.random,
    readPage: pageReader({ asking, turn, robots, hostPause }),
    language: async () => (await siteSettings(store)).language,
    callbackBase: callbackBase(baseUrl, allowance),
  };
}

/** Polls sources as they fall due, as long as it is called. What it knows stands in the record. */
export function startPolling(
  store: Store,
  clock: Clock,
  settings: PollingSettings,
  onError: (error: unknown) => void,
): Polling {
  const ending = new AbortController();
  const means = pollMeans(store, clock, settings, ending.signal);
  const running = new Set<Promise<unknown>>();
  const begin = (act: Promise<unknown>) => {
    const done: Promise<unknown> = act.catch(onError).finally(() => running.delete(done));
    running.add(done);
  };

  return {
    async round() {
      const limit = AT_ONCE - running.size;
      if (limit <= 0) return;
      const claim = { now: clock(), limit, lease: LEASE, hostPause: means.hostPause };
      for (const source of await claimDueSources(store, claim)) begin(pollSource(source, means));
      await takePushes(means);
      await askDueHub(means);
    },
    async stop() {
      ending.abort();
      await Promise.all(running);
    },
  };
}
