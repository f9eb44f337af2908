import { DAY, HOUR, type Millis } from '../lib/clock.ts';
import { noteChanges } from '../store/changes.ts';
import { countedByReader, leaveOutReaders, type ReaderTimes } from '../store/readersFoundOut.ts';
import { takeRecordersTurn } from '../store/recorderTurn.ts';
import type { Store } from '../store/store.ts';

/** Nobody opens so many stories in an hour, hour after hour; a reader in a hurry opens a third of it. */
const MOST_IN_AN_HOUR = 90;
const MOST_IN_A_DAY = 400;

/** A clockwork is only told from chance by so many ticks. */
const TICKS = 30;

/** People's pauses vary by about their own length; those of a program that waits hardly at all. */
const LEAST_VARIATION = 0.15;

/**
 * Finds programs that were counted as readers, by what they opened in the last day: a browser that is
 * driven says nothing of itself, and one opening gives nothing away. All their openings are left out
 * after all, their shares and reactions taken back, and discovery is told to count anew. Gives the
 * number of openings that were left out.
 */
export async function findOutPrograms(store: Store, now: Millis): Promise<number> {
  const since = now - DAY;
  const suspects = await countedByReader(store.db, { since, atLeast: TICKS });
  const programs = suspects.filter(({ times }) => isProgram(times)).map(({ reader }) => reader);
  if (programs.length === 0) return 0;
  return store.db.transaction().execute(async (db) => {
    await takeRecordersTurn(db, store.dialect);
    const leftOut = await leaveOutReaders(db, programs, since);
    if (leftOut > 0) await noteChanges(db, ['rankings', 'recount'], now);
    return leftOut;
  });
}

/** Whether a person could have opened stories at these times. */
export function isProgram(times: ReaderTimes['times']): boolean {
  if (times.length > MOST_IN_A_DAY) return true;
  const sorted = [...times].sort((some, other) => some - other);
  const tooMany = sorted.some((time, at) => {
    const later = sorted[at + MOST_IN_AN_HOUR];
    return later !== undefined && later - time < HOUR;
  });
  return tooMany || ticks(sorted);
}

/** Whether a run of openings came as regularly as a clock. */
function ticks(sorted: readonly Millis[]): boolean {
  const gaps = sorted.slice(1).map((time, at) => time - (sorted[at] ?? 0));
  for (let from = 0; from + TICKS - 1 <= gaps.length; from++) {
    const run = gaps.slice(from, from + TICKS - 1);
    const mean = run.reduce((sum, gap) => sum + gap, 0) / run.length;
    const variance = run.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / run.length;
    if (mean > 0 && Math.sqrt(variance) < LEAST_VARIATION * mean) return true;
  }
  return false;
}
