import type { Millis } from '../lib/clock.ts';
import { endHold, takeHold } from '../store/holds.ts';
import type { Store } from '../store/store.ts';
import { Refusal } from './act.ts';
import { HeldByAnother } from './heldByAnother.ts';
import { mayChange, type Writer } from './writer.ts';
import { writtenStory } from './writing.ts';

type Asked = { writer: Writer; now: Millis; takeOver: boolean };

/**
 * Holds a story for who writes in it, until they say no more; `takeOver` even where another has it.
 * Throws a `Refusal` where they may not change it, a `HeldByAnother` where somebody else writes.
 */
export async function hold(store: Store, storyId: string, { writer, now, takeOver }: Asked) {
  const { story } = await writtenStory(store.db, storyId, writer);
  const { id, name } = writer;
  if (id === null || !mayChange(writer, story)) throw new Refusal('You may not change it.', 403);
  const held = await takeHold(store.db, storyId, { id, name }, { now, takeOver });
  if (held.holderId !== id) throw new HeldByAnother(held);
  return held;
}

/** Lets go of a story; of one that they do not hold, nothing happens. */
export async function letGo(store: Store, storyId: string, { id }: Writer) {
  if (id !== null) await endHold(store.db, storyId, id);
}
