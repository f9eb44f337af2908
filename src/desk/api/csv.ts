import { stringify } from 'csv-stringify/sync';
import type { Context } from 'hono';

/** What a cell may hold; an empty cell is a value that nobody knows. */
export type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180) with a line of names, to be saved as a file. A headline that begins like a
 * formula is kept from being run as one by the reader's spreadsheet.
 */
export function csv(
  c: Context,
  name: string,
  columns: string[],
  rows: readonly Record<string, Cell>[],
): Response {
  const text = stringify([...rows], {
    columns,
    header: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
    bom: true,
  });
  return c.body(text, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  });
}
