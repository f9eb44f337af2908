import { type Clock, MINUTE, type Millis, SECOND } from '../../lib/clock.ts';
import type { StoryToPlace } from '../../store/storiesToPlace.ts';
import { WARM_UP } from './archiveWalk.ts';

/** An archive that is being imported is waited for: one walk for many stories, not one for each. */
const QUIET_FOR = 2 * SECOND;
const WAITS_AT_MOST = MINUTE;

export type LateStories = {
  add(story: StoryToPlace): void;
  /** A stretch of time with late stories near one another that is due to be gone through. */
  next(options: { now: boolean }): { first: Millis; until: Millis; ids: string[] } | null;
};

/** Stories that came in long after they were published, until they are placed among those of their day. */
export function collectLateStories(clock: Clock): LateStories {
  const waiting = new Map<string, Millis>();
  let begunAt: Millis = 0;
  let addedAt: Millis = 0;
  return {
    add({ id, publishedAt }) {
      addedAt = clock();
      if (waiting.size === 0) begunAt = addedAt;
      waiting.set(id, publishedAt);
    },
    next({ now: atOnce }) {
      const now = clock();
      const due = atOnce || now - addedAt >= QUIET_FOR || now - begunAt >= WAITS_AT_MOST;
      if (waiting.size === 0 || !due) return null;
      begunAt = now;
      const sorted = [...waiting].sort(([, some], [, other]) => some - other);
      const first = sorted[0]?.[1] ?? 0;
      let until = first;
      const ids: string[] = [];
      for (const [id, publishedAt] of sorted) {
        if (publishedAt - until > WARM_UP) break;
        until = publishedAt;
        ids.push(id);
        waiting.delete(id);
      }
      return { first, until, ids };
    },
  };
}
