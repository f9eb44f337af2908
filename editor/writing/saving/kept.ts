import { del, get, set } from 'idb-keyval';
import type { Kept } from './saver.ts';

const placeOf = (storyId: string) => `unsaved:${storyId}`;

/** What was written of a story on this machine and did not reach the desk. */
export const keptOf = (storyId: string): Promise<Kept | undefined> => get<Kept>(placeOf(storyId));

/**
 * A keeper of what is not saved yet, in this browser's own database. Writes one at a time and always
 * the latest, so that a fast typist does not queue up.
 */
export function createKeeper(storyId: string): (kept: Kept | null) => Promise<void> {
  let writing: Promise<void> | null = null;
  let latest: Kept | null = null;
  const write = async () => {
    let written: Kept | null | undefined;
    while (written !== latest) {
      written = latest;
      await (written ? set(placeOf(storyId), written) : del(placeOf(storyId)));
    }
    writing = null;
  };
  return (kept) => {
    latest = kept;
    writing ??= write();
    return writing;
  };
}
