import type { MediaRow } from './schema.ts';
import type { Store } from './store.ts';

/** The words that go with a picture. */
export type PictureWords = Pick<MediaRow, 'alt' | 'caption' | 'credit'>;

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
  if (row) await addWords(store, row, words);
  return row ?? null;
}

/**
 * Puts a picture into the record, once however often it comes, and remembers where it was
 * found, where that is an address that is the same for everybody.
 */
export async function keepPicture(store: Store, address: string | null, picture: MediaRow) {
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
  await addWords(store, row, picture);
  if (address === null) return;
  await store.db
    .insertInto('pictureSources')
    .values({ address, mediaId: picture.id })
    .onConflict((conflict) => conflict.column('address').doUpdateSet({ mediaId: picture.id }))
    .execute();
}

/** Words that a picture has are an editor's to change; an import only fills what is empty. */
async function addWords(store: Store, row: MediaRow, words: PictureWords) {
  const added = {
    ...(row.alt === '' && words.alt && { alt: words.alt }),
    ...(row.caption === '' && words.caption && { caption: words.caption }),
    ...(row.credit === '' && words.credit && { credit: words.credit }),
  };
  if (Object.keys(added).length === 0) return;
  await store.db.updateTable('media').set(added).where('id', '=', row.id).execute();
}
