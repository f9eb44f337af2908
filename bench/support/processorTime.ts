/**
 * Milliseconds of this thread's time that work takes, so that what else the machine does is left out.
 * Some systems count in steps of some milliseconds: it is for work that takes many.
 */
export function timed(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

const TRIES = 5;

/**
 * Milliseconds that short work takes which changes nothing: the quickest of five goes, since on a
 * shared machine the others had to wait.
 */
export function quickest(work: () => void): number {
  const times = Array.from({ length: TRIES }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return Math.min(...times);
}

/** The time, in milliseconds, that `part` of these do not exceed. */
export function partOf(times: readonly number[], part: number): string {
  const sorted = times.toSorted((some, other) => some - other);
  const place = Math.min(sorted.length - 1, Math.floor(part * sorted.length));
  return `${(sorted[place] ?? 0).toFixed(2)} ms`;
}
