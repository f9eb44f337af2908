/** Milliseconds since 1970, UTC: the only form in which Broadsheet keeps or compares times. */
export type Millis = number;

/** Tells the time. Passed in wherever a rule depends on it, so that tests can set it. */
export type Clock = () => Millis;

export const systemClock: Clock = () => Date.now();

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Hours since 1970, UTC: the key under which readership is counted. */
export const hourOf = (time: Millis): number => Math.floor(time / HOUR);
