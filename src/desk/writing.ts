import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { slugOf } from '../lib/slug.ts';
import { type Manuscript, manuscriptOf, putManuscript } from '../store/manuscript.ts';
import { keepSpell, keepWrittenAct } from '../store/revisions.ts';
import type { Schema } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { freePath, hasAddress } from '../store/storyAddress.ts';
import type { StoryRow } from '../store/tables/stories.ts';
import { putWorkingCopy, workingCopyOf } from '../store/workingCopies.ts';
import { Refusal } from './act.ts';
import { mustBeFree } from './heldByAnother.ts';
import type { ManuscriptChange } from './manuscriptChange.ts';
import { mayChange, sees, type Writer } from './writer.ts';

/** A story as it is being written: a draft itself, or the working copy of what is published. */
export type Written = { story: StoryRow; manuscript: Manuscript };

type Writing = {
  change: ManuscriptChange;
  writer: Writer;
  now: Millis;
  /** Throws where the story is not what the writer has before them. */
  expect: (written: Written) => void;
  /** What this is, for the log, where it is an act of its own rather than a spell of writing. */
  act?: string;
};

/** A story as it is being written. Throws a `Refusal` where the writer may not see it. */
export async function writtenStory(
  db: Kysely<Schema>,
  storyId: string,
  writer: Writer,
): Promise<Written> {
  const story = await db
    .selectFrom('stories')
    .selectAll()
    .where('id', '=', storyId)
    .executeTakeFirst();
  if (!story || !sees(writer, story)) throw new Refusal('There is no such story.', 404);
  return { story, manuscript: await asWritten(db, story) };
}

/**
 * Saves what a writer has written. A draft is changed itself; of a published story a working copy is
 * kept, which no reader sees before its update. Throws a `Refusal` for what may not be changed.
 */
export async function saveWriting(store: Store, storyId: string, writing: Writing) {
  const { change, writer, now, expect, act } = writing;
  await store.db.transaction().execute(async (db) => {
    await claim(db, storyId);
    const written = await writtenStory(db, storyId, writer);
    const { story } = written;
    if (!mayChange(writer, story)) throw new Refusal('Your role does not allow this.', 403);
    if (story.status === 'withdrawn') throw new Refusal('The story is withdrawn.');
    await mustBeFree(db, storyId, writer, now);
    expect(written);
    const { slug, ...text } = change;
    const manuscript = merged(written.manuscript, text);
    await mustExist(db, text);
    if (story.status === 'published') {
      if (slug !== undefined && slug !== story.slug) {
        throw new Refusal('The address of a published story stays.', 409, 'slug');
      }
      await putWorkingCopy(db, storyId, manuscript, { actor: writer.name, at: now });
    } else {
      await putManuscript(db, storyId, manuscript);
      await putSlug(db, story, slug ?? slugAfter(story, manuscript));
    }
    const { headline, standfirst, body } = manuscript;
    const words = { headline, standfirst, body: JSON.stringify(body) };
    const made = { actor: writer.name, at: now };
    if (act === undefined) await keepSpell(db, storyId, words, made);
    else await keepWrittenAct(db, storyId, words, { ...made, reason: act });
    await db.updateTable('stories').set({ changedAt: now }).where('id', '=', storyId).execute();
  });
}

/** The text of a story as it is being written: the working copy, where there is one. */
export const asWritten = async (db: Kysely<Schema>, story: StoryRow): Promise<Manuscript> =>
  (await workingCopyOf(db, story.id)) ?? manuscriptOf(db, story);

/** Whoever comes second waits here, on every database, and then sees what the first has saved. */
const claim = (db: Kysely<Schema>, storyId: string) =>
  db
    .updateTable('stories')
    .set((row) => ({ changedAt: row.ref('changedAt') }))
    .where('id', '=', storyId)
    .execute();

function merged(before: Manuscript, change: Omit<ManuscriptChange, 'slug'>): Manuscript {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(given) };
}

async function mustExist(db: Kysely<Schema>, { sectionId, pictureId }: ManuscriptChange) {
  if (sectionId && !(await isThere(db, 'sections', sectionId))) {
    throw new Refusal('sectionId: there is no such section.', 422, 'sectionId');
  }
  if (pictureId && !(await isThere(db, 'media', pictureId))) {
    throw new Refusal('pictureId: there is no such picture.', 422, 'pictureId');
  }
}

const isThere = async (db: Kysely<Schema>, table: 'sections' | 'media', id: string) =>
  (await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** The slug of a draft of our own follows its headline until somebody has chosen another. */
const slugAfter = ({ path, slug, headline }: StoryRow, now: Manuscript): string =>
  !hasAddress(path) && slug === slugOf(headline) ? slugOf(now.headline) : slug;

async function putSlug(db: Kysely<Schema>, { id, path, slug, publishedAt }: StoryRow, now: string) {
  if (now === slug) return;
  const moved = hasAddress(path) ? { path: await freePath(db, now, publishedAt) } : {};
  await db
    .updateTable('stories')
    .set({ slug: now, ...moved })
    .where('id', '=', id)
    .execute();
}
