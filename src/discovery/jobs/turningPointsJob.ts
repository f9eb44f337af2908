import { type Clock, DAY, MINUTE, type Millis } from '../../lib/clock.ts';
import type { Store } from '../../store/store.ts';
import { stagesOf, storylinesSince, writeTurningPoints } from '../../store/storylineStages.ts';
import { turningPoints } from '../storylines/turningPoints.ts';

/** A storyline is gone through in a few milliseconds. */
const STORYLINES_A_BATCH = 5;

/** Readers of what came out so lately still change, and are looked at so often. */
const STILL_READ = 2 * DAY;
const READERS_EVERY = 10 * MINUTE;

export type TurningPointsJob = {
  /** Has a storyline looked at again. */
  mark(storylineId: string): void;
  /** Looks at some of the storylines that wait; whether there was one. */
  workSome(): Promise<boolean>;
};

/** Keeps the turning points of storylines up to date as stories, corrections and readers come. */
export function createTurningPointsJob(store: Store, clock: Clock): TurningPointsJob {
  const waiting = new Set<string>();
  let readersAt: Millis = clock();

  async function markRead(now: Millis) {
    if (now - readersAt < READERS_EVERY) return;
    readersAt = now;
    for (const id of await storylinesSince(store, now - STILL_READ)) waiting.add(id);
  }

  return {
    mark: (storylineId) => waiting.add(storylineId),
    async workSome() {
      const now = clock();
      await markRead(now);
      const ids = [...waiting.values().take(STORYLINES_A_BATCH)];
      for (const id of ids) {
        waiting.delete(id);
        await writeTurningPoints(store, id, turningPoints(await stagesOf(store, id, now)), now);
      }
      return ids.length > 0;
    },
  };
}
