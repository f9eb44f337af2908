import { z } from 'zod';
import { slugOf } from '../lib/slug.ts';
import { noteChanges } from '../store/changes.ts';
import type { SubjectKind } from '../store/mergedSubjects.ts';
import { logAct } from '../store/paperActs.ts';
import type { Store } from '../store/store.ts';
import {
  addSubject,
  lastPlace,
  type SubjectChange,
  type SubjectRow,
  subjectRows,
  TOPIC_KINDS,
} from '../store/subjectRows.ts';
import { type By, Refusal } from './act.ts';
import { nameAct, SUBJECT_WORDS, subjectIn } from './subject.ts';

/** What is said of a subject as it is added; a section that is given no place stands last. */
export const SUBJECT_ADDITIONS: Record<SubjectKind, z.ZodType<SubjectChange>> = {
  topic: z.object({
    ...SUBJECT_WORDS,
    detail: z.enum(TOPIC_KINDS, 'Choose what kind of topic it is.').default('subject'),
  }),
  person: z.object({
    ...SUBJECT_WORDS,
    detail: z.string().trim().max(120, 'The role is too long.').default(''),
  }),
  section: z.object({
    ...SUBJECT_WORDS,
    detail: z
      .string()
      .trim()
      .regex(/^\d{0,3}$/, 'The place in the order is a whole number.')
      .default(''),
  }),
};

/**
 * Adds a topic, a section or a contributor at the address that its name asks for. Throws a `Refusal`
 * where one stands there. Gives it as it is then.
 */
export async function addition(
  store: Store,
  kind: SubjectKind,
  { name, about, detail }: SubjectChange,
  by: By,
): Promise<SubjectRow> {
  return store.db.transaction().execute(async (db) => {
    const id = slugOf(name);
    const [there] = await subjectRows(db, kind, { words: '', limit: 1, id });
    if (there) throw new Refusal(`“${there.name}” is there already.`, 409, 'name');
    const place = kind === 'section' && detail === '' ? String((await lastPlace(db)) + 1) : detail;
    await db.deleteFrom('mergedSubjects').where('kind', '=', kind).where('id', '=', id).execute();
    await addSubject(db, kind, id, { name, about, detail: place });
    await noteChanges(db, ['settings'], by.now);
    await logAct(db, nameAct('added', { kind, id, name }), by);
    return subjectIn(db, kind, id);
  });
}
