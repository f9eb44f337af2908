import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { CopyVerdict } from './tables/copyVerdicts.ts';

type Pair = { storyId: string; originalId: string };
type Given = { reason: string; actor: string; at: Millis };

/** Says for ever that two stories are no copies of each other, whichever of them is the earlier. */
export async function markApart(db: Kysely<Schema>, pair: Pair, given: Given) {
  for (const { storyId, originalId } of bothWays(pair)) {
    await db
      .deleteFrom('copies')
      .where('storyId', '=', storyId)
      .where('originalId', '=', originalId)
      .execute();
  }
  await putVerdict(db, pair, 'apart', given);
}

/** Links a story to its original by hand, in the place of what was found. */
export async function markCopy(db: Kysely<Schema>, pair: Pair, given: Given) {
  const row = { originalId: pair.originalId, similarity: 1, foundAt: given.at };
  await db
    .insertInto('copies')
    .values({ storyId: pair.storyId, ...row })
    .onConflict((conflict) => conflict.column('storyId').doUpdateSet(row))
    .execute();
  await putVerdict(db, pair, 'copy', given);
}

async function putVerdict(db: Kysely<Schema>, pair: Pair, verdict: CopyVerdict, given: Given) {
  for (const { storyId, originalId } of bothWays(pair)) {
    await db
      .deleteFrom('copyVerdicts')
      .where('storyId', '=', storyId)
      .where('originalId', '=', originalId)
      .execute();
  }
  await db
    .insertInto('copyVerdicts')
    .values({ ...pair, verdict, ...given })
    .execute();
}

const bothWays = ({ storyId, originalId }: Pair): Pair[] => [
  { storyId, originalId },
  { storyId: originalId, originalId: storyId },
];

/** The pairs that editors hold apart: those of these stories, or all. */
export async function apartPairs(store: Store, ids: readonly string[] | 'all'): Promise<Pair[]> {
  const query = store.db
    .selectFrom('copyVerdicts')
    .select(['storyId', 'originalId'])
    .where('verdict', '=', 'apart');
  if (ids === 'all') return query.execute();
  if (ids.length === 0) return [];
  return query
    .where((where) =>
      where.or([where('storyId', 'in', [...ids]), where('originalId', 'in', [...ids])]),
    )
    .execute();
}

/** Whether an editor holds two stories apart. */
export async function areApart(db: Kysely<Schema>, pair: Pair): Promise<boolean> {
  const [one, other] = bothWays(pair).map(({ storyId, originalId }) =>
    db
      .selectFrom('copyVerdicts')
      .select('verdict')
      .where('storyId', '=', storyId)
      .where('originalId', '=', originalId)
      .where('verdict', '=', 'apart')
      .executeTakeFirst(),
  );
  return Boolean((await one) ?? (await other));
}
