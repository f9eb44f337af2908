import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createTable, id, number, optionalNumber, optionalText, part, text } from './columns.ts';

/** Keys of the API, and the answers that are given again. */
export const api: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'tokens', [
      id(),
      text('name'),
      (table) => table.addColumn('hash', 'text', (column) => column.notNull().unique()),
      text('scopes'),
      text('createdBy'),
      number('createdAt'),
      optionalNumber('expiresAt'),
      optionalNumber('lastUsedAt'),
      optionalNumber('revokedAt'),
    ]);
    await createTable(
      db,
      'idempotencyKeys',
      [
        part('tokenId', 'tokens'),
        text('key'),
        text('fingerprint'),
        optionalNumber('status'),
        optionalText('headers'),
        optionalText('body'),
        number('at'),
      ],
      ['tokenId', 'key'],
    );
  },
};
