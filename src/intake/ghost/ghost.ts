import type { z } from 'zod';
import { slugOf } from '../../lib/slug.ts';
import type { Redirect } from '../../store/oldAddresses.ts';
import type { ByteSource } from '../byteSource.ts';
import type { Reading, ReadOptions } from '../reading.ts';
import { openSpool } from '../spool.ts';
import { jsonOf } from './lexical.ts';
import { isInternal, postEntry, UNKNOWN_SITE } from './post.ts';
import { type Row, type RowProblem, rowsOf } from './rows.ts';
import { keepRow, openTables, post, type Tables, tag, user } from './tables.ts';

/**
 * The stories of an export of Ghost, one at a time however large it is: it is read twice, first for
 * the tables of tags and authors, which stand after the posts. `from` is the place of an earlier
 * reading at which to go on.
 */
export async function* readGhost(
  source: ByteSource,
  name: string,
  { from = null, site = UNKNOWN_SITE }: ReadOptions,
): AsyncGenerator<Reading> {
  const spool = openSpool();
  try {
    const tables = openTables(spool);
    const redirects = await surveyed(source, tables);
    if (!from) {
      yield { place: name, redirects };
      if (site === UNKNOWN_SITE) yield { place: name, note: NO_SITE };
    }
    const rows = rowsOf(
      source.read(from?.offset),
      from ? { table: 'posts', place: from } : undefined,
    );
    let number = 0;
    for await (const row of rows) {
      if (row.table !== 'posts') continue;
      number++;
      yield readPost(row, tables, { site, name, number: from ? null : number });
    }
  } finally {
    spool.close();
  }
}

const NO_SITE =
  'does not say at which address the site was: name it with --site https://…, or its files with --media FOLDER, to bring in its pictures';

/** The first reading: all tables but the posts, and where the lists of the old site are now. */
async function surveyed(source: ByteSource, tables: Tables): Promise<Redirect[]> {
  const redirects = [{ from: '/rss', to: '/feed.rss' }];
  for await (const row of rowsOf(source.read())) {
    if ('error' in row || row.table === 'posts') continue;
    const value = jsonOf(row.json);
    if (keepRow(tables, row.table, value)) redirects.push(...redirectOf(row.table, value));
  }
  return redirects;
}

function redirectOf(table: string, row: unknown): Redirect[] {
  const form = table === 'tags' ? tag : table === 'users' ? user : null;
  const parsed = form?.safeParse(row);
  if (!parsed?.success || !parsed.data.slug) return [];
  const { name, slug } = parsed.data;
  if ('visibility' in parsed.data && isInternal(parsed.data)) return [];
  if (table === 'users') return [{ from: `/author/${slug}`, to: `/author/${slugOf(name)}` }];
  const [topic, section] = [`/topic/${slugOf(name)}`, `/section/${slugOf(name)}`];
  return [
    { from: `/tag/${slug}`, to: topic },
    // A tag that only ever came first is no topic here; where it is one, its page is there before.
    { from: topic, to: section },
  ];
}

type Reader = { site: string; name: string; number: number | null };

function readPost(row: Row | RowProblem, tables: Tables, { site, name, number }: Reader): Reading {
  const { next, at } = row;
  const place = number === null ? `${name}, byte ${at.offset}` : `${name}, post ${number}`;
  if ('error' in row) return { place, error: `a row of posts ${row.error}`, next };
  const parsed = post.safeParse(jsonOf(row.json));
  if (!parsed.success) return { place, error: `is no post: ${issueOf(parsed.error)}`, next };
  return { ...postEntry(parsed.data, tables, site, place), next };
}

function issueOf({ issues: [issue] }: z.ZodError): string {
  const field = issue?.path.join('.');
  return `${field ? `"${field}": ` : ''}${issue?.message}`;
}
