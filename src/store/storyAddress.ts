import type { Kysely } from 'kysely';
import { DAY, type Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';

/** Where a draft of our own stands until it is published: nowhere that the site answers. */
export const draftPath = (storyId: string): string => `/draft/${storyId}`;

/** Whether a story has an address of the site already. */
export const hasAddress = (path: string): boolean => !path.startsWith('/draft/');

/** /2026/11/23/slug, with -2, -3 … where that is taken. The day is UTC's, so that it never moves. */
export async function freePath(
  db: Kysely<Schema>,
  slug: string,
  publishedAt: Millis,
): Promise<string> {
  const day = new Date(Math.floor(publishedAt / DAY) * DAY).toISOString().slice(0, 10);
  const base = `/${day.replaceAll('-', '/')}/${slug}`;
  const same = await db.selectFrom('stories').select('path').where('path', '=', base).execute();
  if (same.length === 0) return base;
  const taken = await db
    .selectFrom('stories')
    .select('path')
    .where((where) => where.or([where('path', '=', base), where('path', 'like', `${base}-%`)]))
    .execute();
  const paths = new Set(taken.map((row) => row.path));
  let path = base;
  for (let number = 2; paths.has(path); number++) path = `${base}-${number}`;
  return path;
}
