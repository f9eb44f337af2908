import type { Generated, Selectable } from 'kysely';
import type { Millis } from '../../lib/clock.ts';

export type MediaTables = {
  media: MediaTable;
  bodyPictures: BodyPictureTable;
};

export type MediaRow = Selectable<MediaTable>;

/** A picture of the paper's own. */
type MediaTable = {
  id: string;
  /** Name of the file in the media folder, by content. */
  file: string;
  type: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
  /** What must stay in sight where it is cropped: shares of its width and height, from 0 to 1. */
  focusX: number | null;
  focusY: number | null;
  /** 0 for what came before this was noted. */
  addedAt: Generated<Millis>;
};

/** Which files of the media folder stand in the text of a story. */
type BodyPictureTable = { storyId: string; file: string };
