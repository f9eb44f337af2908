import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, number, optionalText, part, real, text } from './columns.ts';

/** What discovery writes ahead: Related, rankings, what Recommendation chooses from. */
export const discovery: Migration = {
  async up(db: Kysely<never>) {
    const of = part('storyId', 'stories');
    await createTable(
      db,
      'related',
      [
        of,
        number('position'),
        part('relatedId', 'stories'),
        real('score'),
        text('why'),
        optionalText('detail'),
      ],
      ['storyId', 'position'],
    );
    await createIndex(db, 'related', ['relatedId']);
    await createTable(
      db,
      'rankings',
      [
        ...['list', 'window', 'sectionId'].map(text),
        number('position'),
        of,
        real('score'),
        number('readers'),
        text('why'),
      ],
      ['list', 'window', 'sectionId', 'position'],
    );
    await createTable(db, 'pool', [of, real('score'), text('why'), real('lift')], ['storyId']);
    await createTable(
      db,
      'readNext',
      [
        of,
        part('nextId', 'stories'),
        real('weight'),
        real('share'),
        real('liftLast'),
        real('liftSecond'),
        real('liftThird'),
      ],
      ['storyId', 'nextId'],
    );
  },
};
