import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { newId } from '../lib/id.ts';
import type { Schema } from './schema.ts';

/** The lead, and what stands beside and below it. */
export const FRONT_SLOTS = [1, 2, 3, 4] as const;

export type Pin = {
  slot: number;
  storyId: string;
  reason: string;
  actor: string;
  at: Millis;
  until: Millis | null;
};

/** What editors have put on the front page and what holds now, by place. */
export const pinsNow = (db: Kysely<Schema>, now: Millis): Promise<Pin[]> =>
  db
    .selectFrom('pins')
    .select(['slot', 'storyId', 'reason', 'actor', 'at', 'until'])
    .where('endedAt', 'is', null)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', now)]))
    .orderBy('slot')
    .execute();

/** Gives a place to a story; whatever had that place, or wherever the story was, ends. */
export async function putPin(db: Kysely<Schema>, pin: Pin) {
  await endPins(db, { actor: pin.actor, at: pin.at }, { slot: pin.slot, storyId: pin.storyId });
  await db
    .insertInto('pins')
    .values({ id: newId(pin.at), ...pin, endedAt: null, endedBy: null })
    .execute();
}

/** Ends the pins of a place or of a story; how many held. */
export async function endPins(
  db: Kysely<Schema>,
  by: { actor: string; at: Millis },
  which: { slot?: number; storyId?: string },
): Promise<number> {
  const { slot, storyId } = which;
  const { numUpdatedRows } = await db
    .updateTable('pins')
    .set({ endedAt: by.at, endedBy: by.actor })
    .where('endedAt', 'is', null)
    .where((where) =>
      where.or([
        ...(slot === undefined ? [] : [where('slot', '=', slot)]),
        ...(storyId === undefined ? [] : [where('storyId', '=', storyId)]),
      ]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The last pins that were made, with the headlines of their stories: the log. */
export const pinLog = (db: Kysely<Schema>, limit: number) =>
  db
    .selectFrom('pins')
    .innerJoin('stories', 'stories.id', 'pins.storyId')
    .selectAll('pins')
    .select('stories.headline')
    .orderBy('pins.at', 'desc')
    .orderBy('pins.id', 'desc')
    .limit(limit)
    .execute();
