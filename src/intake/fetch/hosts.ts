import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock, Millis } from '../../lib/clock.ts';

/** Does something with a host when it is its turn; `pause` milliseconds lie between two turns. */
export type TakeTurn = <Result>(
  host: string,
  pause: Millis,
  act: () => Promise<Result>,
) => Promise<Result>;

/** Hosts kept in mind; those that are free for long are forgotten. */
const REMEMBERED = 2_000;

/** One request a host at a time, and a pause between two. */
export function createHostTurns(clock: Clock): TakeTurn {
  const last = new Map<string, { end: Promise<unknown>; freeAt: Millis }>();
  const tidy = () => {
    for (const [host, { freeAt }] of last) if (freeAt < clock()) last.delete(host);
  };
  return async (host, pause, act) => {
    if (last.size > REMEMBERED) tidy();
    const { promise: end, resolve } = Promise.withResolvers<void>();
    const before = last.get(host);
    const turn = { end, freeAt: Number.POSITIVE_INFINITY };
    last.set(host, turn);
    await before?.end;
    const wait = (before?.freeAt ?? 0) - clock();
    if (wait > 0) await sleep(wait);
    try {
      return await act();
    } finally {
      turn.freeAt = clock() + pause;
      resolve();
    }
  };
}
