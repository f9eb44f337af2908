import type { RelatedIndex } from '../relatedIndex.ts';
import type { Uptake } from './uptake.ts';

/**
 * Takes the archive in and learns from it, piece by piece, so that rankings and the lists of what
 * comes in meanwhile need not wait for a paper of a million stories. What is given back goes on by at
 * least a step and until a time by `performance.now()`, and tells whether all is in and learned.
 */
export function createOpening(
  uptake: Uptake,
  index: RelatedIndex,
): (until: number) => Promise<boolean> {
  let isIn = false;
  let lesson: Iterator<void> | null = null;
  return async (until) => {
    while (!isIn) {
      isIn = !(await uptake.readSome());
      if (!isIn && performance.now() >= until) return false;
    }
    lesson ??= index.isDueToLearn ? index.learning() : [].values();
    do {
      if (lesson.next().done) return true;
    } while (performance.now() < until);
    return false;
  };
}
