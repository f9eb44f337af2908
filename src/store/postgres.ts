import { PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;

/** Whole numbers of 64 bits come as numbers: times and counts stay far below 2^53. */
pg.types.setTypeParser(INT8, Number);

/** A pool of connections to a PostgreSQL 14 or later. `url` as in postgres://user@host/database. */
export function postgresDialect(url: string, connections = 8): PostgresDialect {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  pool.on('error', () => {}); // an idle connection that breaks is replaced at the next query
  return new PostgresDialect({ pool });
}
