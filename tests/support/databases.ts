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

/**
 * The address of a PostgreSQL database of a test's own, brought up to date, for what opens its record
 * itself; dropped at the end of the file. Null where no PostgreSQL answers.
 */
export async function postgresAddress(): Promise<string | null> {
  if (!postgres) return null;
  const name = await newDatabase(await migratedDatabase());
  after(() => drop(name));
  return addressOf(name);
}

/** A PostgreSQL database of the test's own, dropped when the store is closed. */
async function openPostgresStore(): Promise<Store> {
  const name = await newDatabase(await migratedDatabase());
  const store = await openStore(addressOf(name));
  const close = async () => {
    await store.close();
    await drop(name);
  };
  return { ...store, close };
}

/** A database that was brought up to date once, to be copied by every test of the file. */
let migrated: Promise<string> | undefined;

const migratedDatabase = (): Promise<string> => {
  migrated ??= newDatabase().then(async (name) => {
    await (await openStore(addressOf(name))).close();
    return name;
  });
  return migrated;
};

after(async () => {
  if (migrated) await drop(await migrated);
});

async function newDatabase(template = 'template1'): Promise<string> {
  const name = `broadsheet_test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name} template ${template}`);
  return name;
}

const drop = (name: string) => administer(`drop database ${name} with (force)`);

function addressOf(name: string): string {
  const url = new URL(ADMIN_URL);
  url.pathname = `/${name}`;
  return url.href;
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
