import { after } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { PostgresDialect } from 'kysely';
import { migrate } from '../../src/store/migrations/migrate.ts';
import { type Store, storeOver } from '../../src/store/store.ts';

const INT8 = 20;
let shared: PGlite | undefined;

/** It leaves a timer behind that would hold the process for ten seconds. */
after(() => shared?.close());

/**
 * A store on PGlite: PostgreSQL itself, compiled to run inside this process. Starting one takes
 * seconds, so a test file starts one and opening a store empties it: one store at a time.
 */
export async function openPgliteStore(): Promise<Store> {
  shared ??= await PGlite.create({ parsers: { [INT8]: Number } });
  await shared.exec('drop schema public cascade; create schema public');
  const store = storeOver(new PostgresDialect({ pool: poolOver(shared) }), 'postgres');
  await migrate(store.db, store.dialect, store.search);
  return store;
}

/** The one connection of a PGlite in the shape of a pool: each user waits for the one before. */
function poolOver(pglite: PGlite) {
  return {
    async connect() {
      const release = await turn();
      return {
        async query(sql: string | object, parameters: readonly unknown[] = []) {
          if (typeof sql !== 'string') throw new Error('PGlite has no cursors');
          const { rows, affectedRows } = await pglite.query<never>(sql, [...parameters]);
          const command = sql.trim().slice(0, 6).toUpperCase() as 'SELECT';
          return { rows, command, rowCount: affectedRows ?? rows.length };
        },
        release,
      };
    },
    async end() {},
  } as never;
}

let last: Promise<void> = Promise.resolve();

function turn(): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const before = last;
  last = promise;
  return before.then(() => resolve);
}
