import type { HeadlinesTried } from './headlinesTried.ts';
import type { Store } from './store.ts';
import type { MediaRow } from './tables/media.ts';
import type { Teaser } from './teasers.ts';

/** A teaser with what a well-furnished list shows besides. */
export type Card<Of extends Teaser = Teaser> = Of & {
  picture: MediaRow | null;
  authors: string[];
  storylineName: string | null;
  /** The last part of the address of that storyline. */
  storylineSlug: string | null;
  /** Several headlines, of which each reader is shown one. */
  tried?: HeadlinesTried;
};

/** Adds pictures, authors and storylines to the teasers of a page: three queries for them all. */
export async function cardsOf<Of extends Teaser>(store: Store, teasers: Of[]): Promise<Card<Of>[]> {
  if (teasers.length === 0) return [];
  const [pictures, authors, storylines] = await Promise.all([
    picturesById(store, teasers),
    authorsByStory(store, teasers),
    storylinesById(store, teasers),
  ]);
  return teasers.map((teaser) => ({
    ...teaser,
    picture: pictures.get(teaser.pictureId ?? '') ?? null,
    authors: (authors.get(teaser.id) ?? []).map((row) => row.name),
    storylineName: storylines.get(teaser.storylineId ?? '')?.name ?? null,
    storylineSlug: storylines.get(teaser.storylineId ?? '')?.slug ?? null,
  }));
}

async function picturesById(store: Store, teasers: Teaser[]): Promise<Map<string, MediaRow>> {
  const ids = [...new Set(teasers.flatMap((teaser) => teaser.pictureId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await store.db.selectFrom('media').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function authorsByStory(store: Store, teasers: Teaser[]) {
  const rows = await store.db
    .selectFrom('storyPeople')
    .innerJoin('people', 'people.id', 'storyPeople.personId')
    .select(['storyPeople.storyId', 'people.name'])
    .where('storyPeople.credit', '=', 'author')
    .where(
      'storyPeople.storyId',
      'in',
      teasers.map((teaser) => teaser.id),
    )
    .orderBy('storyPeople.position')
    .execute();
  return Map.groupBy(rows, (row) => row.storyId);
}

async function storylinesById(store: Store, teasers: Teaser[]) {
  const ids = [...new Set(teasers.flatMap((teaser) => teaser.storylineId ?? []))];
  if (ids.length === 0) return new Map<string, { name: string; slug: string }>();
  const rows = await store.db
    .selectFrom('storylines')
    .select(({ fn }) => ['id', 'name', fn.coalesce('slug', 'id').as('slug')])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name, slug }) => [id, { name, slug }]));
}
