import type { Kysely } from 'kysely';
import type { Body } from './body.ts';
import { ensurePeople, ensureTopics } from './names.ts';
import type { Schema } from './schema.ts';
import { storedBody } from './storedBody.ts';
import type { Direction, StoryKind, StoryRow } from './tables/stories.ts';
import { putWording } from './wording.ts';

/** All of a story that somebody writes: what a draft is, and what a working copy keeps. */
export type Manuscript = {
  headline: string;
  standfirst: string | null;
  dateline: string | null;
  kind: StoryKind;
  language: string;
  direction: Direction;
  sectionId: string | null;
  /** The editor's sense of importance, 1 to 9. */
  weight: number;
  pictureId: string | null;
  /** Names, in the order in which they are shown. */
  topics: string[];
  authors: string[];
  contributors: string[];
  body: Body;
  sources: { name: string; role: string; onRecord: boolean }[];
  showSources: boolean;
};

/** What a story says as it stands in the record. */
export async function manuscriptOf(db: Kysely<Schema>, story: StoryRow): Promise<Manuscript> {
  const [topics, people, sources] = await Promise.all([
    topicNames(db, story.id),
    credited(db, story.id),
    sourcesRelied(db, story.id),
  ]);
  const named = (credit: string) =>
    people.filter((person) => person.credit === credit).map(({ name }) => name);
  const { headline, standfirst, dateline, kind, language, direction } = story;
  const { sectionId, weight, pictureId, showSources } = story;
  return {
    ...{ headline, standfirst, dateline, kind, language, direction, sectionId, weight, pictureId },
    ...{ topics: topics.map(({ name }) => name), body: storedBody(story) },
    ...{ authors: named('author'), contributors: named('contributor') },
    sources: sources.map(({ name, role, onRecord }) => ({ name, role, onRecord: onRecord === 1 })),
    showSources: showSources === 1,
  };
}

/** Puts a manuscript into the record as the story itself. */
export async function putManuscript(db: Kysely<Schema>, storyId: string, manuscript: Manuscript) {
  const { dateline, kind, language, direction, sectionId, weight, pictureId } = manuscript;
  await putWording(db, storyId, manuscript);
  await db
    .updateTable('stories')
    .set({ dateline, kind, language, direction, sectionId, weight, pictureId })
    .set({ showSources: manuscript.showSources ? 1 : 0 })
    .where('id', '=', storyId)
    .execute();
  for (const table of ['storyTopics', 'storyPeople', 'storySources'] as const) {
    await db.deleteFrom(table).where('storyId', '=', storyId).execute();
  }
  const at = <Row extends object>(rows: Row[]) =>
    rows.map((row, position) => ({ ...row, storyId, position }));
  const topics = at((await topicsNamed(db, manuscript.topics)).map((topicId) => ({ topicId })));
  const people = at(await peopleNamed(db, manuscript));
  const sources = at(
    manuscript.sources.map((source) => ({ ...source, onRecord: source.onRecord ? 1 : 0 })),
  );
  if (topics.length > 0) await db.insertInto('storyTopics').values(topics).execute();
  if (people.length > 0) await db.insertInto('storyPeople').values(people).execute();
  if (sources.length > 0) await db.insertInto('storySources').values(sources).execute();
}

const topicNames = (db: Kysely<Schema>, storyId: string) =>
  db
    .selectFrom('storyTopics')
    .innerJoin('topics', 'topics.id', 'storyTopics.topicId')
    .select('topics.name')
    .where('storyTopics.storyId', '=', storyId)
    .orderBy('storyTopics.position')
    .execute();

const credited = (db: Kysely<Schema>, storyId: string) =>
  db
    .selectFrom('storyPeople')
    .innerJoin('people', 'people.id', 'storyPeople.personId')
    .select(['people.name', 'storyPeople.credit'])
    .where('storyPeople.storyId', '=', storyId)
    .orderBy('storyPeople.position')
    .execute();

const sourcesRelied = (db: Kysely<Schema>, storyId: string) =>
  db
    .selectFrom('storySources')
    .select(['name', 'role', 'onRecord'])
    .where('storyId', '=', storyId)
    .orderBy('position')
    .execute();

/** A name that is known keeps its id, whatever that is; only a new one is made an id of. */
async function topicsNamed(db: Kysely<Schema>, names: string[]): Promise<string[]> {
  const known = await idsByName(db, 'topics', names);
  return ensureTopics(
    db,
    names.map((name) => ({ name, ...known.get(name) })),
  );
}

async function peopleNamed(db: Kysely<Schema>, { authors, contributors }: Manuscript) {
  const known = await idsByName(db, 'people', [...authors, ...contributors]);
  return ensurePeople(db, [
    ...authors.map((name) => ({ name, ...known.get(name), credit: 'author' as const })),
    ...contributors.map((name) => ({ name, ...known.get(name), credit: 'contributor' as const })),
  ]);
}

async function idsByName(db: Kysely<Schema>, table: 'topics' | 'people', names: string[]) {
  if (names.length === 0) return new Map<string, { id: string }>();
  const rows = await db
    .selectFrom(table)
    .select(['id', 'name'])
    .where('name', 'in', names)
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ id, name }) => [name, { id }]));
}
