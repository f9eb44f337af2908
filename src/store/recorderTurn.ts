import { type Kysely, sql } from 'kysely';
import type { Dialect } from './migrations/columns.ts';
import type { Schema } from './schema.ts';

/** Any number that no other use of PostgreSQL's advisory locks has here. */
const RECORDERS = 4_018;

/**
 * Waits, inside a transaction, until no other recorder writes. So "not yet counted" stays true until
 * it is counted, on however many machines. SQLite has one writer at a time as it is.
 */
export async function takeRecordersTurn(db: Kysely<Schema>, dialect: Dialect) {
  if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${RECORDERS})`.execute(db);
}
