import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import {
  createIndex,
  createTable,
  id,
  link,
  number,
  optionalNumber,
  optionalText,
  part,
  text,
} from './columns.ts';

/** Feeds that are polled, and what was decided about what they brought. */
export const sources: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'feedSources', [
      id(),
      ...['name', 'address', 'host', 'sections', 'becomes', 'fullText', 'addedBy', 'problems'].map(
        text,
      ),
      ...['page', 'section', 'licence', 'pausedReason', 'lease', 'error'].map(optionalText),
      ...['etag', 'lastModified', 'digest', 'movedTo'].map(optionalText),
      ...['trust', 'shortest', 'longest', 'addedAt', 'nextPollAt', 'leasedUntil'].map(number),
      ...['polls', 'unchanged', 'failures', 'wish', 'interval', 'movedPolls'].map(number),
      ...['pausedAt', 'polledAt', 'broughtAt', 'gap', 'newestAt'].map(optionalNumber),
    ]);
    await db.schema
      .createIndex('feedSourcesAddress')
      .on('feedSources')
      .column('address')
      .unique()
      .execute();
    await createIndex(db, 'feedSources', ['nextPollAt']);
    await createIndex(db, 'feedSources', ['host']);
    await createTable(
      db,
      'inbox',
      [
        part('storyId', 'stories'),
        link('sourceId', 'feedSources'),
        ...['state', 'digest'].map(text),
        number('arrivedAt'),
        ...['decidedAt', 'heldAt'].map(optionalNumber),
        ...['decidedBy', 'fullTextError'].map(optionalText),
        link('mergedInto', 'stories'),
      ],
      ['storyId'],
    );
    await createIndex(db, 'inbox', ['state', 'arrivedAt desc']);
    await createIndex(db, 'inbox', ['sourceId', 'arrivedAt desc']);
  },
};
