import { randomBytes } from 'node:crypto';
import { after, describe } from 'node:test';
import pg from 'pg';
import { openStore, type Store } from '../../src/store/store.ts';
import { openPgliteStore } from './pglite.ts';

type Open = () => Promise<Store>;

/**
 * Runs a suite on every database there is here: SQLite and PGlite always, PostgreSQL where one
 * answers. Each call of the function given opens a new, empty store, closed when the suite ends.
 */
export function onEveryDatabase(name: string, suite: (open: Open) => void) {
  const engines: [string, Open][] = [
    ['SQLite', () => openStore(':memory:')],
    ['PGlite', openPgliteStore],
    ...(postgres ? [['PostgreSQL', openPostgresStore] as [string, Open]] : []),
  ];
  for (const [engine, open] of engines) {
    describe(`${name} (${engine})`, () => {
      const opened: Store[] = [];
      after(() => Promise.all(opened.map((store) => store.close())));
      suite(async () => {
        const store = await open();
        opened.push(store);
        return store;
      });
    });
  }
}

const ADMIN_URL = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';

const postgres = await answers(ADMIN_URL);

/** A PostgreSQL database of the test's own, dropped when the store is closed. */
async function openPostgresStore(): Promise<Store> {
  const name = `broadsheet_test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name}`);
  const url = new URL(ADMIN_URL);
  url.pathname = `/${name}`;
  const store = await openStore(url.href);
  const close = async () => {
    await store.close();
    await administer(`drop database ${name} with (force)`);
  };
  return { ...store, close };
}

async function administer(sql: string) {
  const client = new pg.Client({ connectionString: ADMIN_URL });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
