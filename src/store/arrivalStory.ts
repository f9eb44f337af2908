import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { slugOf } from '../lib/slug.ts';
import type { Arrival } from './arrival.ts';
import { bodyText } from './body.ts';
import { putBodyPictures } from './bodyPictures.ts';
import { deskHeadline } from './deskHeadline.ts';
import { ensureSection } from './names.ts';
import type { Schema } from './schema.ts';
import { freePath } from './storyAddress.ts';
import { isSubstantive } from './substance.ts';

/** Makes the story of an arrival, with an address of its own. */
export async function insertArrival(db: Kysely<Schema>, id: string, arrival: Arrival, now: Millis) {
  const slug = arrival.slug ?? slugOf(arrival.headline);
  await db
    .insertInto('stories')
    .values({
      id,
      slug,
      path: await freePath(db, slug, arrival.publishedAt),
      ...(await contentColumns(db, arrival)),
      status: arrival.status,
      publishedAt: arrival.publishedAt,
      updatedAt: arrival.updatedAt,
      receivedAt: now,
      correctedAt: null,
      withdrawnAt: null,
      withdrawnReason: null,
      changedAt: now,
    })
    .execute();
  await putBodyPictures(db, id, arrival.body);
}

/**
 * Gives a story the content of a new version; only a change of substance moves `updatedAt`. What a version may not know outlasts it: the address,
 * the first publication, an editor's decision to withdraw, the storyline and the picture.
 */
export async function reviseByArrival(
  db: Kysely<Schema>,
  id: string,
  arrival: Arrival,
  now: Millis,
) {
  const before = await db
    .selectFrom('stories')
    .select(['headline', 'standfirst', 'text', 'publishedAt', 'updatedAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { storylineId, pictureId, ...content } = await contentColumns(db, arrival);
  await db
    .updateTable('stories')
    .set({
      ...content,
      ...(storylineId && !(await isPlacedByEditor(db, id)) && { storylineId }),
      ...(pictureId && { pictureId }),
      updatedAt: isSubstantive(before, content)
        ? changedAt(before, arrival, now)
        : before.updatedAt,
      changedAt: now,
    })
    .where('id', '=', id)
    .execute();
  await putBodyPictures(db, id, arrival.body);
}

/** An editor's word on where a story belongs outlasts what its source says. */
async function isPlacedByEditor(db: Kysely<Schema>, storyId: string): Promise<boolean> {
  const place = await db
    .selectFrom('storylinePlaces')
    .select('by')
    .where('storyId', '=', storyId)
    .executeTakeFirst();
  return place?.by === 'editor';
}

/** When the substance changed, as the feed claims; a claim that is older than the text is none. */
function changedAt(
  { publishedAt, updatedAt }: { publishedAt: Millis; updatedAt: Millis | null },
  { updatedAt: claimed }: Arrival,
  now: Millis,
): Millis {
  const last = Math.max(publishedAt, updatedAt ?? 0);
  return claimed !== null && claimed > last && claimed <= now ? claimed : now;
}

async function contentColumns(db: Kysely<Schema>, arrival: Arrival) {
  const text = bodyText(arrival.body);
  return {
    kind: arrival.kind,
    language: arrival.language,
    direction: arrival.direction,
    sectionId: await ensureSection(db, arrival.section),
    storylineId: arrival.storylineId,
    pictureId: arrival.pictureId,
    headline: arrival.headline,
    deskHeadline: deskHeadline(arrival.headline),
    standfirst: arrival.standfirst,
    dateline: arrival.dateline,
    body: JSON.stringify(arrival.body),
    text,
    wordCount: text.split(/\s+/).filter(Boolean).length,
    weight: arrival.weight,
    embargoedUntil: arrival.embargoedUntil,
    stampedAt: arrival.stampedAt,
  };
}
