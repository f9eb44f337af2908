import type { PictureFile } from './pictureFile.ts';
import type { Store } from './store.ts';
import type { MediaRow } from './tables/media.ts';

/** The words that go with a picture. */
export type PictureWords = Pick<MediaRow, 'alt' | 'caption' | 'credit'>;

/** A picture as it comes into the record. */
export type NewPicture = PictureFile & PictureWords & Pick<MediaRow, 'addedAt'>;

/** A picture by its id, or null where it is gone. */
export const pictureById = async (store: Pick<Store, 'db'>, id: string): Promise<MediaRow | null> =>
  (await store.db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

/** The picture that was found at an address before, with the words that are new to it. */
export async function pictureFrom(
  store: Store,
  address: string,
  words: PictureWords,
): Promise<MediaRow | null> {
  const row = await store.db
    .selectFrom('pictureSources')
    .innerJoin('media', 'media.id', 'pictureSources.mediaId')
    .selectAll('media')
    .where('address', '=', address)
    .executeTakeFirst();
  return row ? addWords(store, row, words) : null;
}

/**
 * Puts a picture into the record, once however often it comes, and remembers where it was
 * found, where that is an address that is the same for everybody.
 */
export async function keepPicture(
  store: Store,
  address: string | null,
  picture: NewPicture,
): Promise<MediaRow> {
  await store.db
    .insertInto('media')
    .values(picture)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await store.db
    .selectFrom('media')
    .selectAll()
    .where('id', '=', picture.id)
    .executeTakeFirstOrThrow();
  const kept = await addWords(store, row, picture);
  if (address !== null) await rememberSource(store, address, picture.id);
  return kept;
}

async function rememberSource(store: Store, address: string, mediaId: string) {
  await store.db
    .insertInto('pictureSources')
    .values({ address, mediaId })
    .onConflict((conflict) => conflict.column('address').doUpdateSet({ mediaId }))
    .execute();
}

/** Words that a picture has are an editor's to change; an import only fills what is empty. */
async function addWords(store: Store, row: MediaRow, words: PictureWords): Promise<MediaRow> {
  const added = {
    ...(row.alt === '' && words.alt && { alt: words.alt }),
    ...(row.caption === '' && words.caption && { caption: words.caption }),
    ...(row.credit === '' && words.credit && { credit: words.credit }),
  };
  if (Object.keys(added).length === 0) return row;
  await store.db.updateTable('media').set(added).where('id', '=', row.id).execute();
  return { ...row, ...added };
}
