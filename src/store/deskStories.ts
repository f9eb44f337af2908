import type { Store } from './store.ts';

/** A story of whatever status with the name of its section. */
export const deskStory = (store: Store, storyId: string) =>
  store.db
    .selectFrom('stories')
    .leftJoin('sections', 'sections.id', 'stories.sectionId')
    .selectAll('stories')
    .select('sections.name as sectionName')
    .where('stories.id', '=', storyId)
    .executeTakeFirst();

/** Stories that repeat this one, and the one that it repeats. */
export const deskCopies = (store: Store, storyId: string) =>
  store.db
    .selectFrom('copies')
    .innerJoin('stories', (join) =>
      join.on((on) =>
        on.or([
          on.and([
            on('copies.originalId', '=', storyId),
            on('stories.id', '=', on.ref('copies.storyId')),
          ]),
          on.and([
            on('copies.storyId', '=', storyId),
            on('stories.id', '=', on.ref('copies.originalId')),
          ]),
        ]),
      ),
    )
    .select(['stories.id', 'stories.headline', 'copies.similarity', 'copies.originalId'])
    .execute();

/** How a story came in, each time: the entry, and what was understood of it as JSON. */
export const importsOf = (store: Store, storyId: string) =>
  store.db
    .selectFrom('imports')
    .select(['key', 'format', 'file', 'record', 'at'])
    .where('storyId', '=', storyId)
    .orderBy('at', 'desc')
    .execute();
