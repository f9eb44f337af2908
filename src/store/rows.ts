/** SQLite takes 32,766 parameters in one statement and PostgreSQL 65,535: this many rows are safe. */
const ROWS_A_STATEMENT = 500;

/** Rows in parts that fit into one statement. */
export function chunked<Row>(rows: readonly Row[], size = ROWS_A_STATEMENT): Row[][] {
  const parts: Row[][] = [];
  for (let start = 0; start < rows.length; start += size) {
    parts.push(rows.slice(start, start + size));
  }
  return parts;
}

/** One row a key. */
export function summed<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  add: (some: Row, other: Row) => Row,
): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const before = sums.get(keyOf(row));
    sums.set(keyOf(row), before ? add(before, row) : row);
  }
  return [...sums.values()];
}
