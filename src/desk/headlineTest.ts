import { z } from 'zod';
import { DAY } from '../lib/clock.ts';
import {
  beginHeadlineTest,
  endHeadlineTest,
  headlineTestsOf,
  isRunning,
} from '../store/headlineTests.ts';
import { keepRevision } from '../store/revisions.ts';
import type { Store } from '../store/store.ts';
import { noteStoryChanged } from '../store/storyChanges.ts';
import { type By, Refusal, storyIn } from './act.ts';

/** A story's headline matters while it is new; most papers know within a day. */
const USUAL_DAYS = 3;
const MOST_DAYS = 14;

const other = z
  .string()
  .trim()
  .min(1, 'Give a second headline.')
  .max(300, 'A headline is too long: 300 characters at most.');

/** Further headlines of a story beside its own, and for how many days they are tried at most. */
export const headlinesToTry = z.object({
  headlines: z
    .array(other)
    .min(1, 'Give a second headline.')
    .max(2, 'A story has three headlines at most, its own among them.'),
  days: z
    .int('Give whole days.')
    .min(1, 'A test lasts a day at least.')
    .max(MOST_DAYS, 'A test lasts fourteen days at most.')
    .default(USUAL_DAYS),
});

/**
 * Begins to show readers of front page and sections one of several headlines of a story. Throws a
 * `Refusal` for a story that readers do not see, whose headlines are being tried already, or where
 * two are the same.
 */
export async function tryHeadlines(
  store: Store,
  storyId: string,
  { headlines: others, days }: z.infer<typeof headlinesToTry>,
  { actor, now: at }: By,
) {
  await store.db.transaction().execute(async (db) => {
    const story = await storyIn(db, storyId, ['published']);
    if ((story.embargoedUntil ?? 0) > at) throw new Refusal('Readers do not see the story yet.');
    const headlines = [story.headline, ...others];
    if (new Set(headlines).size < headlines.length) {
      throw new Refusal('Two of the headlines are the same.', 422, 'headlines');
    }
    await noteStoryChanged(db, storyId, at); // whoever does the same for this story now waits here
    const [last] = await headlineTestsOf(db, storyId);
    if (last?.outcome === null) {
      const reworded = last.headlines[0] !== story.headline;
      if (!reworded && isRunning(last, at)) {
        throw new Refusal('Headlines of this story are being tried already: end that first.');
      }
      await endHeadlineTest(db, last.id, { outcome: reworded ? 'reworded' : 'ended', actor, at });
    }
    await beginHeadlineTest(db, { storyId, headlines, actor, at, endsAt: at + days * DAY });
    const tried = others.map((headline) => `“${headline}”`).join(' and ');
    await keepRevision(db, storyId, {
      actor,
      at,
      reason: `headlines tried beside its own: ${tried}`,
    });
  });
}

/** Ends the trial without change: the story keeps its headline. Throws a `Refusal` where none runs. */
export async function endTrial(store: Store, storyId: string, { actor, now: at }: By) {
  await store.db.transaction().execute(async (db) => {
    await storyIn(db, storyId, ['published']);
    await noteStoryChanged(db, storyId, at);
    const [last] = await headlineTestsOf(db, storyId);
    if (last?.outcome !== null) throw new Refusal('No headlines of this story are being tried.');
    await endHeadlineTest(db, last.id, { outcome: 'ended', actor, at });
    await keepRevision(db, storyId, { actor, at, reason: 'trial of headlines ended, none chosen' });
  });
}
