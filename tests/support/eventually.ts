import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something is found; throws when it has not come about in time. */
export async function eventually<Found>(
  look: () => Promise<Found | undefined | null | false>,
  within = 10_000,
): Promise<Found> {
  const until = Date.now() + within;
  while (Date.now() < until) {
    const found = await look();
    if (found) return found;
    await sleep(40);
  }
  throw new Error('it did not come about in time');
}
