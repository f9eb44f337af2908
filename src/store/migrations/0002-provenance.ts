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
  real,
  text,
} from './columns.ts';

/** Where stories come from: origins, doubts, copies, corrections, imports. */
export const provenance: Migration = {
  async up(db: Kysely<never>) {
    const of = part('storyId', 'stories');
    await createTable(
      db,
      'origins',
      [
        of,
        number('position'),
        ...['certainty', 'publisher'].map(text),
        ...['url', 'licence', 'evidence'].map(optionalText),
        optionalNumber('publishedAt'),
      ],
      ['storyId', 'position'],
    );
    await createTable(
      db,
      'doubts',
      [of, number('position'), ...['field', 'claim', 'evidence'].map(text)],
      ['storyId', 'position'],
    );
    await createTable(
      db,
      'copies',
      [of, part('originalId', 'stories'), real('similarity'), number('foundAt')],
      ['storyId'],
    );
    await createIndex(db, 'copies', ['originalId']);
    await createTable(db, 'corrections', [
      id(),
      of,
      ...['kind', 'text', 'actor'].map(text),
      ...['grave', 'at'].map(number),
    ]);
    await createIndex(db, 'corrections', ['storyId']);
    await createIndex(db, 'corrections', ['at']);
    await createTable(db, 'imports', [
      id('key'),
      of,
      ...['fingerprint', 'format', 'file', 'record'].map(text),
      number('at'),
    ]);
    await createIndex(db, 'imports', ['storyId']);
  },
};
