import type { Kysely } from 'kysely';
import type { Body } from './body.ts';
import { figuresIn } from './bodyWalk.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { MediaRow } from './tables/media.ts';

const OWN = /^\/media\/([\w-]+\.\w+)$/;

/** The files of the media folder that a body shows, each once. */
const filesIn = (body: Body): string[] => [
  ...new Set([...figuresIn(body)].flatMap(({ src }) => OWN.exec(src)?.[1] ?? [])),
];

/** Notes which pictures stand in the text of a story, as part of the transaction that writes it. */
export async function putBodyPictures(db: Kysely<Schema>, storyId: string, body: Body) {
  await db.deleteFrom('bodyPictures').where('storyId', '=', storyId).execute();
  const rows = filesIn(body).map((file) => ({ storyId, file }));
  if (rows.length > 0) await db.insertInto('bodyPictures').values(rows).execute();
}

/** The pictures of the library that stand in the text of a story, by their files. */
export async function bodyPicturesOf(
  { db }: Store,
  storyId: string,
): Promise<Map<string, MediaRow>> {
  const rows = await db
    .selectFrom('bodyPictures')
    .innerJoin('media', 'media.file', 'bodyPictures.file')
    .selectAll('media')
    .where('storyId', '=', storyId)
    .execute();
  return new Map(rows.map((row) => [row.file, row]));
}
