import type { Store } from '../store.ts';
import type { Hours } from './hours.ts';

/**
 * How far and how long a story was read, of those who told it: the share that saw its end (0 to 1),
 * and the seconds it was before a reader, in the mean. Null where nobody told.
 */
export type Stay = { completion: number | null; seconds: number | null };

/** How far and how long these stories were read in these hours. */
export async function staysOf(
  store: Store,
  storyIds: string[],
  { from, until }: Hours,
): Promise<Map<string, Stay>> {
  if (storyIds.length === 0) return new Map();
  const rows = await store.db
    .selectFrom('dwells')
    .select(({ fn }) => [
      'storyId',
      fn.sum('told').as('told'),
      fn.sum('finished').as('finished'),
      fn.sum('seconds').as('seconds'),
    ])
    .where('storyId', 'in', storyIds)
    .where('hour', '>=', from)
    .where('hour', '<=', until)
    .groupBy('storyId')
    .execute();
  return new Map(
    rows.flatMap(({ storyId, told, finished, seconds }) =>
      Number(told) > 0
        ? [
            [
              storyId,
              {
                completion: Number(finished) / Number(told),
                seconds: Number(seconds) / Number(told),
              },
            ],
          ]
        : [],
    ),
  );
}
