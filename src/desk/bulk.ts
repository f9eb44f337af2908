import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';
import type { Store } from '../store/store.ts';
import { Refusal } from './act.ts';
import { assign, assignment } from './assignment.ts';
import { discard } from './draft.ts';
import { addTopic, fileUnder, sectioning, topicking } from './filing.ts';
import { publish } from './publication.ts';
import type { Power } from './roles.ts';
import { schedule, scheduleStory } from './schedule.ts';
import { moveToStage, staging } from './stage.ts';
import { withdraw, withdrawal } from './withdrawal.ts';
import type { Writer } from './writer.ts';

/** What can be done to many stories at once: the acts that can be done to one. */
export const bulkAct = z.discriminatedUnion('kind', [
  staging.extend({ kind: z.literal('stage') }),
  assignment.extend({ kind: z.literal('assignment') }),
  sectioning.extend({ kind: z.literal('section') }),
  topicking.extend({ kind: z.literal('topic') }),
  z.object({ kind: z.literal('publication') }),
  schedule.extend({ kind: z.literal('schedule') }),
  withdrawal.extend({ kind: z.literal('withdrawal') }),
  z.object({ kind: z.literal('discarding') }),
]);

export type BulkAct = z.infer<typeof bulkAct>;

/** Without these an act is refused as a whole; what each story allows is asked at that story. */
const NEEDS: Record<BulkAct['kind'], Power> = {
  ...{ stage: 'write', section: 'write', topic: 'write', discarding: 'write' },
  ...{ assignment: 'edit', publication: 'publish', schedule: 'publish', withdrawal: 'withdraw' },
};

/** What came of an act at one of the stories: null where it was done. */
type Outcome = { storyId: string; error: unknown };

/**
 * Does an act to one story after another, each by itself: what cannot be done to one keeps none of the
 * others from it. Throws a `Refusal` where whoever acts may do that to no story.
 */
export async function actOnEach(
  store: Store,
  storyIds: readonly string[],
  act: BulkAct,
  { writer, clock }: { writer: Writer; clock: Clock },
): Promise<Outcome[]> {
  if (!writer.can(NEEDS[act.kind])) throw new Refusal('Your role does not allow this.', 403);
  const outcomes: Outcome[] = [];
  for (const storyId of new Set(storyIds)) {
    const error = await perform(store, storyId, act, { writer, now: clock() }).then(
      () => null,
      (reason: unknown) => reason,
    );
    outcomes.push({ storyId, error });
  }
  return outcomes;
}

type By = { writer: Writer; now: number };

async function perform(store: Store, storyId: string, act: BulkAct, { writer, now }: By) {
  const by = { actor: writer.name, now };
  switch (act.kind) {
    case 'stage':
      return moveToStage(store, storyId, act, { writer, now });
    case 'assignment':
      return assign(store, storyId, act, { writer, now });
    case 'section':
      return fileUnder(store, storyId, act, { writer, now });
    case 'topic':
      return addTopic(store, storyId, act, { writer, now });
    case 'publication':
      return publish(store, storyId, by);
    case 'schedule':
      return scheduleStory(store, storyId, act, by);
    case 'withdrawal':
      return withdraw(store, storyId, act, by);
    case 'discarding':
      return discard(store, storyId, writer);
  }
}
