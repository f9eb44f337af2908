import type { Millis } from '../lib/clock.ts';
import type { Store } from './store.ts';
import type { SectionRow } from './tables/subjects.ts';
import { isLive } from './teasers.ts';

/** The sections that hold something to read, in the paper's order. */
export const sectionsInUse = (store: Store, now: Millis): Promise<SectionRow[]> =>
  store.db
    .selectFrom('sections')
    .selectAll()
    .where((where) =>
      where.exists(
        where
          .selectFrom('stories')
          .select('stories.id')
          .whereRef('stories.sectionId', '=', 'sections.id')
          .where('stories.kind', '!=', 'page')
          .where((story) => isLive(story, now)),
      ),
    )
    .orderBy('position')
    .orderBy('name')
    .execute();

export const sectionById = (store: Store, id: string): Promise<SectionRow | undefined> =>
  store.db.selectFrom('sections').selectAll().where('id', '=', id).executeTakeFirst();
