import { HOUR, type Millis } from '../../lib/clock.ts';

export type Rhythm = {
  /** Milliseconds between publications, by the middle of the last ones; null where undated. */
  gap: Millis | null;
  newestAt: Millis | null;
};

export type Pace = Rhythm & {
  shortest: Millis;
  longest: Millis;
  /** For how long the publisher wishes not to be asked again. */
  wish: Millis;
  /** The interval until now. */
  interval: Millis;
};

/** Publications that say how often a feed has something: the last, for papers change their habits. */
const LAST_ONES = 20;

/** Asked twice in the time between two publications, an entry waits a quarter of it on average. */
const ASKS_A_GAP = 2;

/** A feed that is silent is asked less and less: after a day of silence, every two hours and a half. */
const ASKS_A_SILENCE = 10;

/** Where a feed tells no times: sooner when it brought something, later when it did not. */
const SOONER = 0.6;
const LATER = 1.3;

/** A feed that a hub pushes is asked all the same now and then: hubs forget. */
const PUSHED = 6 * HOUR;

/** Feeds of one site were added in one minute; their polls should not stay together. */
const JITTER = 0.1;

/** How often a feed has something new, by the times of its entries; a time to come counts for now. */
export function rhythmOf(times: readonly Millis[], now: Millis): Rhythm {
  const last = [...new Set(times.map((time) => Math.min(time, now)))]
    .sort((a, b) => b - a)
    .slice(0, LAST_ONES);
  const gaps = last.slice(1).map((time, index) => (last[index] ?? time) - time);
  gaps.sort((a, b) => a - b);
  return { gap: gaps[gaps.length >> 1] ?? null, newestAt: last[0] ?? null };
}

/** After how long to ask a feed again that answered well, before chance is added. */
export function nextInterval(
  pace: Pace,
  { now, brought, pushed }: { now: Millis; brought: boolean; pushed: boolean },
): Millis {
  const own = pace.gap === null ? pace.interval * (brought ? SOONER : LATER) : byRhythm(pace, now);
  const wanted = Math.max(own, pace.wish, pushed ? PUSHED : 0);
  return Math.round(Math.min(Math.max(wanted, pace.shortest), pace.longest));
}

function byRhythm({ gap, newestAt }: Rhythm, now: Millis): Millis {
  const silence = now - (newestAt ?? now);
  return Math.max((gap ?? 0) / ASKS_A_GAP, silence / ASKS_A_SILENCE);
}

/** A source that fails for long is asked once a day: it may come back. */
const LONGEST_BACKOFF = 24 * HOUR;

/** Who names a time far off means "not any more"; a week is long enough to find out. */
const LONGEST_RETRY = 7 * 24 * HOUR;

/**
 * After how long to ask a feed again that failed the `failures`th time in a row: twice as long each
 * time, and not before the time that it named.
 */
export function backoff(interval: Millis, failures: number, retryAfter: Millis | null): Millis {
  const doubled = Math.min(interval * 2 ** Math.min(failures, 16), LONGEST_BACKOFF);
  return Math.max(doubled, Math.min(retryAfter ?? 0, LONGEST_RETRY));
}

/** Adds a little chance, never so that it comes sooner than it may. `chance` is from 0 to 1. */
export const jittered = (interval: Millis, chance: number): Millis =>
  Math.round(interval * (1 + JITTER * chance));

/** Retry-After as milliseconds from now: seconds or a date (RFC 9110, 10.2.3); else null. */
export function retryAfterOf(header: string | undefined, now: Millis): Millis | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
