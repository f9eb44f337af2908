import { hourOf, type Millis } from '../../lib/clock.ts';
import type { Random } from '../../lib/random.ts';
import type { Showing } from '../../store/showings.ts';
import { pick } from './shelves.ts';

/** The lists of which readers' browsers tell what they showed: those under a story. */
const TOLD_OF = new Set(['related', 'earlier', 'most-read', 'trending', 'for-you']);

/**
 * Place by place: of those who open something of a list, how many open what stands there, and of a
 * hundred who see it, how many do. What stands first is opened for standing first.
 */
const PLACES = [
  { opened: 40, of100: 6 },
  { opened: 24, of100: 4.4 },
  { opened: 16, of100: 3.4 },
  { opened: 12, of100: 2.8 },
  { opened: 8, of100: 2.4 },
];

/** Where in its list an opened story stood (0 the first); null where no list led to it that tells. */
export const placeIn = (via: string | null, random: Random): number | null =>
  via === null || !TOLD_OF.has(via)
    ? null
    : pick(
        PLACES.map(({ opened }) => opened),
        random,
      );

/** An opening by a list with all who saw the story there for each who opened it. */
export function shownBefore(
  { storyId, via, place, at }: { storyId: string; via: string; place: number; at: Millis },
  random: Random,
): Showing {
  const usual = 100 / (PLACES[place]?.of100 ?? 1);
  const shown = 1 + Math.round(usual * 2 * random.next());
  return { storyId, list: via, place, hour: hourOf(at), shown, opened: 1 };
}
