import { z } from 'zod';
import { MINUTE } from '../lib/clock.ts';
import { endBanner, putBanner } from '../store/banners.ts';
import { noteChanges } from '../store/changes.ts';
import type { Store } from '../store/store.ts';
import { type By, Refusal, storyIn } from './act.ts';

/** What takes longer to read than a glance is a story. */
const LONGEST_LINE = 120;

/** What broke two hours ago is on the front page by then. */
const MINUTES_UP = 120;

/** A day at most: what stands longer is no longer breaking. */
const MOST_MINUTES = 1_440;

/** A breaking line on top of every page, with the story that it leads to and how long it stands. */
export const banner = z.object({
  text: z
    .string('Write the line.')
    .trim()
    .min(1, 'Write the line.')
    .max(LONGEST_LINE, `The line is too long: ${LONGEST_LINE} characters at most.`),
  story: z
    .string()
    .nullable()
    .default(null)
    .meta({ description: 'Id of a published story that it leads to; null: it leads nowhere' }),
  minutes: z
    .int('Choose for how long.')
    .min(1, 'Choose for how long.')
    .max(MOST_MINUTES, 'A breaking line stands for a day at most.')
    .default(MINUTES_UP)
    .meta({ description: 'For how long it stands' }),
});

/**
 * Puts a line on top of every page, in the place of the one that stands. Throws a `Refusal` where
 * it leads to a story that readers may not see.
 */
export async function putUpBanner(store: Store, asked: z.infer<typeof banner>, by: By) {
  const { text, story: storyId, minutes } = asked;
  await store.db.transaction().execute(async (db) => {
    if (storyId !== null) {
      const story = await storyIn(db, storyId, ['published']);
      if ((story.embargoedUntil ?? 0) > by.now) {
        throw new Refusal('The story is under embargo: readers may not know of it yet.');
      }
    }
    const until = by.now + minutes * MINUTE;
    await putBanner(db, { text, storyId, actor: by.actor, at: by.now, until });
    await noteChanges(db, ['banner'], by.now);
  });
}

/** Takes the line down before its time. Throws a `Refusal` where none stands. */
export async function takeDownBanner(store: Store, by: By) {
  await store.db.transaction().execute(async (db) => {
    const ended = await endBanner(db, { actor: by.actor, at: by.now });
    if (ended === 0) throw new Refusal('No breaking line stands any more.');
    await noteChanges(db, ['banner'], by.now);
  });
}
