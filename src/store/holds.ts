import type { Kysely } from 'kysely';
import { type Millis, SECOND } from '../lib/clock.ts';
import type { Schema } from './schema.ts';

/** A browser that is closed says nothing more: after this its hold is over. Three renewals fit in. */
const LAPSES_AFTER = 60 * SECOND;

export type Hold = { holderId: string; holderName: string; since: Millis; until: Millis };
type Holder = { id: string; name: string };

/**
 * Takes or renews the hold of a story, and gives it as it then is: another's, where somebody else has
 * it and it is not taken over. One statement decides, so two who ask at once do not both have it.
 */
export async function takeHold(
  db: Kysely<Schema>,
  storyId: string,
  { id, name }: Holder,
  { now, takeOver }: { now: Millis; takeOver: boolean },
): Promise<Hold> {
  const mine = { holderId: id, holderName: name, until: now + LAPSES_AFTER };
  await db
    .insertInto('holds')
    .values({ storyId, since: now, ...mine })
    .onConflict((conflict) =>
      conflict
        .column('storyId')
        .doUpdateSet((row) => ({
          ...mine,
          since: row
            .case()
            .when(row.and([row('holds.holderId', '=', id), row('holds.until', '>', now)]))
            .then(row.ref('holds.since'))
            .else(now)
            .end(),
        }))
        .where((row) =>
          row.or([
            row('holds.holderId', '=', id),
            row('holds.until', '<=', takeOver ? Number.MAX_SAFE_INTEGER : now),
          ]),
        ),
    )
    .execute();
  const held = await holdOf(db, storyId, now);
  return held ?? { ...mine, since: now };
}

/** Who holds a story now; undefined where nobody does. */
export const holdOf = (
  db: Kysely<Schema>,
  storyId: string,
  now: Millis,
): Promise<Hold | undefined> =>
  db
    .selectFrom('holds')
    .select(['holderId', 'holderName', 'since', 'until'])
    .where('storyId', '=', storyId)
    .where('until', '>', now)
    .executeTakeFirst();

/** Lets go of a story, where it is theirs to let go. */
export async function endHold(db: Kysely<Schema>, storyId: string, holderId: string) {
  await db
    .deleteFrom('holds')
    .where('storyId', '=', storyId)
    .where('holderId', '=', holderId)
    .execute();
}
