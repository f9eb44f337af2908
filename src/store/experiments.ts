import { type Kysely, sql } from 'kysely';
import type { Share } from '../lib/confidenceSequence.ts';
import { newId } from '../lib/id.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

export const ARMS = ['a', 'b'] as const;
export type Arm = (typeof ARMS)[number];

/** What is different in arm b, by the name of the setting. */
export type Variation = Record<string, number>;

export type Experiment = { id: string; name: string; variation: Variation; startedAt: number };

/** Counts of an arm in an hour, to be added. */
export type ArmCount = { arm: Arm; hour: number } & Share;

/** The experiment that goes on now: there is one at most. */
export async function runningExperiment(store: { db: Kysely<Schema> }): Promise<Experiment | null> {
  const row = await store.db
    .selectFrom('experiments')
    .select(['id', 'name', 'variation', 'startedAt'])
    .where('endedAt', 'is', null)
    .orderBy('startedAt')
    .executeTakeFirst();
  return row ? { ...row, variation: JSON.parse(row.variation) as Variation } : null;
}

/** Begins an experiment; whether none was under way. */
export async function beginExperiment(
  db: Kysely<Schema>,
  experiment: { name: string; variation: Variation; actor: string; at: number },
): Promise<boolean> {
  if (await runningExperiment({ db })) return false;
  const { name, variation, actor, at } = experiment;
  await db
    .insertInto('experiments')
    .values({
      ...{ id: newId(at), name, variation: JSON.stringify(variation) },
      ...{ startedBy: actor, startedAt: at, endedBy: null, endedAt: null, conclusion: null },
    })
    .execute();
  return true;
}

/** Ends the experiment that goes on, with what its editor made of it; whether there was one. */
export async function concludeExperiment(
  db: Kysely<Schema>,
  { conclusion, actor, at }: { conclusion: string; actor: string; at: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('experiments')
    .set({ conclusion, endedBy: actor, endedAt: at })
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Adds to the counts of the experiment that goes on; without one nothing is counted. */
export async function addArmCounts(db: Kysely<Schema>, counts: readonly ArmCount[]) {
  if (counts.length === 0) return;
  const experiment = await runningExperiment({ db });
  if (!experiment) return;
  for (const count of counts) {
    await db
      .insertInto('experimentCounts')
      .values({ experimentId: experiment.id, ...count })
      .onConflict((conflict) =>
        conflict.columns(['experimentId', 'arm', 'hour']).doUpdateSet({
          shown: sql<number>`"experimentCounts".shown + excluded.shown`,
          opened: sql<number>`"experimentCounts".opened + excluded.opened`,
        }),
      )
      .execute();
  }
}

/** Every experiment, the latest first, with what was shown and opened in each arm. */
export async function allExperiments(store: Store) {
  const rows = await store.db
    .selectFrom('experiments')
    .selectAll()
    .orderBy('startedAt', 'desc')
    .execute();
  const counts = await store.db
    .selectFrom('experimentCounts')
    .select((sum) => [
      'experimentId',
      'arm',
      sum.fn.sum('shown').as('shown'),
      sum.fn.sum('opened').as('opened'),
    ])
    .groupBy(['experimentId', 'arm'])
    .execute();
  return rows.map((row) => {
    const share = (arm: Arm): Share => {
      const found = counts.find((count) => count.experimentId === row.id && count.arm === arm);
      return { shown: Number(found?.shown ?? 0), opened: Number(found?.opened ?? 0) };
    };
    return {
      ...row,
      variation: JSON.parse(row.variation) as Variation,
      a: share('a'),
      b: share('b'),
    };
  });
}

export type ExperimentShown = Awaited<ReturnType<typeof allExperiments>>[number];
