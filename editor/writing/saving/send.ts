import { Problem } from '../../api/problem.ts';
import type { DeskStory, StoryChanges } from '../../api/shapes.ts';
import { changeStory, deskStory } from '../../api/stories.ts';
import type { Sent } from './saver.ts';

/** Sends changes of a story to the desk and says what became of them; throws nothing. */
export async function send(id: string, changes: StoryChanges, etag: string): Promise<Sent> {
  try {
    return { outcome: 'saved', ...(await changeStory(id, changes, etag)) };
  } catch (error) {
    if (!(error instanceof Problem)) return { outcome: 'unreachable' };
    if (error.status === 412) return stale(id);
    if (error.status === 409 && 'holder' in error.details) {
      return { outcome: 'held', holder: nameOf(error.details.holder) };
    }
    if (error.status >= 500) return { outcome: 'unreachable' };
    return { outcome: 'refused', why: error.message };
  }
}

/** The story as it stands is asked for anew: with its tag, which a problem does not carry. */
async function stale(id: string): Promise<Sent> {
  try {
    const { story: current, etag }: { story: DeskStory; etag: string } = await deskStory(id);
    return { outcome: 'stale', current, etag };
  } catch {
    return { outcome: 'unreachable' };
  }
}

const nameOf = (holder: unknown): string =>
  typeof holder === 'object' &&
  holder !== null &&
  'name' in holder &&
  typeof holder.name === 'string'
    ? holder.name
    : 'Somebody else';
