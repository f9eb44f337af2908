import { z } from 'zod';
import { exclusionOf, markExcluded } from '../store/exclusions.ts';
import { clearExpiry, expiredUntil, putExpiry } from '../store/expiries.ts';
import { keepRevision } from '../store/revisions.ts';
import type { Store } from '../store/store.ts';
import { noteStoryChanged } from '../store/storyChanges.ts';
import { type By, Refusal, storyIn } from './act.ts';

/** From when a story is of no use any more: a warning of last night, an offer that has ended. */
export const expiry = z.object({
  at: z.iso.datetime({ offset: true, message: 'Say when, as in 2026-11-26T06:00:00Z.' }),
  reason: z.string().trim().max(600, 'The reason is too long: 600 characters at most.').default(''),
});

/**
 * Has a story expire: from then on it is in no ranking and recommended to nobody, and stays to be read
 * and found. Throws a `Refusal` for the past, or for one that is kept out already.
 */
export async function setExpiry(
  store: Store,
  storyId: string,
  { at, reason }: z.infer<typeof expiry>,
  by: By,
) {
  const expiresAt = Date.parse(at);
  if (expiresAt <= by.now) {
    throw new Refusal('That time is past: keep the story out of rankings instead.', 422, 'at');
  }
  await store.db.transaction().execute(async (db) => {
    await storyIn(db, storyId, ['draft', 'published']);
    if (await exclusionOf(db, storyId)) throw new Refusal('The story is kept out already.');
    await putExpiry(db, storyId, { expiresAt, reason, actor: by.actor });
    await keepRevision(db, storyId, {
      ...{ actor: by.actor, at: by.now },
      reason: `expires ${new Date(expiresAt).toISOString()}${reason && `: ${reason}`}`,
    });
  });
}

/** Lets a story expire no more. Throws a `Refusal` where it was not to. */
export async function takeExpiryOff(store: Store, storyId: string, by: By) {
  await store.db.transaction().execute(async (db) => {
    await storyIn(db, storyId, ['draft', 'published']);
    if (!(await clearExpiry(db, storyId))) throw new Refusal('The story does not expire.');
    const reason = 'does not expire any more';
    await keepRevision(db, storyId, { actor: by.actor, reason, at: by.now });
  });
}

/**
 * Keeps what has expired out of rankings and Recommendation, each in a transaction of its own; how many
 * there were. Of two processes that come at once, the one that clears the time does it.
 */
export async function expireDue(store: Store, now: number): Promise<number> {
  let expired = 0;
  for (const { storyId, reason, actor } of await expiredUntil(store.db, now)) {
    await store.db.transaction().execute(async (db) => {
      if (!(await clearExpiry(db, storyId))) return;
      expired++;
      if (await exclusionOf(db, storyId)) return;
      const why = reason === '' ? 'It has expired.' : `It has expired: ${reason}`;
      await markExcluded(db, storyId, { reason: why, actor, at: now });
      await keepRevision(db, storyId, { actor: 'schedule', reason: 'expired', at: now });
      await noteStoryChanged(db, storyId, now);
    });
  }
  return expired;
}
