import type { Kysely } from 'kysely';
import {
  ARMS,
  type Arm,
  addBucketCounts,
  BUCKETS,
  type BucketCount,
} from '../store/experiments.ts';
import { summed } from '../store/rows.ts';
import type { Schema } from '../store/schema.ts';
import { addShowings, type Showing } from '../store/showings.ts';

/** A list of an experiment bears the name of its arm and of the bucket of its reader. */
const LIST_OF_ARM = /^(.+)-arm-([ab])(\d+)$/;

/** The lists of experiments, as pages name them. */
export const armLists = <List extends string>(list: List) =>
  ARMS.flatMap((arm) =>
    Array.from({ length: BUCKETS }, (_, bucket) => `${list}-arm-${arm}${bucket}` as const),
  );

/** A list by its own name, whether or not it was shown in an experiment. */
export const plainList = (list: string): string => list.replace(LIST_OF_ARM, '$1');

/** Keeps what lists showed, by list for learning, and by bucket for the experiment that goes on. */
export async function keepShowings(db: Kysely<Schema>, showings: readonly Showing[]) {
  const counts = showings.flatMap(({ list, shown, opened }): BucketCount[] => {
    const [, , named, bucket] = LIST_OF_ARM.exec(list) ?? [];
    const arm = ARMS.find((one): one is Arm => one === named);
    return arm ? [{ arm, bucket: Number(bucket), shown, opened }] : [];
  });
  await addBucketCounts(db, counts);
  const plain = showings.map((one) => ({ ...one, list: plainList(one.list) }));
  await addShowings(
    db,
    summed(
      plain,
      ({ storyId, list, place, hour }) => `${storyId} ${list} ${place} ${hour}`,
      (some, other) => ({
        ...some,
        shown: some.shown + other.shown,
        opened: some.opened + other.opened,
      }),
    ),
  );
}
