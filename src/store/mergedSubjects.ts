import type { Kysely } from 'kysely';
import { addRedirects } from './oldAddresses.ts';
import type { Schema } from './schema.ts';
import { dropNames } from './subjectNames.ts';
import type { MergedSubjectTable } from './tables/mergedSubjects.ts';

export type SubjectKind = MergedSubjectTable['kind'];

/** Where the page of such a subject stands on the site. */
const SUBJECT_PATHS: Record<SubjectKind, string> = {
  topic: '/topic',
  person: '/author',
  section: '/section',
};

/** Of those ids the ones that were merged, each with the id that stands for it now. */
export async function standingFor(
  db: Kysely<Schema>,
  kind: SubjectKind,
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('mergedSubjects')
    .select(['id', 'into'])
    .where('kind', '=', kind)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.into]));
}

/**
 * Puts one subject's stories under another of its kind and forgets the first, whose addresses lead
 * on from now on. Part of a transaction. Gives the ids of the stories that moved.
 */
export async function mergeSubject(
  db: Kysely<Schema>,
  { kind, id, into, at, actor }: MergedSubjectTable,
): Promise<string[]> {
  const moved = await storiesUnder(db, kind, id);
  await MOVES[kind](db, id, into);
  await dropNames(db, kind, [id]);
  const earlier = await db
    .updateTable('mergedSubjects')
    .set({ into })
    .where('kind', '=', kind)
    .where('into', '=', id)
    .returning('id')
    .execute();
  await db.insertInto('mergedSubjects').values({ kind, id, into, at, actor }).execute();
  await leadOn(db, kind, [id, ...earlier.map((one) => one.id)], into);
  return moved;
}

/** The stories under a subject, whatever their state. */
export async function storiesUnder(
  db: Kysely<Schema>,
  kind: SubjectKind,
  id: string,
): Promise<string[]> {
  const found = {
    topic: () => db.selectFrom('storyTopics').select('storyId').where('topicId', '=', id).execute(),
    person: () =>
      db.selectFrom('storyPeople').select('storyId').where('personId', '=', id).execute(),
    section: () =>
      db.selectFrom('stories').select('id as storyId').where('sectionId', '=', id).execute(),
  };
  return [...new Set((await found[kind]()).map(({ storyId }) => storyId))];
}

const MOVES: Record<SubjectKind, (db: Kysely<Schema>, id: string, into: string) => Promise<void>> =
  {
    async topic(db, id, into) {
      await db
        .updateTable('storyTopics')
        .set({ topicId: into })
        .where('topicId', '=', id)
        .where('storyId', 'not in', (has) =>
          has.selectFrom('storyTopics').select('storyId').where('topicId', '=', into),
        )
        .execute();
      await db.deleteFrom('topics').where('id', '=', id).execute();
    },
    async person(db, id, into) {
      for (const credit of ['author', 'contributor'] as const) {
        await db
          .updateTable('storyPeople')
          .set({ personId: into })
          .where('personId', '=', id)
          .where('credit', '=', credit)
          .where('storyId', 'not in', (has) =>
            has
              .selectFrom('storyPeople')
              .select('storyId')
              .where('personId', '=', into)
              .where('credit', '=', credit),
          )
          .execute();
      }
      await db.deleteFrom('people').where('id', '=', id).execute();
    },
    async section(db, id, into) {
      await db
        .updateTable('stories')
        .set({ sectionId: into })
        .where('sectionId', '=', id)
        .execute();
      await db.updateTable('plans').set({ sectionId: into }).where('sectionId', '=', id).execute();
      await db.deleteFrom('sections').where('id', '=', id).execute();
    },
  };

/** Pages and feeds of what is gone lead to those of what stands for it. */
async function leadOn(db: Kysely<Schema>, kind: SubjectKind, gone: string[], into: string) {
  const path = SUBJECT_PATHS[kind];
  const addresses = gone.flatMap((id) =>
    ENDINGS.map((ending) => ({ from: `${path}/${id}${ending}`, to: `${path}/${into}${ending}` })),
  );
  const from = addresses.map((address) => address.from);
  await db.deleteFrom('redirects').where('fromPath', 'in', from).execute();
  await addRedirects(db, addresses);
}

const ENDINGS = ['', '/feed.rss', '/feed.atom', '/feed.json', '/most-read', '/trending'];
