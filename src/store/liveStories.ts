import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';
import { isLive } from './teasers.ts';

/** Those of these stories that readers may see at `now`, with their addresses. */
export async function livePaths(
  db: Kysely<Schema>,
  storyIds: string[],
  now: Millis,
): Promise<Map<string, string>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('stories')
    .select(['id', 'path'])
    .where('id', 'in', storyIds)
    .where((where) => isLive(where, now))
    .execute();
  return new Map(rows.map((row) => [row.id, row.path]));
}
