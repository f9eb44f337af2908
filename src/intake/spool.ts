import { DatabaseSync } from 'node:sqlite';

/** Records that are kept aside on the disk while a file is read, to be looked up by their key. */
export type Shelf<Value> = {
  /** `group` names those that belong together; `position` orders them. The first of a key stays. */
  put(key: string, value: Value, group?: string, position?: number): void;
  get(key: string): Value | null;
  /** Those of a group, in order. */
  group(name: string): Value[];
};

export type Spool = { shelf<Value>(name: string): Shelf<Value>; close(): void };

/** The largest list of pictures or names that belongs to one story. */
const LARGEST_GROUP = 500;

/**
 * A temporary database, of which SQLite holds little in memory and writes the rest to a file that
 * has no name and is gone when the process ends, however it ends: a million records take no more
 * memory than a hundred.
 */
export function openSpool(): Spool {
  const database = new DatabaseSync('');
  database.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -16000');
  return {
    shelf: <Value>(name: string) => createShelf<Value>(database, name),
    close: () => database.close(),
  };
}

function createShelf<Value>(database: DatabaseSync, name: string): Shelf<Value> {
  database.exec(
    `create table ${name} (key text primary key, part text, position integer, value text) without rowid;
     create index ${name}Part on ${name} (part, position) where part is not null;`,
  );
  const insert = database.prepare(`insert or ignore into ${name} values (?, ?, ?, ?)`);
  const one = database.prepare(`select value from ${name} where key = ?`);
  const many = database.prepare(
    `select value from ${name} where part = ? order by position, key limit ${LARGEST_GROUP}`,
  );
  /** Nothing but `put` writes here. */
  const written = (row: Record<string, unknown>) => JSON.parse(String(row['value'])) as Value;
  return {
    put(key, value, group, position = 0) {
      insert.run(key, group ?? null, position, JSON.stringify(value));
    },
    get(key) {
      const row = one.get(key);
      return row ? written(row) : null;
    },
    group: (part) => many.all(part).map(written),
  };
}
