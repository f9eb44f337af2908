import type { Kysely } from 'kysely';
import { z } from 'zod';
import { endHeadlineTest, headlineTestsOf } from '../store/headlineTests.ts';
import { keepRevision } from '../store/revisions.ts';
import type { Schema } from '../store/schema.ts';
import { putSearchDocument } from '../store/searchDocuments.ts';
import type { Store } from '../store/store.ts';
import { storedBody } from '../store/storedBody.ts';
import { noteStoryChanged } from '../store/storyChanges.ts';
import { putWording } from '../store/wording.ts';
import { putWorkingCopy, workingCopyOf } from '../store/workingCopies.ts';
import { type By, Refusal, storyIn } from './act.ts';

/** Which of its headlines a story is to have, by its number: 0 is the one that it has. */
export const headlineChoice = z.object({
  number: z.int('Choose a headline.').min(0).max(2),
});

/**
 * Ends the trial of a story's headlines, also one whose time is over, with the one that is chosen.
 * Another than its own is given to the story as an update, not as a correction: nothing was wrong.
 * Throws a `Refusal` where none are tried, there is no such one, or the story has another by now.
 */
export async function chooseHeadline(
  store: Store,
  storyId: string,
  { number }: z.infer<typeof headlineChoice>,
  { actor, now: at }: By,
) {
  await store.db.transaction().execute(async (db) => {
    const story = await storyIn(db, storyId, ['published']);
    await noteStoryChanged(db, storyId, at); // whoever does the same for this story now waits here
    const [last] = await headlineTestsOf(db, storyId);
    if (last?.outcome !== null) throw new Refusal('No headlines of this story are being tried.');
    const headline = last.headlines[number];
    if (headline === undefined) throw new Refusal('There is no such headline.', 422, 'number');
    if (last.headlines[0] !== story.headline) {
      throw new Refusal('The story has another headline by now.');
    }
    await endHeadlineTest(db, last.id, { outcome: 'chosen', chosen: number, actor, at });
    if (number > 0) {
      const { standfirst } = story;
      await putWording(db, storyId, { headline, standfirst, body: storedBody(story) });
      await putSearchDocument(db, store.search, storyId);
      await followInWorkingCopy(db, storyId, { from: story.headline, to: headline }, { actor, at });
    }
    await keepRevision(db, storyId, { actor, at, reason: reasonOf(number, headline) });
    await noteStoryChanged(db, storyId, at);
  });
}

const reasonOf = (number: number, headline: string) =>
  number === 0
    ? 'trial of headlines ended: its own chosen'
    : `update: headline chosen after a trial: “${headline}”`;

/** An update that is being prepared must not bring the old headline back, unless it has its own. */
async function followInWorkingCopy(
  db: Kysely<Schema>,
  storyId: string,
  { from, to }: { from: string; to: string },
  by: { actor: string; at: number },
) {
  const copy = await workingCopyOf(db, storyId);
  if (copy?.headline === from) await putWorkingCopy(db, storyId, { ...copy, headline: to }, by);
}
