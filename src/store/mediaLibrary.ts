import { type Kysely, sql } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { containing } from './likePattern.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { MediaRow } from './tables/media.ts';

/** A picture, and in how many places it stands: above a story, in a text, beside a name. */
export type LibraryPicture = MediaRow & { uses: number };

export type LibraryPage = {
  words: string[];
  after: { at: Millis; id: string } | null;
  limit: number;
};

/** Pictures, the last added first; each word must stand in what is said of them. */
export async function picturesAfter(
  { db }: Store,
  { words, after, limit }: LibraryPage,
): Promise<LibraryPicture[]> {
  const rows = await db
    .selectFrom('media')
    .selectAll()
    .where((where) => where.and(words.map((word) => mentions(word))))
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
  const prepared = await Promise.all(rows.map((row) => usesInPreparation(db, row)));
  return rows.map((row, at) => ({
    ...row,
    uses: (uses.get(row.id) ?? 0) + (uses.get(row.file) ?? 0) + (prepared[at] ?? 0),
  }));
}

/** How many working copies have a picture, above their text or in it: they are few at any time. */
async function usesInPreparation(db: Kysely<Schema>, { id, file }: MediaRow): Promise<number> {
  const { uses } = await db
    .selectFrom('workingCopies')
    .select((count) => count.fn.countAll().as('uses'))
    .where((where) =>
      where.or([
        where('manuscript', 'like', `%"pictureId":"${id}"%`),
        where('manuscript', 'like', `%"/media/${file}"%`),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(uses);
}
