import { type Kysely, sql } from 'kysely';
import type { Share } from '../lib/confidenceSequence.ts';
import { newId } from '../lib/id.ts';
import { createRandom, seedOf } from '../lib/random.ts';
import { tunePaper, type Variation } from './paperTuning.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

export const ARMS = ['a', 'b'] as const;
export type Arm = (typeof ARMS)[number];

/**
 * Readers of an arm fall into so many buckets, which tell how much readers differ (a few read on at
 * once and often, most do not) while nobody is remembered. Enough of them to tell it by.
 */
export const BUCKETS = 64;

/** Where a reader is in an experiment. */
export type Place = { arm: Arm; bucket: number };

/** `variation` is what is different in arm b, by the name of the setting. */
export type Experiment = { id: string; name: string; variation: Variation; startedAt: number };

/** Counts of a bucket, to be added. */
export type BucketCount = Place & Share;

/** Where a hash puts a reader: the same place whenever they ask, and nothing is kept of it. */
export function placeOf(experiment: Pick<Experiment, 'id'>, reader: string): Place {
  const place = createRandom(seedOf(`${experiment.id} ${reader}`)).below(ARMS.length * BUCKETS);
  return { arm: place < BUCKETS ? 'a' : 'b', bucket: place % BUCKETS };
}

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
      ...{
        startedBy: actor,
        startedAt: at,
        endedBy: null,
        endedAt: null,
        conclusion: null,
        kept: 0,
      },
    })
    .execute();
  return true;
}

/**
 * Ends the experiment that goes on, with what its editor made of it: `keep` gives the change to all
 * readers. Whether there was one.
 */
export async function concludeExperiment(
  db: Kysely<Schema>,
  end: { conclusion: string; keep: boolean; actor: string; at: number },
): Promise<boolean> {
  const running = await runningExperiment({ db });
  if (!running) return false;
  const { conclusion, keep, actor, at } = end;
  await db
    .updateTable('experiments')
    .set({ conclusion, kept: Number(keep), endedBy: actor, endedAt: at })
    .where('id', '=', running.id)
    .execute();
  if (keep) await tunePaper(db, running.variation);
  return true;
}

/** Adds to the counts of the experiment that goes on; without one nothing is counted. */
export async function addBucketCounts(db: Kysely<Schema>, counts: readonly BucketCount[]) {
  if (counts.length === 0) return;
  const experiment = await runningExperiment({ db });
  if (!experiment) return;
  for (const count of counts) {
    await db
      .insertInto('experimentBuckets')
      .values({ experimentId: experiment.id, ...count })
      .onConflict((conflict) =>
        conflict.columns(['experimentId', 'arm', 'bucket']).doUpdateSet({
          shown: sql<number>`"experimentBuckets".shown + excluded.shown`,
          opened: sql<number>`"experimentBuckets".opened + excluded.opened`,
        }),
      )
      .execute();
  }
}

/** Every experiment, the latest first, with what was shown and opened in each bucket of each arm. */
export async function allExperiments(store: Store) {
  const rows = await store.db
    .selectFrom('experiments')
    .selectAll()
    .orderBy('startedAt', 'desc')
    .execute();
  const counts = await store.db
    .selectFrom('experimentBuckets')
    .select(['experimentId', 'arm', 'shown', 'opened'])
    .execute();
  return rows.map((row) => {
    const of = (arm: Arm): Share[] =>
      counts.filter((count) => count.experimentId === row.id && count.arm === arm);
    return {
      ...row,
      variation: JSON.parse(row.variation) as Variation,
      kept: row.kept === 1,
      a: of('a'),
      b: of('b'),
    };
  });
}

export type ExperimentShown = Awaited<ReturnType<typeof allExperiments>>[number];
