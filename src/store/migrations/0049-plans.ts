import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createIndex, createTable, id, link, number, optionalText, text } from './columns.ts';

/** What the newsroom plans, day by day, and who did what to a plan. */
export const plans: Migration = {
  async up(db: Kysely<never>) {
    await createTable(db, 'plans', [
      ...[id(), text('day'), optionalText('time'), text('headline'), text('note')],
      ...[link('sectionId', 'sections'), link('assigneeId', 'users'), link('storyId', 'stories')],
    ]);
    await createIndex(db, 'plans', ['day']);
    await createTable(db, 'planActs', [
      ...[id(), text('planId'), text('act'), text('actor'), text('detail'), number('at')],
    ]);
    await createIndex(db, 'planActs', ['planId', 'at']);
  },
};
