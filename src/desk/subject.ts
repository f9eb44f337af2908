import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { type Difference, differences } from '../lib/differences.ts';
import { slugOf } from '../lib/slug.ts';
import { noteChanges } from '../store/changes.ts';
import { mergeSubject, type SubjectKind, storiesUnder } from '../store/mergedSubjects.ts';
import { logAct, type PaperAct } from '../store/paperActs.ts';
import { putSearchDocument } from '../store/searchDocuments.ts';
import type { Store } from '../store/store.ts';
import {
  addSubject,
  putSubject,
  type SubjectChange,
  type SubjectRow,
  subjectRows,
  TOPIC_KINDS,
} from '../store/subjectRows.ts';
import { type By, Refusal } from './act.ts';

/** Stories that one turn brings up to date; readers are answered between two. */
const STORIES_AT_ONCE = 50;

/** What may be said of every subject. */
export const SUBJECT_WORDS = {
  name: z
    .string('It needs a name.')
    .trim()
    .min(1, 'It needs a name.')
    .max(120, 'The name is too long: 120 characters at most.'),
  about: z.string().trim().max(2_000, 'Too long: 2,000 characters at most.').default(''),
};

/** What may be said of a subject, each kind as it is. */
export const SUBJECT_CHANGES: Record<SubjectKind, z.ZodType<SubjectChange>> = {
  topic: z.object({
    ...SUBJECT_WORDS,
    detail: z.enum(TOPIC_KINDS, 'Choose what kind of topic it is.'),
  }),
  person: z.object({
    ...SUBJECT_WORDS,
    detail: z.string().trim().max(120, 'The role is too long.').default(''),
  }),
  section: z.object({
    ...SUBJECT_WORDS,
    detail: z.string().regex(/^\d{1,3}$/, 'The place in the order is a whole number.'),
  }),
};

export const merging = z.object({
  into: z.string('Say into which.').trim().min(1, 'Say into which.'),
});

/** Changes what is said of a subject; its address stays. Throws a `Refusal` where there is none. */
export async function changeSubject(
  store: Store,
  kind: SubjectKind,
  id: string,
  change: SubjectChange,
  by: By,
) {
  const stories = await store.db.transaction().execute(async (db) => {
    const before = wordsOf(await subjectIn(db, kind, id));
    await putSubject(db, kind, id, change);
    const changes = differences(before, wordsOf(await subjectIn(db, kind, id)));
    if (changes.length > 0) {
      await logAct(db, nameAct('changed', { kind, id, name: before.name }, changes), by);
    }
    await noteChanges(db, ['settings'], by.now); // its name stands on pages of every sort
    return storiesUnder(db, kind, id);
  });
  await bringUpToDate(store, stories, by);
}

/**
 * Puts one subject's stories under another and forgets it: its addresses lead to the other, and so
 * does its name when it comes in again. Throws a `Refusal` where one of them is not there.
 */
export async function mergeInto(
  store: Store,
  kind: SubjectKind,
  id: string,
  { into }: z.infer<typeof merging>,
  by: By,
) {
  if (id === into) throw new Refusal('It cannot be merged into itself.', 422, 'into');
  const stories = await store.db.transaction().execute(async (db) => {
    const gone = await subjectIn(db, kind, id);
    const stays = await subjectIn(db, kind, into);
    const moved = await mergeSubject(db, { kind, id, into, at: by.now, actor: by.actor });
    const act = `merged into “${stays.name}” (${into})`;
    await logAct(db, nameAct(act, { kind, id, name: gone.name }), by);
    await noteChanges(db, ['settings'], by.now);
    return moved;
  });
  await bringUpToDate(store, stories, by);
}

/**
 * Gives a subject the address that its name asks for; the old one leads there. Throws a `Refusal`
 * where it has that already, or another stands there.
 */
export async function readdress(store: Store, kind: SubjectKind, id: string, by: By) {
  const stories = await store.db.transaction().execute(async (db) => {
    const { name, about, detail } = await subjectIn(db, kind, id);
    const wanted = slugOf(name);
    if (wanted === id) throw new Refusal('Its address is the one that its name asks for.');
    const [there] = await subjectRows(db, kind, { words: '', limit: 1, id: wanted });
    if (there) throw new Refusal(`“${there.name}” stands at that address: merge the two instead.`);
    await db
      .deleteFrom('mergedSubjects')
      .where('kind', '=', kind)
      .where('id', '=', wanted)
      .execute();
    await addSubject(db, kind, wanted, { name, about, detail });
    const moved = await mergeSubject(db, { kind, id, into: wanted, at: by.now, actor: by.actor });
    const changes = [{ field: 'address', before: id, after: wanted }];
    await logAct(db, nameAct('given another address', { kind, id: wanted, name }, changes), by);
    await noteChanges(db, ['settings'], by.now);
    return moved;
  });
  await bringUpToDate(store, stories, by);
}

/** The subject of this id. Throws a `Refusal` where there is none. */
export async function subjectIn(
  db: Store['db'],
  kind: SubjectKind,
  id: string,
): Promise<SubjectRow> {
  const [subject] = await subjectRows(db, kind, { words: '', limit: 1, id });
  if (subject) return subject;
  throw new Refusal(`There is no ${kind} “${id}”.`, 404);
}

const wordsOf = ({ name, about, detail }: SubjectChange): SubjectChange => ({
  ...{ name, about, detail },
});

const CALLED: Record<SubjectKind, string> = {
  topic: 'topic',
  section: 'section',
  person: 'contributor',
};

type Named = { kind: SubjectKind; id: string; name: string };

/** An act upon a subject as it is logged. */
export const nameAct = (
  act: string,
  { kind, id, name }: Named,
  changes: Difference[] = [],
): PaperAct => ({
  ...{ kind: 'name', act, subject: name, detail: `${CALLED[kind]} ${id}`, changes },
});

/** Search knows a story by these names too, and discovery places it by them. */
async function bringUpToDate(store: Store, stories: string[], { now }: By) {
  for (let at = 0; at < stories.length; at += STORIES_AT_ONCE) {
    const some = stories.slice(at, at + STORIES_AT_ONCE);
    await store.db.transaction().execute(async (db) => {
      for (const id of some) await putSearchDocument(db, store.search, id);
      await db.updateTable('stories').set({ changedAt: now }).where('id', 'in', some).execute();
      await noteChanges(
        db,
        some.map((id) => `story:${id}`),
        now,
      );
    });
    await setImmediate();
  }
}
