import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Views of these stories from an hour on, or before one; stories without any are missing. */
export async function viewsInHours(
  db: Kysely<Schema>,
  storyIds: string[],
  hours: { from: number } | { before: number },
): Promise<Map<string, number>> {
  if (storyIds.length === 0) return new Map();
  const [side, hour] =
    'from' in hours ? (['>=', hours.from] as const) : (['<', hours.before] as const);
  const rows = await db
    .selectFrom('storyHours')
    .select((query) => ['storyId', query.fn.sum('views').as('views')])
    .where('storyId', 'in', storyIds)
    .where('hour', side, hour)
    .groupBy('storyId')
    .execute();
  return new Map(rows.map((row) => [row.storyId, Number(row.views)]));
}

/** How often each reaction was given to these stories; stories without any are missing. */
export async function reactionsTo(
  db: Kysely<Schema>,
  storyIds: string[],
): Promise<Map<string, Record<string, number>>> {
  const reactions = new Map<string, Record<string, number>>();
  if (storyIds.length === 0) return reactions;
  const rows = await db
    .selectFrom('reactions')
    .select((query) => ['storyId', 'kind', query.fn.countAll().as('count')])
    .where('storyId', 'in', storyIds)
    .groupBy(['storyId', 'kind'])
    .execute();
  for (const { storyId, kind, count } of rows) {
    reactions.set(storyId, { ...reactions.get(storyId), [kind]: Number(count) });
  }
  return reactions;
}
