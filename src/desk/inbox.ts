import type { Kysely } from 'kysely';
import { z } from 'zod';
import { decide, inboxRow, isEdited, undecide } from '../store/inbox.ts';
import type { Schema } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { InboxState } from '../store/tables/sources.ts';
import { type By, Refusal, storyIn } from './act.ts';
import { putInPaper } from './publication.ts';

/** How an entry is taken: as a draft to be worked on, or into the paper as it is. */
export const taking = z.object({
  as: z.enum(['draft', 'published'], 'Take it as a draft, or published.'),
});

/**
 * Takes an entry from the inbox; one that was ignored may be taken after all. Throws a `Refusal`
 * where it does not wait.
 */
export async function take(store: Store, storyId: string, { as }: z.infer<typeof taking>, by: By) {
  await undecided(store.db, storyId, ['waiting', 'ignored']);
  if (as === 'published') {
    await store.db.transaction().execute((db) => putInPaper(db, store.search, storyId, by));
  }
  await decide(store.db, storyId, { state: 'taken', by: by.actor, at: by.now });
}

/**
 * Puts an entry aside: it is kept, can be found and taken later, and its source will not bring it
 * again. For one that was taken and has changed at its source, it says that this was seen.
 */
export async function ignore(store: Store, storyId: string, by: By) {
  const { state, heldAt } = await undecided(store.db, storyId, ['waiting', 'taken']);
  if (state === 'taken' && heldAt === null) {
    throw new Refusal('The entry is taken; its story can be withdrawn.');
  }
  const decided: InboxState = state === 'taken' ? 'taken' : 'ignored';
  await decide(store.db, storyId, { state: decided, by: by.actor, at: by.now });
}

/**
 * Takes back that an entry was put aside, or taken as a draft that nobody has worked on since: it
 * waits again. Throws a `Refusal` where it is too late for that.
 */
export async function letWait(store: Store, storyId: string) {
  await store.db.transaction().execute(async (db) => {
    const { state } = await undecided(db, storyId, ['ignored', 'taken']);
    if (state === 'taken') {
      await storyIn(db, storyId, ['draft']);
      if (await isEdited({ db }, storyId)) {
        throw new Refusal('Somebody has worked on the story since it was taken.');
      }
    }
    await undecide(db, storyId);
  });
}

/** An entry in one of these states. Throws a `Refusal` where it is in another, or there is none. */
export async function undecided(db: Kysely<Schema>, storyId: string, states: InboxState[]) {
  const row = await inboxRow(db, storyId);
  if (!row) throw new Refusal('There is no such entry in the inbox.', 404);
  if (states.includes(row.state)) return row;
  if (row.state === 'waiting') throw new Refusal('The entry waits already.');
  throw new Refusal(`The entry is ${row.state} already, by ${row.decidedBy ?? 'somebody'}.`);
}
