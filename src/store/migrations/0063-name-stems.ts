import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Schema } from '../schema.ts';
import { putAllNames } from '../subjectNames.ts';

/** Names that are found by other forms of their words too: Ferries by “ferry”. */
export const nameStems: Migration = {
  up: (db: Kysely<Schema>) => putAllNames(db),
};
