import { MINUTE, type Millis, SECOND } from './clock.ts';

/** A token bucket for each key: so many at once, then so many a second. */
export type Buckets = {
  /** Takes one; false where there is none left. */
  take(key: string, now: Millis): boolean;
  /** Gives back one that was taken and not used. */
  giveBack(key: string): void;
};

type Rate = { burst: number; perSecond: number };
type Bucket = { left: number; at: Millis };

const TIDY_EVERY = MINUTE;

/** Buckets held in memory; one that has filled up again is forgotten. */
export function createBuckets({ burst, perSecond }: Rate): Buckets {
  const buckets = new Map<string, Bucket>();
  let tidiedAt = 0;
  const levelOf = (bucket: Bucket, now: Millis) =>
    Math.min(burst, bucket.left + ((now - bucket.at) / SECOND) * perSecond);

  const tidy = (now: Millis) => {
    tidiedAt = now;
    for (const [key, bucket] of buckets) {
      if (levelOf(bucket, now) >= burst) buckets.delete(key);
    }
  };

  return {
    take(key, now) {
      if (now - tidiedAt > TIDY_EVERY) tidy(now);
      const known = buckets.get(key);
      const level = known ? levelOf(known, now) : burst;
      const enough = level >= 1;
      buckets.set(key, { left: enough ? level - 1 : level, at: now });
      return enough;
    },
    giveBack(key) {
      const known = buckets.get(key);
      if (known) known.left = Math.min(burst, known.left + 1);
    },
  };
}
