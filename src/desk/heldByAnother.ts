import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { type Hold, holdOf } from '../store/holds.ts';
import type { Schema } from '../store/schema.ts';
import { Refusal } from './act.ts';
import type { Writer } from './writer.ts';

/** Somebody else writes in the story: `holder` says who, so that one can ask them or take over. */
export class HeldByAnother extends Refusal {
  override name = 'HeldByAnother';
  readonly holder: { id: string; name: string };
  constructor({ holderId, holderName }: Hold) {
    super(`${holderName} has this story.`);
    this.holder = { id: holderId, name: holderName };
  }
}

/** Throws a `HeldByAnother` where somebody other than the writer holds the story. */
export async function mustBeFree(
  db: Kysely<Schema>,
  storyId: string,
  { id }: Writer,
  now: Millis,
): Promise<void> {
  const held = await holdOf(db, storyId, now);
  if (held && held.holderId !== id) throw new HeldByAnother(held);
}
