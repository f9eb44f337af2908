import { type Buckets, createBuckets } from '../lib/buckets.ts';
import { HOUR, type Millis, SECOND } from '../lib/clock.ts';
import type { LeftOut } from '../store/tables/signals.ts';

/** What too many readers of one story have in common. */
type Crowded = Extract<LeftOut, 'one-address' | 'one-network' | 'one-agent'>;

/**
 * How many readers of one story may come from one place before others do. Three for four readers make
 * a trend, so a single address never makes one alone.
 */
export type FromOnePlace = { address: number; network: number; agent: number };

/**
 * For so many readers of the story in all a place may have one more: a provider puts many households
 * behind one address, a town may have one provider, and half of a paper's readers the same telephone.
 */
const OF_ALL = { address: 1 / 10, network: 1 / 3, agent: 2 / 3 };

/** One more for time alone: people read on, and who drips in a reader a minute gets a dozen a day. */
const ONE_MORE_IN = 2 * HOUR;

type Company = { address: string; network: string | null; agent: string | null };

export type Crowds = {
  /** Counts one more for a story, or says of what there are too many. */
  join(storyId: string, company: Company, now: Millis): Crowded | null;
};

/**
 * Keeps a story from being pushed by one address, one network or one browser under many addresses: each
 * may have some readers of it, and from then on as many as fit to how the story is read elsewhere. So
 * what such a crowd can do is bounded by the story's real readers, not by its own patience.
 */
export function createCrowds(burst: FromOnePlace): Crowds {
  const all = new Map<string, number>();
  const buckets = (place: keyof FromOnePlace): Buckets =>
    createBuckets({
      ...{ burst: burst[place], perSecond: SECOND / ONE_MORE_IN, perOne: OF_ALL[place] },
    });
  const places = [
    ['address', 'one-address', buckets('address')],
    ['network', 'one-network', buckets('network')],
    ['agent', 'one-agent', buckets('agent')],
  ] as const;
  return {
    join(storyId, company, now) {
      const sofar = all.get(storyId) ?? 0;
      const taken: (() => void)[] = [];
      for (const [place, crowded, rooms] of places) {
        const name = company[place];
        if (name === null) continue;
        const key = `${name} ${storyId}`;
        if (!rooms.take(key, now, sofar)) {
          for (const giveBack of taken) giveBack();
          return crowded;
        }
        taken.push(() => rooms.giveBack(key));
      }
      all.set(storyId, sofar + 1);
      return null;
    },
  };
}
