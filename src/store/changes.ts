import type { Kysely } from 'kysely';
import { MINUTE, type Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/**
 * What has changed, for whoever keeps something made from it: the page cache above all. Written in
 * the transaction of the change itself, read by every process, so one mechanism serves an import
 * at the command line, a worker thread and another machine.
 *
 * Subjects: `story:ID`, `related:ID`, `section:ID`, `topic:ID`, `person:ID`, `storyline:ID`,
 * `live:ID` (posts of a story that is covered live), `stories` (the set of published stories), `rankings`, `settings`, `banner`
 * (the breaking line), `recount` (what was counted of
 * readers before now is other than it was).
 */
export type Subject = string;

/** Changes are noticed within a second; an hour is ample for a process that slept. */
const KEPT_FOR = 60 * MINUTE;

/** A transaction numbered earlier may commit later: this many numbers back are read again. */
const LATE_COMMITS = 200;

/** Notes changes, as part of the transaction `db` where it is one. */
export async function noteChanges(db: Kysely<Schema>, subjects: Iterable<Subject>, at: Millis) {
  const rows = [...new Set(subjects)].map((subject) => ({ subject, at }));
  if (rows.length > 0) await db.insertInto('changes').values(rows).execute();
}

/** Forgets changes that everybody has seen by now. */
export async function forgetOldChanges(store: Store, now: Millis) {
  await store.db
    .deleteFrom('changes')
    .where('at', '<', now - KEPT_FOR)
    .execute();
}

/** Follows the changes from now on. Each call of the function given back yields those not yet seen. */
export async function followChanges(store: Store): Promise<() => Promise<Subject[]>> {
  let seen = new Set<number>();
  const read = async () => {
    const newest = Math.max(0, ...seen);
    const rows = await store.db
      .selectFrom('changes')
      .select(['seq', 'subject'])
      .where('seq', '>', newest - LATE_COMMITS)
      .orderBy('seq')
      .execute();
    const fresh = rows.filter((row) => !seen.has(row.seq));
    if (fresh.length > 0) seen = new Set(rows.map((row) => row.seq));
    return [...new Set(fresh.map((row) => row.subject))];
  };
  const { newest } = await store.db
    .selectFrom('changes')
    .select((query) => query.fn.max('seq').as('newest'))
    .executeTakeFirstOrThrow();
  if (newest !== null) seen.add(Number(newest));
  await read();
  return read;
}
