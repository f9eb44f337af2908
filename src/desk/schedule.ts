import { z } from 'zod';
import { keepRevision } from '../store/revisions.ts';
import { clearSchedule, putSchedule, scheduledUntil } from '../store/schedules.ts';
import type { Store } from '../store/store.ts';
import { type By, Refusal, storyIn } from './act.ts';
import { mustBeApproved } from './approval.ts';
import { putInPaper } from './publication.ts';

/** When a draft goes out by itself. */
export const schedule = z.object({
  at: z.iso.datetime({ offset: true, message: 'Say when, as in 2026-11-26T06:00:00Z.' }),
});

/** Lets a draft go out at a time to come. Throws a `Refusal` for one that cannot, or for the past. */
export async function scheduleStory(
  store: Store,
  storyId: string,
  asked: z.infer<typeof schedule>,
  by: By,
) {
  const at = Date.parse(asked.at);
  if (at <= by.now) throw new Refusal('That time is past: publish it now instead.', 422, 'at');
  await store.db.transaction().execute(async (db) => {
    const story = await storyIn(db, storyId, ['draft']);
    if (story.headline.trim() === '') throw new Refusal('The story has no headline yet.', 422);
    await mustBeApproved(db, story);
    await putSchedule(db, storyId, at);
    const reason = `schedule: ${new Date(at).toISOString()}`;
    await keepRevision(db, storyId, { actor: by.actor, reason, at: by.now });
  });
}

/** Takes a draft off the schedule. Throws a `Refusal` where it is not on it. */
export async function unschedule(store: Store, storyId: string, by: By) {
  await store.db.transaction().execute(async (db) => {
    const story = await storyIn(db, storyId, ['draft']);
    if (story.scheduledFor === null) throw new Refusal('The story is not scheduled.');
    await clearSchedule(db, storyId);
    const reason = 'schedule taken off';
    await keepRevision(db, storyId, { actor: by.actor, reason, at: by.now });
  });
}

/**
 * Publishes what is due, each in a transaction of its own; how many there were. Of two processes
 * that come at once, the one that clears the time publishes. A draft that can no longer go out, as
 * when somebody has emptied its headline, leaves the schedule with the reason and stays a draft.
 */
export async function publishDue(store: Store, now: number): Promise<number> {
  let published = 0;
  const by = { actor: 'schedule', now };
  for (const storyId of await scheduledUntil(store.db, now)) {
    try {
      await store.db.transaction().execute(async (db) => {
        if (!(await clearSchedule(db, storyId))) return;
        await mustBeApproved(db, await storyIn(db, storyId, ['draft']));
        await putInPaper(db, store.search, storyId, by);
        published++;
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await takeOff(store, storyId, { reason: `not published: ${error.message}`, ...by });
    }
  }
  return published;
}

async function takeOff(store: Store, storyId: string, made: By & { reason: string }) {
  await store.db.transaction().execute(async (db) => {
    if (!(await clearSchedule(db, storyId))) return;
    await keepRevision(db, storyId, { actor: made.actor, reason: made.reason, at: made.now });
  });
}
