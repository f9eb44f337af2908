import type { Kysely } from 'kysely';
import { type Body, bodyText } from './body.ts';
import { putBodyPictures } from './bodyPictures.ts';
import { deskHeadline } from './deskHeadline.ts';
import type { Schema } from './schema.ts';

export type Wording = { headline: string; standfirst: string | null; body: Body };

/** Gives a story other words; its plain text, its length and the record of its pictures follow. */
export async function putWording(
  db: Kysely<Schema>,
  storyId: string,
  { headline, standfirst, body }: Wording,
) {
  const text = bodyText(body);
  const wordCount = text.split(/\s+/).filter(Boolean).length;
  await db
    .updateTable('stories')
    .set({ headline, standfirst, body: JSON.stringify(body), text, wordCount })
    .set({ deskHeadline: deskHeadline(headline) })
    .where('id', '=', storyId)
    .execute();
  await putBodyPictures(db, storyId, body);
}
