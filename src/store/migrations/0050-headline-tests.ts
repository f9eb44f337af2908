import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import {
  createIndex,
  createTable,
  id,
  number,
  optionalNumber,
  optionalText,
  part,
  text,
} from './columns.ts';

/** Several headlines of a story, how often each was seen and opened, and what was made of it. */
export const headlineTests: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'headlineTests', [
      id(),
      part('storyId', 'stories'),
      ...['headlines', 'startedBy'].map(text),
      ...['startedAt', 'endsAt'].map(number),
      ...['endedBy', 'outcome'].map(optionalText),
      optionalNumber('chosen'),
    ]);
    await createIndex(db, 'headlineTests', ['storyId', 'startedAt']);
    await createIndex(db, 'headlineTests', ['endsAt']);
    const test = part('testId', 'headlineTests');
    await createTable(
      db,
      'headlineCounts',
      [test, ...['number', 'shown', 'opened'].map(number)],
      ['testId', 'number'],
    );
    await createTable(
      db,
      'headlineShowings',
      [test, text('reader'), ...['number', 'opened', 'at'].map(number)],
      ['testId', 'reader'],
    );
    await createIndex(db, 'headlineShowings', ['reader']);
    await createIndex(db, 'headlineShowings', ['at']);
  },
};
