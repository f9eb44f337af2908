import type { Kysely } from 'kysely';
import { DAY, type Millis } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import { slugOf } from '../lib/slug.ts';
import { type Body, bodyText } from './body.ts';
import { noteChanges } from './changes.ts';
import {
  ensurePeople,
  ensureSection,
  ensureTopics,
  type PersonName,
  type TopicName,
} from './names.ts';
import type {
  Direction,
  DoubtRow,
  OriginRow,
  Schema,
  SourceRow,
  StoryKind,
  StoryStatus,
} from './schema.ts';
import type { Search } from './search/search.ts';
import { putSearchDocument } from './searchDocuments.ts';
import type { Store } from './store.ts';
import { subjectsOfStory } from './subjects.ts';

/** A story as it comes in, from whatever door, with all that is known of it. */
export type Arrival = {
  /** The entry's own identity: its address, its guid, else a hash of its content. */
  key: string;
  /** Hash of all that would make a difference; the same again changes nothing. */
  fingerprint: string;
  format: string;
  file: string;
  /** What was understood, furniture and all; kept as JSON. */
  record: unknown;
  status: StoryStatus;
  kind: StoryKind;
  language: string;
  direction: Direction;
  headline: string;
  standfirst: string | null;
  dateline: string | null;
  body: Body;
  section: { id?: string; name: string } | null;
  topics: TopicName[];
  people: PersonName[];
  sources: Omit<SourceRow, 'storyId' | 'position'>[];
  origins: Omit<OriginRow, 'storyId' | 'position'>[];
  doubts: Omit<DoubtRow, 'storyId' | 'position'>[];
  storylineId: string | null;
  pictureId: string | null;
  weight: number;
  slug: string | null;
  publishedAt: Millis;
  updatedAt: Millis | null;
  embargoedUntil: Millis | null;
  stampedAt: Millis | null;
};

export type ArrivalOutcome = { storyId: string; outcome: 'new' | 'revised' | 'unchanged' };

/**
 * Takes a story in, in one transaction. The same entry again (by `key`) changes nothing when its
 * fingerprint is the same, and otherwise revises the story it made.
 */
export async function saveArrival(
  store: Store,
  arrival: Arrival,
  by: Receipt,
): Promise<ArrivalOutcome> {
  return store.db.transaction().execute((db) => save(db, store.search, arrival, by));
}

/**
 * Takes many stories in, in one transaction, so that the disk is waited for once. Where one of them
 * fails the others are taken in one by one; the failure stands in its place.
 */
export async function saveArrivals(
  store: Store,
  arrivals: Arrival[],
  by: Receipt,
): Promise<(ArrivalOutcome | { error: string })[]> {
  try {
    return await store.db.transaction().execute(async (db) => {
      const outcomes: ArrivalOutcome[] = [];
      for (const arrival of arrivals) outcomes.push(await save(db, store.search, arrival, by));
      return outcomes;
    });
  } catch (error) {
    if (arrivals.length === 1)
      return [{ error: error instanceof Error ? error.message : `${error}` }];
  }
  const outcomes = [];
  for (const arrival of arrivals) outcomes.push(...(await saveArrivals(store, [arrival], by)));
  return outcomes;
}

/** Who takes it in, and when. */
type Receipt = { actor: string; now: Millis };

async function save(
  db: Kysely<Schema>,
  search: Search,
  arrival: Arrival,
  { actor, now }: Receipt,
): Promise<ArrivalOutcome> {
  const known = await db
    .selectFrom('imports')
    .select(['storyId', 'fingerprint'])
    .where('key', '=', arrival.key)
    .executeTakeFirst();
  if (known?.fingerprint === arrival.fingerprint) {
    return { storyId: known.storyId, outcome: 'unchanged' };
  }
  const before = known ? await subjectsOfStory(db, known.storyId) : [];
  const storyId = known?.storyId ?? newId(now);
  await (known ? reviseStory(db, storyId, arrival, now) : insertStory(db, storyId, arrival, now));
  await recordImport(db, storyId, arrival, now);
  await putParts(db, storyId, arrival);
  await addRevision(db, storyId, arrival, actor, now);
  await putSearchDocument(db, search, storyId);
  await noteChanges(db, [...before, ...(await subjectsOfStory(db, storyId))], now);
  return { storyId, outcome: known ? 'revised' : 'new' };
}

