import { type Clock, MINUTE, type Millis, SECOND } from '../../../lib/clock.ts';
import { Failure } from '../../../lib/failure.ts';

/** After each try that failed; the last from then on. A model that is being loaded takes seconds. */
const PAUSES = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE];

export type Tries = {
  /** Whether it is time to ask. */
  areDue(): boolean;
  succeeded(): void;
  failed(error: unknown): void;
};

/**
 * When to ask a source again that did not answer: later each time, and never where a `Failure` says
 * that asking is of no use. `tell` hears of the first failure and of the first answer after it.
 */
export function createTries(place: string, clock: Clock, tell: (notice: string) => void): Tries {
  let failures = 0;
  let nextAt: Millis = 0;
  return {
    areDue: () => clock() >= nextAt,
    succeeded() {
      if (failures > 0) tell(`Vectors of stories come again from ${place}.`);
      failures = 0;
    },
    failed(error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (error instanceof Failure) {
        nextAt = Number.POSITIVE_INFINITY;
        tell(`Related takes no more vectors until the next start: ${reason}`);
        return;
      }
      nextAt = clock() + (PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 0);
      failures++;
      if (failures > 1) return;
      tell(`Vectors of stories can not be had: ${place} ${reason}. It is asked again later.`);
    },
  };
}
