import { DAY, type Millis } from '../../lib/clock.ts';
import type { Store } from '../../store/store.ts';
import { type Position, storiesInOrder } from '../../store/storiesToPlace.ts';
import { type Place, placesBeside } from '../../store/storylinePlaces.ts';
import type { Grouping } from '../storylines/grouping.ts';
import { placeAll } from './storylinePlacing.ts';

/**
 * Read before the first story that has no place, so that the storylines of its day are live and words
 * are as common as they were.
 */
export const WARM_UP = 14 * DAY;

/** As many stories as are read, placed and written in well under a tenth of a second. */
const STORIES_A_STEP = 200;

export type Walk = {
  grouping: Grouping;
  /** Goes on by some stories; whether there are more. */
  step(now: Millis): Promise<boolean>;
};

/**
 * Goes through the archive in the order of publication, from a while before the first story without
 * a place to `until`: what has a place is put there, what has none is placed by what came before it.
 */
export function walkArchive(
  store: Store,
  grouping: Grouping,
  { first, until }: { first: Millis; until: Millis },
  write: (places: Place[], grouping: Grouping) => Promise<void>,
): Walk {
  let after: Position = { publishedAt: first - WARM_UP, id: '' };
  return {
    grouping,
    async step(now) {
      const page = await storiesInOrder(store, after, STORIES_A_STEP, now);
      const stories = page.filter(({ publishedAt }) => publishedAt <= until);
      const beside = await placesBeside(
        store,
        stories.map(({ id }) => id),
      );
      await write(placeAll(grouping, stories, beside, now), grouping);
      after = page.at(-1) ?? after;
      return page.length === STORIES_A_STEP && stories.length === page.length;
    },
  };
}
