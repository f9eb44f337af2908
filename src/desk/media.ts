import { noteChanges } from '../store/changes.ts';
import { keepPicture, type PictureWords } from '../store/media.ts';
import { type LibraryPicture, libraryPicture, storiesShowing } from '../store/mediaLibrary.ts';
import { dropFile, keepFile } from '../store/pictureFile.ts';
import type { Store } from '../store/store.ts';
import { type By, Refusal } from './act.ts';

/** What an editor may change of a picture; what is left out stays. */
export type PictureChange = { [Word in keyof PictureWords]?: string | undefined } & {
  focus?: { x: number; y: number } | null | undefined;
};

/**
 * Takes a picture that somebody sends into the library. The same picture again is the one that is
 * there: its words are filled in where it has none. Throws a
 * `NoPicture` that says what is wrong with it.
 */
export async function takePicture(
  store: Store,
  folder: string,
  sent: { bytes: Buffer; words: PictureWords },
  { now }: By,
): Promise<LibraryPicture> {
  const file = await keepFile(folder, sent.bytes, { drawings: false });
  await keepPicture(store, null, { ...file, ...sent.words, addedAt: now });
  return pictureIn(store, file.id);
}

/** A picture of the library. Throws a `Refusal` where there is none. */
export async function pictureIn(store: Store, id: string): Promise<LibraryPicture> {
  const picture = await libraryPicture(store.db, id);
  if (!picture) throw new Refusal('There is no such picture.', 404);
  return picture;
}

/** Changes the words of a picture, or what stays in sight of it, wherever it stands. */
export async function changePicture(
  store: Store,
  id: string,
  change: PictureChange,
  { now }: By,
): Promise<LibraryPicture> {
  const picture = await pictureIn(store, id);
  const { alt = picture.alt, caption = picture.caption, credit = picture.credit, focus } = change;
  const focused = focus === undefined ? {} : { focusX: focus?.x ?? null, focusY: focus?.y ?? null };
  const changed = { alt, caption, credit, ...focused };
  return store.db.transaction().execute(async (db) => {
    await db.updateTable('media').set(changed).where('id', '=', id).execute();
    const stories = await storiesShowing(db, picture);
    await noteChanges(
      db,
      stories.map((story) => `story:${story}`),
      now,
    );
    return { ...picture, ...changed };
  });
}

/** Takes a picture out of the library. Throws a `Refusal` while it stands anywhere. */
export async function removePicture(store: Store, folder: string, id: string): Promise<void> {
  const file = await store.db.transaction().execute(async (db) => {
    const picture = await libraryPicture(db, id);
    if (!picture) throw new Refusal('There is no such picture.', 404);
    if (picture.uses > 0) {
      const places = picture.uses === 1 ? 'one place' : `${picture.uses} places`;
      throw new Refusal(`The picture stands in ${places}: take it out there first.`);
    }
    await db.deleteFrom('media').where('id', '=', id).execute();
    return picture.file;
  });
  await dropFile(folder, file);
}
