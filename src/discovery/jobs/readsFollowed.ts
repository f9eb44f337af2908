import type { Millis } from '../../lib/clock.ts';
import { countedReadsAfter, type SequencedRead } from '../../store/countedReads.ts';
import type { Store } from '../../store/store.ts';

const READS_A_BATCH = 5_000;

/** A transaction numbered earlier may commit later: this many numbers back are looked at again. */
const LATE_COMMITS = 500;

/** Follows the counted reads: each call gives those that came since, in order, and each once. */
export function followReads(store: Store, since: Millis): () => Promise<SequencedRead[]> {
  let newest = 0;
  let seen = new Set<number>();
  return async () => {
    const rows = await countedReadsAfter(store, {
      seq: newest - LATE_COMMITS,
      since,
      limit: READS_A_BATCH + LATE_COMMITS,
    });
    const fresh = rows.filter(({ seq }) => !seen.has(seq));
    newest = rows.at(-1)?.seq ?? newest;
    seen = new Set(rows.slice(-LATE_COMMITS).map(({ seq }) => seq));
    return fresh;
  };
}
