import type { Kysely } from 'kysely';
import { newId } from '../lib/id.ts';
import { slugOf } from '../lib/slug.ts';
import { deskHeadline } from '../store/deskHeadline.ts';
import { inboxRow } from '../store/inbox.ts';
import type { Schema } from '../store/schema.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { draftPath } from '../store/storyAddress.ts';
import type { StoryKind } from '../store/tables/stories.ts';
import { type By, Refusal } from './act.ts';
import { mayDiscard, sees, type Writer } from './writer.ts';

type Beginning = {
  headline: string;
  kind: StoryKind;
  /** The paper's own where none is given. */
  language?: string | undefined;
  sectionId: string | null;
};

/** Languages that are written from right to left, by their script (Unicode, CLDR). */
const RIGHT_TO_LEFT = new Set('Arab Hebr Syrc Thaa Nkoo Adlm Rohg'.split(' '));

/** Begins a story; its id. Throws a `Refusal` where its section is none. */
export async function begin(
  store: Store,
  beginning: Beginning,
  writer: Writer,
  now: By['now'],
): Promise<string> {
  const language = beginning.language ?? (await siteSettings(store)).language;
  return store.db
    .transaction()
    .execute((db) => putDraft(db, { ...beginning, language }, writer, now));
}

/** Begins a story within another act, in a language that is given. Throws as `begin` does. */
export async function putDraft(
  db: Kysely<Schema>,
  { headline, kind, sectionId, language }: Beginning & { language: string },
  writer: Writer,
  now: By['now'],
): Promise<string> {
  const id = newId(now);
  const section = await db
    .selectFrom('sections')
    .select('id')
    .where('id', '=', sectionId)
    .executeTakeFirst();
  if (sectionId !== null && !section) {
    throw new Refusal('sectionId: there is no such section.', 422, 'sectionId');
  }
  await db
    .insertInto('stories')
    .values({
      ...{ id, headline, kind, language, sectionId, status: 'draft', weight: 5, wordCount: 0 },
      ...{ slug: slugOf(headline), path: draftPath(id), direction: directionOf(language) },
      deskHeadline: deskHeadline(headline),
      ...{ body: JSON.stringify({ type: 'doc', content: [] }), text: '' },
      ...{ publishedAt: now, receivedAt: now, changedAt: now, writerId: writer.id },
    })
    .execute();
  return id;
}

/** Discards a draft for good. Throws a `Refusal` for what is no draft, or came from a source. */
export async function discard(store: Store, storyId: string, writer: Writer) {
  await store.db.transaction().execute(async (db) => {
    const story = await db
      .selectFrom('stories')
      .select(['status', 'writerId'])
      .where('id', '=', storyId)
      .executeTakeFirst();
    if (!story || !sees(writer, story)) throw new Refusal('There is no such story.', 404);
    if (!mayDiscard(writer, story)) throw new Refusal('Your role does not allow this.', 403);
    if (story.status !== 'draft') throw new Refusal('Only a draft can be discarded.');
    if (await inboxRow(db, storyId)) {
      throw new Refusal('It came from a source, which would bring it again: ignore it instead.');
    }
    await store.search.remove(db, storyId);
    await db.deleteFrom('stories').where('id', '=', storyId).execute();
  });
}

const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
