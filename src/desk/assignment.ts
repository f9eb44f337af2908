import { z } from 'zod';
import type { Millis } from '../lib/clock.ts';
import { keepRevision } from '../store/revisions.ts';
import type { Store } from '../store/store.ts';
import { userById } from '../store/users.ts';
import { putAssignee } from '../store/workflow.ts';
import { Refusal } from './act.ts';
import type { Writer } from './writer.ts';
import { writtenStory } from './writing.ts';

export const assignment = z.object({ userId: z.string().nullable() });

/**
 * Gives a story to somebody of the desk to bring on, or to nobody. Who writes from outside hands a
 * draft in by its stage; whom the desk sets to it, the desk decides. Throws a `Refusal`.
 */
export async function assign(
  store: Store,
  storyId: string,
  { userId }: z.infer<typeof assignment>,
  { writer, now }: { writer: Writer; now: Millis },
) {
  const user = userId === null ? null : await userById(store, userId);
  if (user === undefined || user?.disabledAt) {
    throw new Refusal('userId: there is nobody of that id at the desk.', 422, 'userId');
  }
  await store.db.transaction().execute(async (db) => {
    await writtenStory(db, storyId, writer);
    if (!writer.can('edit')) throw new Refusal('Your role does not allow this.', 403);
    await putAssignee(db, storyId, userId);
    const reason = user ? `assigned to ${user.name}` : 'assigned to nobody';
    await keepRevision(db, storyId, { actor: writer.name, reason, at: now });
  });
}
