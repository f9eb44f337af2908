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

/** Subscriptions at hubs, and what hubs have sent. */
export const hubs = (dialect: Dialect): Migration => ({
  async up(db: Kysely<never>) {
    await createTable(db, 'hubSubscriptions', [
      id(),
      link('sourceId', 'feedSources'),
      ...['hub', 'topic', 'secret', 'state'].map(text),
      ...['nextAskAt', 'failures'].map(number),
      ...['askedAt', 'leaseUntil', 'pushedAt'].map(optionalNumber),
      optionalText('error'),
    ]);
    await createIndex(db, 'hubSubscriptions', ['sourceId']);
    await createIndex(db, 'hubSubscriptions', ['nextAskAt']);
    await createTable(db, 'pushes', [
      sequence('seq', dialect),
      part('subscriptionId', 'hubSubscriptions'),
      number('at'),
      optionalText('contentType'),
      text('body'),
    ]);
  },
});
