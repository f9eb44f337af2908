import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import type { ArrivalOutcome } from './arrivals.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import type { InboxRow, InboxState } from './tables/sources.ts';
import type { StoryStatus } from './tables/stories.ts';
import { workingCopyOf } from './workingCopies.ts';

/** What is known of an entry that has come before, from a source or by an import. */
export type KnownEntry = {
  storyId: string;
  status: StoryStatus;
  sourceId: string | null;
  /** Null where no source brought it. */
  digest: string | null;
};

/** The story that an entry made, by the entry's key. */
export const knownEntry = (store: Store, key: string): Promise<KnownEntry | undefined> =>
  store.db
    .selectFrom('imports')
    .innerJoin('stories', 'stories.id', 'imports.storyId')
    .leftJoin('inbox', 'inbox.storyId', 'imports.storyId')
    .select(['imports.storyId', 'stories.status', 'inbox.sourceId', 'inbox.digest'])
    .where('imports.key', '=', key)
    .executeTakeFirst();

type Arrived = Pick<InboxRow, 'storyId' | 'sourceId' | 'arrivedAt' | 'digest' | 'fullTextError'> & {
  state: InboxState;
};

/**
 * Notes that a source has brought a story, or a new version of it; what was decided stays. A version
 * that was held, because an editor has changed the story, waits until a later one is taken in or an
 * editor decides.
 */
export async function noteArrived(
  db: Kysely<Schema>,
  { state, ...arrived }: Arrived,
  outcome: ArrivalOutcome['outcome'],
) {
  const { digest, fullTextError, arrivedAt } = arrived;
  const decided = state === 'taken' ? arrivedAt : null;
  const heldAt = outcome === 'held' ? arrivedAt : null;
  await db
    .insertInto('inbox')
    .values({
      ...arrived,
      state,
      decidedAt: decided,
      decidedBy: state === 'taken' ? 'source' : null,
      mergedInto: null,
      heldAt,
    })
    .onConflict((conflict) =>
      conflict
        .column('storyId')
        .doUpdateSet({ digest, fullTextError, ...(outcome === 'unchanged' ? {} : { heldAt }) }),
    )
    .execute();
}

/**
 * Whether somebody has changed the words of a story since intake last wrote them, or is about to: then
 * a new version of its entry must not write over them.
 */
export async function isEdited(store: Pick<Store, 'db'>, storyId: string): Promise<boolean> {
  if (await workingCopyOf(store.db, storyId)) return true;
  const [asItCame, asItIs] = await Promise.all([
    store.db
      .selectFrom('revisions')
      .select(['headline', 'standfirst', 'body'])
      .where('storyId', '=', storyId)
      .where('reason', 'like', 'import:%')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst(),
    store.db
      .selectFrom('stories')
      .select(['headline', 'standfirst', 'body'])
      .where('id', '=', storyId)
      .executeTakeFirst(),
  ]);
  return !!asItCame && !!asItIs && JSON.stringify(asItCame) !== JSON.stringify(asItIs);
}

/** What was decided about a story that came from a source; undefined where none brought it. */
export const inboxRow = (db: Kysely<Schema>, storyId: string): Promise<InboxRow | undefined> =>
  db.selectFrom('inbox').selectAll().where('storyId', '=', storyId).executeTakeFirst();

type Decision = {
  state: InboxState;
  by: string;
  at: Millis;
  mergedInto?: string;
};

/** Writes what was decided about a story that came in. */
export async function decide(db: Kysely<Schema>, storyId: string, decision: Decision) {
  const { state, by, at, mergedInto = null } = decision;
  await db
    .updateTable('inbox')
    .set({ state, decidedBy: by, decidedAt: at, mergedInto, heldAt: null })
    .where('storyId', '=', storyId)
    .execute();
}

/** Takes back what was decided about a story that came in: it waits again. */
export async function undecide(db: Kysely<Schema>, storyId: string) {
  await db
    .updateTable('inbox')
    .set({ state: 'waiting', decidedBy: null, decidedAt: null })
    .where('storyId', '=', storyId)
    .execute();
}