async function insertStory(db: Kysely<Schema>, id: string, arrival: Arrival, now: Millis) {
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
}

/** The address, the first publication and an editor's decision to withdraw outlast a new version. */
async function reviseStory(db: Kysely<Schema>, id: string, arrival: Arrival, now: Millis) {
  await db
    .updateTable('stories')
    .set({
      ...(await contentColumns(db, arrival)),
      updatedAt: arrival.updatedAt ?? now,
      changedAt: now,
    })
    .where('id', '=', id)
    .execute();
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

/** /2026/11/23/slug, with -2, -3 … where that is taken. The day is UTC's, so that it never moves. */
async function freePath(db: Kysely<Schema>, slug: string, publishedAt: Millis): Promise<string> {
  const day = new Date(Math.floor(publishedAt / DAY) * DAY).toISOString().slice(0, 10);
  const base = `/${day.replaceAll('-', '/')}/${slug}`;
  const same = await db.selectFrom('stories').select('path').where('path', '=', base).execute();
  if (same.length === 0) return base;
  const taken = await db
    .selectFrom('stories')
    .select('path')
    .where((where) => where.or([where('path', '=', base), where('path', 'like', `${base}-%`)]))
    .execute();
  const paths = new Set(taken.map((row) => row.path));
  let path = base;
  for (let number = 2; paths.has(path); number++) path = `${base}-${number}`;
  return path;
}

async function recordImport(db: Kysely<Schema>, storyId: string, arrival: Arrival, now: Millis) {
  const { key, fingerprint, format, file } = arrival;
  const row = {
    storyId,
    fingerprint,
    format,
    file,
    record: JSON.stringify(arrival.record),
    at: now,
  };
  await db
    .insertInto('imports')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}

const PARTS = ['storyTopics', 'storyPeople', 'storySources', 'origins', 'doubts'] as const;

async function putParts(db: Kysely<Schema>, storyId: string, arrival: Arrival) {
  for (const table of PARTS) await db.deleteFrom(table).where('storyId', '=', storyId).execute();
  const at = <T extends object>(rows: T[]) =>
    rows.map((row, position) => ({ ...row, storyId, position }));
  const topics = at((await ensureTopics(db, arrival.topics)).map((topicId) => ({ topicId })));
  const people = at(await ensurePeople(db, arrival.people));
  if (topics.length > 0) await db.insertInto('storyTopics').values(topics).execute();
  if (people.length > 0) await db.insertInto('storyPeople').values(people).execute();
  if (arrival.sources.length > 0) {
    await db.insertInto('storySources').values(at(arrival.sources)).execute();
  }
  if (arrival.origins.length > 0)
    await db.insertInto('origins').values(at(arrival.origins)).execute();
  if (arrival.doubts.length > 0) await db.insertInto('doubts').values(at(arrival.doubts)).execute();
}

async function addRevision(
  db: Kysely<Schema>,
  storyId: string,
  arrival: Arrival,
  actor: string,
  at: Millis,
) {
  const { last } = await db
    .selectFrom('revisions')
    .select((query) => query.fn.max('number').as('last'))
    .where('storyId', '=', storyId)
    .executeTakeFirstOrThrow();
  const { headline, standfirst } = arrival;
  await db
    .insertInto('revisions')
    .values({
      storyId,
      number: Number(last ?? 0) + 1,
      at,
      actor,
      reason: `import: ${arrival.format}`,
      headline,
      standfirst,
      body: JSON.stringify(arrival.body),
    })
    .execute();
}
