import { z } from 'zod';
import type { Millis } from '../lib/clock.ts';
import type { Store } from '../store/store.ts';
import { Refusal } from './act.ts';
import type { Writer } from './writer.ts';
import { saveWriting, writtenStory } from './writing.ts';

type By = { writer: Writer; now: Millis };

/** As many topics as a story may have. */
const MOST_TOPICS = 50;

export const sectioning = z.object({ sectionId: z.string().nullable() });

export const topicking = z.object({
  topic: z
    .string()
    .trim()
    .min(1, 'Name a topic.')
    .max(120, 'The name is too long: 120 characters at most.'),
});

/**
 * Files a story under a section, or under none. Like all that is written, it is seen of a published
 * story with its next update. Throws a `Refusal`.
 */
export async function fileUnder(
  store: Store,
  storyId: string,
  { sectionId }: z.infer<typeof sectioning>,
  { writer, now }: By,
) {
  const section = await store.db
    .selectFrom('sections')
    .select('name')
    .where('id', '=', sectionId)
    .executeTakeFirst();
  const act = `section: ${section?.name ?? 'none'}`;
  await saveWriting(store, storyId, {
    ...{ change: { sectionId }, writer, now, act },
    expect: () => {},
  });
}

/** Adds a topic after those that a story has; one that it has already stays where it is. Throws as `fileUnder`. */
export async function addTopic(
  store: Store,
  storyId: string,
  { topic }: z.infer<typeof topicking>,
  { writer, now }: By,
) {
  const { topics } = (await writtenStory(store.db, storyId, writer)).manuscript;
  const isThere = topics.some((name) => name.toLowerCase() === topic.toLowerCase());
  if (!isThere && topics.length >= MOST_TOPICS) {
    throw new Refusal(`A story has ${MOST_TOPICS} topics at most.`, 422, 'topic');
  }
  await saveWriting(store, storyId, {
    change: { topics: isThere ? topics : [...topics, topic] },
    ...{ writer, now, act: `topic added: ${topic}` },
    expect: ({ manuscript }) => {
      if (manuscript.topics.join('\n') === topics.join('\n')) return;
      throw new Refusal('Somebody has just changed its topics: try again.');
    },
  });
}
