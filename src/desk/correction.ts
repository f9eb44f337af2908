import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Millis } from '../lib/clock.ts';
import { addCorrection } from '../store/corrections.ts';
import { endRunningHeadlineTest } from '../store/headlineTests.ts';
import { keepRevision } from '../store/revisions.ts';
import type { Schema } from '../store/schema.ts';
import { putSearchDocument } from '../store/searchDocuments.ts';
import type { Store } from '../store/store.ts';
import { storedBody } from '../store/storedBody.ts';
import { noteStoryChanged } from '../store/storyChanges.ts';
import { putWording } from '../store/wording.ts';
import { putWorkingCopy, workingCopyOf } from '../store/workingCopies.ts';
import { type By, Refusal, storyIn } from './act.ts';
import { reworded } from './rewording.ts';

const optionalWords = z
  .string()
  .trim()
  .max(2_000, 'The words are too long.')
  .optional()
  .transform((words) => words || null);

/** A correction as an editor gives it: what readers are told, and the words it changes, if any. */
export const correction = z
  .object({
    kind: z.enum(['correction', 'clarification'], 'Choose a correction or a clarification.'),
    text: z
      .string('Say what was wrong and what is right.')
      .trim()
      .min(10, 'Say in a sentence what was wrong and what is right.')
      .max(1_000, 'The text is too long: 1,000 characters at most.'),
    /** A grave one stands above the story, others below it. */
    grave: z.boolean().default(false),
    wrong: optionalWords,
    right: optionalWords,
  })
  .refine(({ wrong, right }) => (wrong === null) === (right === null), {
    message: 'Give both the wrong words and the right ones, or neither.',
    path: ['right'],
  });

/**
 * Corrects or clarifies a published story: the note that readers see, and where words are given,
 * these words wherever they stand in it. Throws a `Refusal` where they stand nowhere.
 */
export async function correct(
  store: Store,
  storyId: string,
  { kind, text, grave, wrong, right }: z.infer<typeof correction>,
  { actor, now: at }: By,
) {
  await store.db.transaction().execute(async (db) => {
    const story = await storyIn(db, storyId, ['published']);
    await endRunningHeadlineTest(db, storyId, { outcome: 'corrected', actor, at });
    await addCorrection(db, { storyId, kind, text, grave: grave ? 1 : 0, at, actor });
    if (wrong !== null && right !== null) {
      const wording = reworded({ ...story, body: storedBody(story) }, wrong, right);
      if (!wording)
        throw new Refusal(`The words “${wrong}” do not stand in the story.`, 422, 'wrong');
      await putWording(db, storyId, wording);
      await keepRevision(db, storyId, { actor, reason: `${kind}: ${text}`, at });
      await putSearchDocument(db, store.search, storyId);
      await correctWorkingCopy(db, storyId, { wrong, right }, { actor, at });
    }
    await noteStoryChanged(db, storyId, at);
  });
}

/** An update that is being prepared must not bring the mistake back. */
async function correctWorkingCopy(
  db: Kysely<Schema>,
  storyId: string,
  { wrong, right }: { wrong: string; right: string },
  by: { actor: string; at: Millis },
) {
  const copy = await workingCopyOf(db, storyId);
  const wording = copy && reworded(copy, wrong, right);
  if (wording) await putWorkingCopy(db, storyId, { ...copy, ...wording }, by);
}
