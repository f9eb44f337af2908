import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { containing } from './likePattern.ts';
import type { Schema } from './schema.ts';
import { siteSettings } from './settings.ts';
import type { Store } from './store.ts';
import type { MediaRow } from './tables/media.ts';

/** A picture, and in how many places it stands: above a story, in a text, beside a name, as the paper's. */
export type LibraryPicture = MediaRow & { uses: number };

export type LibraryPage = {
  words: string[];
  /** Those alone that lack the words for who cannot see them. */
  withoutAlt?: boolean;
  after: { at: Millis; id: string } | null;
  limit: number;
};

/** Pictures, the last added first; each word must stand in what is said of them. */
export async function picturesAfter(
  { db }: Store,
  { words, withoutAlt = false, after, limit }: LibraryPage,
): Promise<LibraryPicture[]> {
  const rows = await db
    .selectFrom('media')
    .selectAll()
    .where((where) => where.and(words.map((word) => mentions(word))))
    .$if(withoutAlt, (query) => query.where('alt', '=', ''))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(${sql.ref('addedAt')}, id) < (${after?.at}, ${after?.id})`),
    )
    .orderBy('addedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return withUses(db, rows);
}

/** A picture with how often it stands somewhere, or null where there is none. */
export async function libraryPicture(
  db: Kysely<Schema>,
  id: string,
): Promise<LibraryPicture | null> {
  const row = await db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirst();
  const [picture] = row ? await withUses(db, [row]) : [];
  return picture ?? null;
}

/** The stories that show a picture, above their text or in it. */
export async function storiesShowing(db: Kysely<Schema>, { id, file }: MediaRow) {
  const rows = await db
    .selectFrom('stories')
    .select('id')
    .where('pictureId', '=', id)
    .union(db.selectFrom('bodyPictures').select('storyId as id').where('file', '=', file))
    .execute();
  return rows.map((row) => row.id);
}

/** Where a picture stands: a story that shows or prepares it, a person whose portrait it is, the paper whose logo. */
export type PicturePlace = { kind: 'story' | 'person' | 'paper'; id: string; name: string };

/** Where a picture stands, as the logo first, then stories, at most `limit` of each kind. */
export async function placesOf(
  { db }: Store,
  picture: MediaRow,
  limit: number,
): Promise<PicturePlace[]> {
  const stories = await db
    .selectFrom('stories')
    .select(['id', 'headline as name'])
    .where((where) =>
      where.or([
        where('pictureId', '=', picture.id),
        where('id', 'in', (from) =>
          from.selectFrom('bodyPictures').select('storyId').where('file', '=', picture.file),
        ),
        where('id', 'in', (from) =>
          from
            .selectFrom('workingCopies')
            .select('storyId')
            .where((copy) => copy.or(inManuscript(copy, picture))),
        ),
      ]),
    )
    .orderBy('changedAt', 'desc')
    .limit(limit)
    .execute();
  const people = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('portraitId', '=', picture.id)
    .limit(limit)
    .execute();
  const { name, look } = await siteSettings({ db });
  return [
    ...(look.logo === picture.id ? [{ kind: 'paper' as const, id: 'logo', name }] : []),
    ...stories.map((story) => ({ kind: 'story' as const, ...story })),
    ...people.map((person) => ({ kind: 'person' as const, ...person })),
  ];
}

function mentions(word: string) {
  const pattern = containing(word);
  return sql<boolean>`lower(alt || ' ' || caption || ' ' || credit) like ${pattern} escape '\\'`;
}

async function withUses(db: Kysely<Schema>, rows: MediaRow[]): Promise<LibraryPicture[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const files = rows.map(({ file }) => file);
  const counted = await Promise.all([
    db
      .selectFrom('stories')
      .select((count) => ['pictureId as key', count.fn.countAll().as('uses')])
      .where('pictureId', 'in', ids)
      .groupBy('pictureId')
      .execute(),
    db
      .selectFrom('people')
      .select((count) => ['portraitId as key', count.fn.countAll().as('uses')])
      .where('portraitId', 'in', ids)
      .groupBy('portraitId')
      .execute(),
    db
      .selectFrom('bodyPictures')
      .select((count) => ['file as key', count.fn.countAll().as('uses')])
      .where('file', 'in', files)
      .groupBy('file')
      .execute(),
  ]);
  const uses = new Map<string | null, number>();
  for (const { key, uses: more } of counted.flat())
    uses.set(key, (uses.get(key) ?? 0) + Number(more));
  const { look } = await siteSettings({ db });
  if (look.logo !== null) uses.set(look.logo, (uses.get(look.logo) ?? 0) + 1);
  const prepared = await Promise.all(rows.map((row) => usesInPreparation(db, row)));
  return rows.map((row, at) => ({
    ...row,
    uses: (uses.get(row.id) ?? 0) + (uses.get(row.file) ?? 0) + (prepared[at] ?? 0),
  }));
}

/** How many working copies have a picture, above their text or in it: they are few at any time. */
async function usesInPreparation(db: Kysely<Schema>, picture: MediaRow): Promise<number> {
  const { uses } = await db
    .selectFrom('workingCopies')
    .select((count) => count.fn.countAll().as('uses'))
    .where((where) => where.or(inManuscript(where, picture)))
    .executeTakeFirstOrThrow();
  return Number(uses);
}

/** Above the text of a working copy, or in it. */
const inManuscript = (
  where: ExpressionBuilder<Schema, 'workingCopies'>,
  { id, file }: MediaRow,
) => [
  where('manuscript', 'like', `%"pictureId":"${id}"%`),
  where('manuscript', 'like', `%"/media/${file}"%`),
];
