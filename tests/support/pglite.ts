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
 * A store on PGlite: PostgreSQL itself, compiled to run inside this process. Starting one and
 * bringing it up to date takes seconds, so a test file does that once and opening a store empties
 * it: one store at a time.
 */
export async function openPgliteStore(): Promise<Store> {
  const isNew = shared === undefined;
  shared ??= await PGlite.create({ parsers: { [INT8]: Number } });
  const store = storeOver(new PostgresDialect({ pool: poolOver(shared) }), 'postgres');
  if (isNew) await migrate(store.db, store.dialect, store.search);
  else await empty(shared);
  return store;
}

async function empty(pglite: PGlite) {
  const { rows } = await pglite.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
  );
  const tables = rows.map(({ name }) => name).filter((name) => !name.includes('kysely'));
  await pglite.exec(`truncate ${tables.join(', ')} restart identity cascade`);
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
