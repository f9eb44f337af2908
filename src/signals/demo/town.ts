import { createHash } from 'node:crypto';
import { DAY, type Millis } from '../../lib/clock.ts';
import type { Random } from '../../lib/random.ts';

/** Readers of the demo's town and its country. */
const READERS = 5_200;

/** Of the readers, so many have no section of their own. */
const NO_FAVOURITE = 0.35;

export type Townsman = { number: number; loyalTo: number[] };

/** Draws a reader for a visit; a few come all the time, most now and then. */
export type Town = (random: Random) => Townsman;

/** The people of the town, each with the sections that are theirs. */
export function settle(sections: number, random: Random): Town {
  const people = Array.from({ length: READERS }, (_, number): Townsman => {
    if (sections === 0 || random.chance(NO_FAVOURITE)) return { number, loyalTo: [] };
    const favourite = random.below(sections);
    const second = random.chance(0.3) ? [random.below(sections)] : [];
    return { number, loyalTo: [favourite, ...second] };
  });
  return (chance) => {
    const often = chance.next() ** 2.2;
    return people[Math.floor(often * READERS)] ?? { number: 0, loyalTo: [] };
  };
}

/** A reader's name for one day, as real ones have it: nothing joins it to the day before. */
export const nameOfDay = (seed: number, { number }: Townsman, at: Millis): string =>
  createHash('sha256')
    .update(`${seed} ${number} ${Math.floor(at / DAY)}`)
    .digest('base64url')
    .slice(0, 16);
