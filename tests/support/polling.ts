import { createHostTurns } from '../../src/intake/fetch/hosts.ts';
import { createRobots } from '../../src/intake/fetch/robots.ts';
import { pageReader } from '../../src/intake/sources/pageStory.ts';
import { LEASE, type PollMeans, pollSource } from '../../src/intake/sources/poll.ts';
import { claimSource } from '../../src/store/sourcePolls.ts';
import { addSource, type SourceTerms, sourceById, USUAL_TERMS } from '../../src/store/sources.ts';
import type { Store } from '../../src/store/store.ts';

/** Polling over a store by a clock that tests set, of servers on this machine. */
export function pollingOver(store: Store, start: number) {
  let now = start;
  const clock = () => now;
  const asking = { allowance: { loopback: true }, wait: 2_000 };
  const turn = createHostTurns(Date.now);
  const robots = createRobots(asking, clock);
  const means: PollMeans = {
    ...{ store, clock, asking, turn, hostPause: 0 },
    random: () => 0,
    readPage: pageReader({ asking, turn, robots, hostPause: 0 }),
    language: async () => 'en',
    callbackBase: 'http://127.0.0.1:9',
  };

  return {
    means,
    now: clock,
    wait(time: number) {
      now += time;
    },
    /** A source with the usual terms, but for those given. */
    async add(address: string, terms: Partial<SourceTerms> = {}) {
      const source = { ...USUAL_TERMS, name: 'The Tide', ...terms, address, page: null };
      const added = await addSource(store, source, { actor: 'test', now });
      if (!added) throw new Error(`${address} is there already`);
      return added.id;
    },
    /** Polls it now, due or not. */
    async poll(id: string) {
      const source = await claimSource(store, id, { now, lease: LEASE });
      if (!source) throw new Error('it is being polled');
      return pollSource(source, means);
    },
    async source(id: string) {
      const source = await sourceById(store, id);
      if (!source) throw new Error('there is no such source');
      return source;
    },
  };
}
