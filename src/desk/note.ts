import { z } from 'zod';
import type { Millis } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import { changeNote, dropNote, noteOf, putNote } from '../store/notes.ts';
import type { Store } from '../store/store.ts';
import type { NoteRow } from '../store/tables/review.ts';
import { Refusal } from './act.ts';
import type { Writer } from './writer.ts';
import { writtenStory } from './writing.ts';

const words = z
  .string('Say what the note is.')
  .trim()
  .min(1, 'Say what the note is.')
  .max(2_000, 'is too long: 2,000 characters at most');

/** The words of a text that a note is about: a TextQuoteSelector (W3C Web Annotation Data Model). */
export const anchor = z.object({
  quote: z.string().trim().min(1, 'Mark the words that it is about.').max(1_000),
  before: z.string().max(100).default(''),
  after: z.string().max(100).default(''),
  position: z.int().min(0).default(0),
});

export const newNote = z.object({ text: words, anchor });
export const reply = z.object({ text: words });
export const noteChange = z.object({ text: words.optional(), resolved: z.boolean().optional() });

type By = { writer: Writer; now: Millis };

/**
 * Puts a note to some words of a story, for whoever may see it at the desk; gives its id. Readers
 * never see one. Throws a `Refusal` where the writer may not see the story.
 */
export async function addNote(
  store: Store,
  storyId: string,
  { text, anchor: place }: z.infer<typeof newNote>,
  { writer, now }: By,
): Promise<string> {
  await writtenStory(store.db, storyId, writer);
  const note = { ...begun(storyId, text, { writer, now }), ...place };
  await putNote(store.db, note);
  return note.id;
}

/** Replies to a note; gives the reply's id. A settled note is open again. Throws a `Refusal`. */
export async function addReply(
  store: Store,
  storyId: string,
  noteId: string,
  { text }: z.infer<typeof reply>,
  { writer, now }: By,
): Promise<string> {
  const note = await noteFor(store, storyId, noteId, writer);
  if (note.replyTo !== null) throw new Refusal('Reply to the note itself.', 409);
  const answer = { ...begun(storyId, text, { writer, now }), replyTo: noteId };
  await store.db.transaction().execute(async (db) => {
    await putNote(db, answer);
    await changeNote(db, noteId, { resolvedAt: null, resolvedBy: null });
  });
  return answer.id;
}

/**
 * Changes one's own words of a note, or says of anybody's that it is settled or open again. Throws a
 * `Refusal` for another's words.
 */
export async function alterNote(
  store: Store,
  storyId: string,
  noteId: string,
  { text, resolved }: z.infer<typeof noteChange>,
  { writer, now }: By,
) {
  const note = await noteFor(store, storyId, noteId, writer);
  if (text !== undefined && !isOwn(note, writer)) throw new Refusal('It is not your note.', 403);
  await changeNote(store.db, noteId, {
    ...(text !== undefined && { text, changedAt: now }),
    ...(resolved === true && { resolvedAt: now, resolvedBy: writer.name }),
    ...(resolved === false && { resolvedAt: null, resolvedBy: null }),
  });
}

/** Takes one's own note away with what was replied. Throws a `Refusal` for another's. */
export async function removeNote(store: Store, storyId: string, noteId: string, writer: Writer) {
  const note = await noteFor(store, storyId, noteId, writer);
  if (!isOwn(note, writer)) throw new Refusal('It is not your note: settle it instead.', 403);
  await dropNote(store.db, noteId);
}

async function noteFor(store: Store, storyId: string, noteId: string, writer: Writer) {
  await writtenStory(store.db, storyId, writer);
  const note = await noteOf(store.db, storyId, noteId);
  if (!note) throw new Refusal('There is no such note.', 404);
  return note;
}

const isOwn = (note: NoteRow, { id, name }: Writer) =>
  note.authorId === id && (id !== null || note.authorName === name);

const begun = (storyId: string, text: string, { writer, now }: By): NoteRow => ({
  ...{ id: newId(now), storyId, replyTo: null, text, at: now, changedAt: null },
  ...{ authorId: writer.id, authorName: writer.name, resolvedAt: null, resolvedBy: null },
  ...{ quote: '', before: '', after: '', position: 0 },
});
