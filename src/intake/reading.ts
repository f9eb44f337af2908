import type { Redirect } from '../store/oldAddresses.ts';
import type { TakenBack } from './feed/wire.ts';
import type { Place } from './place.ts';
import type { Entry } from './storyArrival.ts';

/**
 * An entry; what was wrong with one, and the others go on; what is to be said of the whole file; where
 * addresses of an old site lead now; or what a sender took back. `next` is a place at which one could go on from here.
 */
export type Reading = (
  | Entry
  | { place: string; error: string }
  | { place: string; note: string }
  | { place: string; redirects: Redirect[] }
  | { place: string; takenBack: TakenBack }
) & { next?: Place };

/** How a file is read. */
export type ReadOptions = {
  /** Where to go on in a file that was begun. */
  from?: Place | null;
  /** The folder that is imported, or that in which the file lies. */
  root?: string | undefined;
  /** The address of the old site without a slash at the end, where the export does not say it. */
  site?: string | undefined;
};
