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
  sequence,
  text,
} from './columns.ts';

/** The first edition: stories with what belongs to them, and the household of the paper. */
export const paper = (dialect: Dialect): Migration => ({
  async up(db: Kysely<never>) {
    await createContents(db);
    await createStories(db);
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

async function createHousehold(db: Kysely<never>, dialect: Dialect) {
  await createTable(db, 'changes', [sequence('seq', dialect), text('subject'), number('at')]);
  await createIndex(db, 'changes', ['at']);
  await createTable(db, 'settings', [id('key'), text('value')]);
  await createTable(db, 'redirects', [id('fromPath'), text('toPath')]);
}
