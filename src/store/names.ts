import type { Kysely } from 'kysely';
import { slugOf } from '../lib/slug.ts';
import { standingFor } from './mergedSubjects.ts';
import type { Schema } from './schema.ts';
import { putNames } from './subjectNames.ts';
import type { Credit, TopicKind } from './tables/subjects.ts';

export type TopicName = { id?: string; name: string; kind?: TopicKind };
export type PersonName = {
  id?: string;
  name: string;
  role?: string;
  biography?: string;
  credit: Credit;
};

/** The section of that name, made if it is new; its id. */
export async function ensureSection(
  db: Kysely<Schema>,
  section: { id?: string; name: string } | null,
): Promise<string | null> {
  if (!section) return null;
  const id = await nowCalled(db, 'section', section.id ?? slugOf(section.name));
  const { count } = await db
    .selectFrom('sections')
    .select((query) => query.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const made = await db
    .insertInto('sections')
    .values({ id, name: section.name, description: '', position: Number(count) + 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'name'])
    .execute();
  await putNames(db, 'section', made);
  return id;
}

/** The topics of those names, each once, made where they are new; their ids in the same order. */
export async function ensureTopics(db: Kysely<Schema>, topics: TopicName[]): Promise<string[]> {
  const ids = topics.map(({ id, name }) => id ?? slugOf(name));
  const merged = await standingFor(db, 'topic', ids);
  const rows = topics.map(({ name, kind = 'subject' }, at) => ({
    id: merged.get(ids[at] ?? '') ?? ids[at] ?? '',
    name,
    kind,
    description: '',
  }));
  const once = [...new Map(rows.map((row) => [row.id, row])).values()];
  if (once.length === 0) return [];
  const made = await db
    .insertInto('topics')
    .values(once)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'name'])
    .execute();
  await putNames(db, 'topic', made);
  return once.map((row) => row.id);
}

/** The people of those names. A role or biography that is newly learned is kept, none is lost. */
export async function ensurePeople(
  db: Kysely<Schema>,
  people: PersonName[],
): Promise<{ personId: string; credit: Credit }[]> {
  const credits = new Map<string, { personId: string; credit: Credit }>();
  for (const { id, name, role = '', biography = '', credit } of people) {
    const personId = await nowCalled(db, 'person', id ?? slugOf(name));
    const made = await db
      .insertInto('people')
      .values({ id: personId, name, role, biography, portraitId: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning(['id', 'name'])
      .execute();
    await putNames(db, 'person', made);
    if (biography) {
      await db
        .updateTable('people')
        .set(role ? { biography, role } : { biography })
        .where('id', '=', personId)
        .where('biography', '=', '')
        .execute();
    }
    credits.set(`${personId} ${credit}`, { personId, credit });
  }
  return [...credits.values()];
}

/** That id, or the one that it was merged into. */
const nowCalled = async (db: Kysely<Schema>, kind: 'section' | 'person', id: string) =>
  (await standingFor(db, kind, [id])).get(id) ?? id;
