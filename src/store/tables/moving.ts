import type { Millis } from '../../lib/clock.ts';

/** What is remembered of sites that moved here from another system. */
export type MovingTables = {
  /** Old addresses (see `lib/oldAddress.ts`) and where they lead now. */
  redirects: { fromPath: string; toPath: string };
  awaitedLinks: AwaitedLinkTable;
  importPositions: ImportPositionTable;
  pictureSources: PictureSourceTable;
};

/** A link in a story to a story of the same old site that has not come yet. */
type AwaitedLinkTable = { storyId: string; fromPath: string; href: string };

/** How far a large file was read when its import was last seen. */
type ImportPositionTable = {
  /** Hash of what tells the file from any other, and from itself after a change. */
  file: string;
  /** Where to go on, in the reader's own measure; JSON. */
  position: string;
  at: Millis;
};

/** Where a picture was found, so that it is fetched once. */
type PictureSourceTable = { address: string; mediaId: string };
