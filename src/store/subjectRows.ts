import { type Kysely, sql } from 'kysely';
import { containing } from './likePattern.ts';
import type { SubjectKind } from './mergedSubjects.ts';
import type { Schema } from './schema.ts';
import { putName } from './subjectNames.ts';
import type { TopicKind } from './tables/subjects.ts';

/** A topic, a person or a section as the desk lists it. */
export type SubjectRow = {
  id: string;
  name: string;
  /** What readers are told of it: a description, or a biography. */
  about: string;
  /** Of a topic its kind, of a person the role, of a section its place in the paper's order. */
  detail: string;
  /** Stories under it, whatever their state. */
  stories: number;
};

/** What may be changed of a subject; its id, and so its address, stays. */
export type SubjectChange = { name: string; about: string; detail: string };

type Asked = {
  words: string;
  limit: number;
  id?: string;
  /** The list goes on after the one of this rank and id. */
  after?: { at: number; id: string } | null;
};

/** Subjects whose name contains those words; sections in the paper's order, others busiest first. */
export async function subjectRows(
  db: Kysely<Schema>,
  kind: SubjectKind,
  { words, limit, id, after = null }: Asked,
): Promise<SubjectRow[]> {
  const rank = kind === 'section' ? sql`detail` : sql`-stories`;
  const goesOn =
    after && sql`and (${rank} > ${after.at} or (${rank} = ${after.at} and id > ${after.id}))`;
  const rows = await sql<SubjectRow>`select * from (${SELECTED[kind]}) as subject
    where ${id === undefined ? sql`lower(name) like ${containing(words)} escape '\\'` : sql`id = ${id}`}
    ${goesOn ?? sql``} order by ${rank}, id limit ${limit}`.execute(db);
  return rows.rows.map((row) => ({
    ...row,
    detail: String(row.detail),
    stories: Number(row.stories),
  }));
}

/** What a list of subjects is ordered by, the least first. */
export const rankOf = (kind: SubjectKind, { detail, stories }: SubjectRow): number =>
  kind === 'section' ? Number(detail) : -stories;

const SELECTED = {
  topic: sql`select id, name, description as about, kind as detail, (select count(*) from
    ${sql.ref('storyTopics')} where ${sql.ref('topicId')} = topics.id) as stories from topics`,
  person: sql`select id, name, biography as about, role as detail, (select count(distinct
    ${sql.ref('storyId')}) from ${sql.ref('storyPeople')} where ${sql.ref('personId')} = people.id)
    as stories from people`,
  section: sql`select id, name, description as about, position as detail, (select count(*) from
    stories where ${sql.ref('sectionId')} = sections.id) as stories from sections`,
} satisfies Record<SubjectKind, unknown>;

/** Writes what was changed of a subject. */
export async function putSubject(
  db: Kysely<Schema>,
  kind: SubjectKind,
  id: string,
  { name, about, detail }: SubjectChange,
) {
  const writes = {
    topic: () =>
      db
        .updateTable('topics')
        .set({ name, description: about, kind: topicKind(detail) })
        .where('id', '=', id)
        .execute(),
    person: () =>
      db
        .updateTable('people')
        .set({ name, biography: about, role: detail })
        .where('id', '=', id)
        .execute(),
    section: () =>
      db
        .updateTable('sections')
        .set({ name, description: about, position: Number(detail) })
        .where('id', '=', id)
        .execute(),
  };
  await writes[kind]();
  await putName(db, kind, id, name);
}

/** The last place in the order of the sections; 0 where there are none. */
export async function lastPlace(db: Kysely<Schema>): Promise<number> {
  const row = await db
    .selectFrom('sections')
    .select((sections) => sections.fn.max('position').as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

/** Adds a subject under that id. */
export async function addSubject(
  db: Kysely<Schema>,
  kind: SubjectKind,
  id: string,
  { name, about, detail }: SubjectChange,
) {
  const writes = {
    topic: () =>
      db
        .insertInto('topics')
        .values({ id, name, description: about, kind: topicKind(detail) })
        .execute(),
    person: () =>
      db
        .insertInto('people')
        .values({ id, name, biography: about, role: detail, portraitId: null })
        .execute(),
    section: () =>
      db
        .insertInto('sections')
        .values({ id, name, description: about, position: Number(detail) })
        .execute(),
  };
  await writes[kind]();
  await putName(db, kind, id, name);
}

export const TOPIC_KINDS: TopicKind[] = ['subject', 'place', 'person', 'organisation'];
const topicKind = (word: string): TopicKind =>
  TOPIC_KINDS.find((kind) => kind === word) ?? 'subject';
