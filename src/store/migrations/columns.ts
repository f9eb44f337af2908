import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely';

export type Dialect = 'sqlite' | 'postgres';

/** One column: how it is added to a table under construction. */
export type Column = (
  table: CreateTableBuilder<string, never>,
) => CreateTableBuilder<string, never>;

type Build = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;

/** A text that must be there. */
export const text = (name: string): Column => plain(name, 'text', (column) => column.notNull());
export const optionalText = (name: string): Column => plain(name, 'text');

/** A whole number: a count, a position, a truth (0 or 1), or a time in milliseconds. */
export const number = (name: string): Column => plain(name, 'bigint', (column) => column.notNull());
export const optionalNumber = (name: string): Column => plain(name, 'bigint');
export const real = (name: string): Column =>
  plain(name, 'double precision', (column) => column.notNull());

/** The table's own id, made by the program. */
export const id = (name = 'id'): Column => plain(name, 'text', (column) => column.primaryKey());

/** The id of a row elsewhere; the row goes when that one goes. */
export const part = (name: string, of: string): Column =>
  plain(name, 'text', (column) => column.notNull().references(`${of}.id`).onDelete('cascade'));

/** The id of a row elsewhere, forgotten when that one goes. */
export const link = (name: string, to: string): Column =>
  plain(name, 'text', (column) => column.references(`${to}.id`).onDelete('set null'));

/** A number that the database counts up by itself. */
export const sequence = (name: string, dialect: Dialect): Column =>
  dialect === 'sqlite'
    ? plain(name, 'integer', (column) => column.primaryKey().autoIncrement())
    : plain(name, 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity());

export async function createTable(
  db: Kysely<never>,
  name: string,
  columns: Column[],
  primaryKey: string[] = [],
): Promise<void> {
  const start = db.schema.createTable(name) as unknown as CreateTableBuilder<string, never>;
  const table = columns.reduce((built, add) => add(built), start);
  await (primaryKey.length > 0
    ? table.addPrimaryKeyConstraint(`${name}Key`, primaryKey as never)
    : table
  ).execute();
}

/** An index named after its table and columns. A column may carry an order: 'publishedAt desc'. */
export async function createIndex(db: Kysely<never>, table: string, columns: string[]) {
  const name = [table, ...columns.map((column) => column.split(' ')[0])].join('_');
  const list = columns.map((column) => {
    const [label = '', order] = column.split(' ');
    return order === 'desc' ? sql`${sql.ref(label)} desc` : sql.ref(label);
  });
  await sql`create index ${sql.ref(name)} on ${sql.table(table)} (${sql.join(list)})`.execute(db);
}

function plain(
  name: string,
  type: 'text' | 'bigint' | 'integer' | 'double precision',
  build: Build = (c) => c,
): Column {
  return (table) => table.addColumn(name, type, build);
}
