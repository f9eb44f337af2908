import type { Kysely } from 'kysely';
import { ARMS, type Arm, type ArmCount, addArmCounts } from '../store/experiments.ts';
import { summed } from '../store/rows.ts';
import type { Schema } from '../store/schema.ts';
import { addShowings, type Showing } from '../store/showings.ts';

/** A list of an experiment bears the name of its arm. */
const LIST_OF_ARM = /^(.+)-arm-([ab])$/;

/** The lists of experiments, as pages name them. */
export const armLists = <List extends string>(list: List) =>
  ARMS.map((arm) => `${list}-arm-${arm}` as const);

/** A list by its own name, whether or not it was shown in an experiment. */
export const plainList = (list: string): string => list.replace(LIST_OF_ARM, '$1');

/** Keeps what lists showed, by list for learning, and by arm for the experiment that goes on. */
export async function keepShowings(db: Kysely<Schema>, showings: readonly Showing[]) {
  const counts = showings.flatMap(({ list, hour, shown, opened }): ArmCount[] => {
    const arm = ARMS.find((one): one is Arm => one === LIST_OF_ARM.exec(list)?.[2]);
    return arm ? [{ arm, hour, shown, opened }] : [];
  });
  await addArmCounts(db, counts);
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
