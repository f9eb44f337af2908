import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex } from './columns.ts';

/** Pictures of a text are named by their files: found without going through the library. */
export const picturesByFile: Migration = {
  up: (db: Kysely<never>) => createIndex(db, 'media', ['file']),
};
