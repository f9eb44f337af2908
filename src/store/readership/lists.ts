import type { Store } from '../store.ts';
import type { Hours } from './hours.ts';

/** How often stories were seen in a list and opened there. */
export type ListRead = { list: string; shown: number; opened: number };

/** What each list of the paper showed and what was opened of it in these hours, most opened first. */
export async function readersByList(store: Store, { from, until }: Hours): Promise<ListRead[]> {
  const rows = await store.db
    .selectFrom('listHours')
    .select(({ fn }) => ['list', fn.sum('shown').as('shown'), fn.sum('opened').as('opened')])
    .where('hour', '>=', from)
    .where('hour', '<=', until)
    .groupBy('list')
    .execute();
  return mostFirst(rows);
}

/** The same for one story, as long as it is kept. */
export async function listsOfStory(store: Store, storyId: string): Promise<ListRead[]> {
  const rows = await store.db
    .selectFrom('showings')
    .select(({ fn }) => ['list', fn.sum('shown').as('shown'), fn.sum('opened').as('opened')])
    .where('storyId', '=', storyId)
    .groupBy('list')
    .execute();
  return mostFirst(rows);
}

/** How often a list showed one story, and in which section that stands. */
export type StoryShown = { list: string; sectionId: string | null; shown: number };

/** What each list showed of each story in these hours, as long as that is kept. */
export async function shownByStory(store: Store, { from, until }: Hours): Promise<StoryShown[]> {
  const rows = await store.db
    .selectFrom('showings')
    .innerJoin('stories', 'stories.id', 'showings.storyId')
    .select(['showings.list', 'showings.storyId', 'stories.sectionId'])
    .select(({ fn }) => fn.sum('showings.shown').as('shown'))
    .where('showings.hour', '>=', from)
    .where('showings.hour', '<=', until)
    .groupBy(['showings.list', 'showings.storyId', 'stories.sectionId'])
    .execute();
  return rows.map(({ list, sectionId, shown }) => ({ list, sectionId, shown: Number(shown) }));
}

type Sum = string | number | bigint;

const mostFirst = (rows: { list: string; shown: Sum; opened: Sum }[]): ListRead[] =>
  rows
    .map(({ list, shown, opened }) => ({ list, shown: Number(shown), opened: Number(opened) }))
    .filter(({ shown, opened }) => shown > 0 || opened > 0)
    .sort((some, other) => other.opened - some.opened || other.shown - some.shown);
