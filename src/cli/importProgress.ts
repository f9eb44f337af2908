import { performance } from 'node:perf_hooks';

/** Shown at most so often, in milliseconds: often enough to be seen to move. */
const SHOWN_EVERY = 250;

/** The rate of the first moments says nothing of the rest, in milliseconds. */
const TOO_EARLY = 2_000;

export type ImportProgress = {
  /** So many bytes of a file have been read; fewer than before is a new reading of it. */
  read(bytes: number, total: number): void;
  /** An entry is through. */
  entry(): void;
  /** The line to show now, or null where it was shown only just now. */
  line(): string | null;
};

/** How far an import is: megabytes of all, stories a second, and how long it will take. */
export function createProgress(now: () => number = () => performance.now()): ImportProgress {
  let [bytes, total, begun] = [0, 0, 0];
  let start = now();
  let entries = 0;
  let shown = Number.NEGATIVE_INFINITY;
  return {
    read(done, of) {
      if (done < bytes || of !== total) {
        [start, begun, entries] = [now(), done, 0];
      }
      [bytes, total] = [done, of];
    },
    entry() {
      entries++;
    },
    line() {
      const time = now();
      if (time - shown < SHOWN_EVERY) return null;
      shown = time;
      const took = (time - start) / 1000;
      const parts = [`${percent(bytes, total)} of ${(total / 1e6).toFixed(0)} MB`];
      if (entries === 0) return `${parts[0]}, looked through`;
      parts.push(`${Math.round(entries / Math.max(took, 0.001))} a second`);
      const left = (took * (total - bytes)) / Math.max(1, bytes - begun);
      if (took * 1000 > TOO_EARLY) parts.push(`${inWords(left)} left`);
      return parts.join(', ');
    },
  };
}

const percent = (bytes: number, total: number) =>
  `${total === 0 ? 100 : Math.floor((100 * bytes) / total)}%`;

function inWords(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
