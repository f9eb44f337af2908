import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createTable, id, number, optionalNumber, optionalText, part, text } from './columns.ts';

/** Two settings of Recommendation side by side, and what became of each. */
export const experiments: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'experiments', [
      id(),
      ...['name', 'variation', 'startedBy'].map(text),
      number('startedAt'),
      optionalText('endedBy'),
      optionalNumber('endedAt'),
      optionalText('conclusion'),
    ]);
    await createTable(
      db,
      'experimentCounts',
      [
        part('experimentId', 'experiments'),
        text('arm'),
        ...['hour', 'shown', 'opened'].map(number),
      ],
      ['experimentId', 'arm', 'hour'],
    );
  },
};
