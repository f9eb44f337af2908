import { MINUTE, type Millis, SECOND } from './clock.ts';

/** A token bucket for each key: so many at once, then so many a second, and for each of `all`. */
export type Buckets = {
  /** Takes one; false where there is none left. `all` counts what has been taken in all, and only grows. */
  take(key: string, now: Millis, all?: number): boolean;
  /** Gives back one that was taken and not used. */
  giveBack(key: string): void;
};

type Rate = { burst: number; perSecond: number; perOne?: number };
type Bucket = { left: number; at: Millis; all: number };

const TIDY_EVERY = MINUTE;

/** Buckets held in memory; one that has filled up again is forgotten. */
export function createBuckets({ burst, perSecond, perOne = 0 }: Rate): Buckets {
  const buckets = new Map<string, Bucket>();
  let tidiedAt = 0;
  const levelOf = (bucket: Bucket, now: Millis, all = bucket.all) =>
    Math.min(
      burst,
      bucket.left + ((now - bucket.at) / SECOND) * perSecond + (all - bucket.all) * perOne,
    );

  const tidy = (now: Millis) => {
    tidiedAt = now;
    for (const [key, bucket] of buckets) {
      if (levelOf(bucket, now) >= burst) buckets.delete(key);
    }
  };

  return {
    take(key, now, all = 0) {
      if (now - tidiedAt > TIDY_EVERY) tidy(now);
      const known = buckets.get(key);
      const level = known ? levelOf(known, now, all) : burst;
      const enough = level >= 1;
      buckets.set(key, { left: enough ? level - 1 : level, at: now, all });
      return enough;
    },
    giveBack(key) {
      const known = buckets.get(key);
      if (known) known.left = Math.min(burst, known.left + 1);
    },
  };
}
