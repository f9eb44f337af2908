import type { Kysely } from 'kysely';
import type { Millis } from '../lib/clock.ts';
import { Failure } from '../lib/failure.ts';
import type { Schema } from '../store/schema.ts';
import type { StoryRow, StoryStatus } from '../store/tables/stories.ts';

/** Who acts, and when. */
export type By = { actor: string; now: Millis };

/** An act that cannot be done; the message is for the editor and says why. */
export class Refusal extends Failure {
  override name = 'Refusal';
  readonly status: 403 | 404 | 409 | 422;
  /** The field that is wrong, where it is one. */
  readonly field: string | undefined;
  constructor(message: string, status: 403 | 404 | 409 | 422 = 409, field?: string) {
    super(message);
    this.status = status;
    this.field = field;
  }
}

const STATE: Record<StoryStatus, string> = {
  draft: 'a draft',
  published: 'published',
  withdrawn: 'withdrawn',
};

/** The story that an act is about. Throws a `Refusal` where it is in no state for that. */
export async function storyIn(
  db: Kysely<Schema>,
  storyId: string,
  states: StoryStatus[],
): Promise<StoryRow> {
  const story = await db
    .selectFrom('stories')
    .selectAll()
    .where('id', '=', storyId)
    .executeTakeFirst();
  if (!story) throw new Refusal('There is no such story.', 404);
  if (states.includes(story.status)) return story;
  const wanted = states.map((state) => STATE[state]).join(' or ');
  throw new Refusal(`The story is ${STATE[story.status]}; this is for one that is ${wanted}.`);
}
