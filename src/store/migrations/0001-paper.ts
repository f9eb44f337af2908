import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import {
  createIndex,
  createTable,
  type Dialect,
  id,
  link,
  number,
  optionalNumber,
  optionalText,
  part,
  real,
  sequence,
  text,
} from './columns.ts';

/** The first edition: stories and what is known of them, readers' signals, discovery's results. */
export const paper = (dialect: Dialect): Migration => ({
  async up(db: Kysely<never>) {
    await createContents(db);
    await createStories(db);
    await createProvenance(db);
    await createSignals(db, dialect);
    await createDiscovery(db);
    await createHousehold(db, dialect);
  },
});

async function createContents(db: Kysely<never>) {
  const named = [id(), text('name')];
  await createTable(db, 'sections', [...named, text('description'), number('position')]);
  await createTable(db, 'topics', [...named, text('kind'), text('description')]);
  await createTable(db, 'storylines', [...named, text('summary')]);
  await createTable(db, 'media', [
    id(),
    ...['file', 'type', 'alt', 'caption', 'credit'].map(text),
    ...['width', 'height'].map(number),
  ]);
  await createTable(db, 'people', [
    ...named,
    text('role'),
    text('biography'),
    link('portraitId', 'media'),
  ]);
}

async function createStories(db: Kysely<never>) {
  await createTable(db, 'stories', [
    id(),
    ...['path', 'slug', 'status', 'kind', 'language', 'direction'].map(text),
    link('sectionId', 'sections'),
    link('storylineId', 'storylines'),
    link('pictureId', 'media'),
    ...['headline', 'body', 'text'].map(text),
    ...['standfirst', 'dateline', 'withdrawnReason'].map(optionalText),
    ...['wordCount', 'weight', 'publishedAt', 'receivedAt', 'changedAt'].map(number),
    ...['updatedAt', 'correctedAt', 'embargoedUntil', 'stampedAt', 'withdrawnAt'].map(
      optionalNumber,
    ),
  ]);
  await db.schema.createIndex('storiesPath').on('stories').column('path').unique().execute();
  await createIndex(db, 'stories', ['status', 'publishedAt desc']);
  await createIndex(db, 'stories', ['sectionId', 'publishedAt desc']);
  await createIndex(db, 'stories', ['storylineId', 'publishedAt']);
  await createIndex(db, 'stories', ['changedAt']);
  await createIndex(db, 'stories', ['embargoedUntil']);

  const of = part('storyId', 'stories');
  await createTable(
    db,
    'storyTopics',
    [of, part('topicId', 'topics'), number('position')],
    ['storyId', 'topicId'],
  );
  await createIndex(db, 'storyTopics', ['topicId', 'storyId']);
  await createTable(
    db,
    'storyPeople',
    [of, part('personId', 'people'), text('credit'), number('position')],
    ['storyId', 'personId', 'credit'],
  );
  await createIndex(db, 'storyPeople', ['personId', 'storyId']);
  await createTable(
    db,
    'storySources',
    [of, number('position'), text('name'), text('role'), number('onRecord')],
    ['storyId', 'position'],
  );
  await createTable(
    db,
    'revisions',
    [
      of,
      ...['number', 'at'].map(number),
      ...['actor', 'reason', 'headline', 'body'].map(text),
      optionalText('standfirst'),
    ],
    ['storyId', 'number'],
  );
}

async function createProvenance(db: Kysely<never>) {
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
}

async function createSignals(db: Kysely<never>, dialect: Dialect) {
  const of = part('storyId', 'stories');
  await createTable(db, 'reads', [
    sequence('seq', dialect),
    of,
    text('reader'),
    number('at'),
    ...['via', 'leftOut'].map(optionalText),
  ]);
  await createIndex(db, 'reads', ['at']);
  await createIndex(db, 'reads', ['reader', 'at']);
  await createTable(db, 'storyHours', [of, number('hour'), number('views')], ['storyId', 'hour']);
  await createIndex(db, 'storyHours', ['hour']);
  await createTable(
    db,
    'reactions',
    [of, text('reader'), text('kind'), number('at')],
    ['storyId', 'reader'],
  );
  await createTable(db, 'readerKeys', [number('day'), text('key')], ['day']);
}

async function createDiscovery(db: Kysely<never>) {
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
}

async function createHousehold(db: Kysely<never>, dialect: Dialect) {
  await createTable(db, 'changes', [sequence('seq', dialect), text('subject'), number('at')]);
  await createIndex(db, 'changes', ['at']);
  await createTable(db, 'settings', [id('key'), text('value')]);
  await createTable(db, 'redirects', [id('fromPath'), text('toPath')]);
}
