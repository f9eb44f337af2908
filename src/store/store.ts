import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Kysely, type Dialect as KyselyDialect } from 'kysely';
import type { Dialect } from './migrations/columns.ts';
import { migrate } from './migrations/migrate.ts';
import { postgresDialect } from './postgres.ts';
import type { Schema } from './schema.ts';
import { postgresSearch } from './search/postgres.ts';
import type { Search } from './search/search.ts';
import { sqliteSearch } from './search/sqlite.ts';
import { openSqlite, sqliteDialect } from './sqlite.ts';

/** The record: everything that outlives the process. Each thread opens its own. */
export type Store = {
  db: Kysely<Schema>;
  dialect: Dialect;
  search: Search;
  /** SQLite's own handle, for the few reads that are too hot for a query builder. */
  sqlite: DatabaseSync | null;
  close(): Promise<void>;
};

/** The record, or a transaction of it. */
export type Within = Pick<Store, 'db'>;

/** Where the record is kept: a SQLite file (':memory:' for none) or postgres://user@host/name. */
export type StoreAddress = string;

/** Opens the record and brings it up to date. */
export async function openStore(address: StoreAddress): Promise<Store> {
  const store = connect(address);
  try {
    await migrate(store.db, store.dialect, store.search);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

/** Opens a record that another thread has already brought up to date. */
export function connect(address: StoreAddress): Store {
  if (/^postgres(ql)?:/.test(address)) return storeOver(postgresDialect(address), 'postgres');
  if (address !== ':memory:') mkdirSync(dirname(address), { recursive: true });
  const sqlite = openSqlite(address);
  return storeOver(sqliteDialect(sqlite), 'sqlite', sqlite);
}

/** A record over any Kysely dialect that speaks SQLite or PostgreSQL. */
export function storeOver(
  kyselyDialect: KyselyDialect,
  dialect: Dialect,
  sqlite: DatabaseSync | null = null,
): Store {
  const db = new Kysely<Schema>({ dialect: kyselyDialect });
  const search = dialect === 'sqlite' ? sqliteSearch : postgresSearch;
  return { db, dialect, search, sqlite, close: () => db.destroy() };
}
