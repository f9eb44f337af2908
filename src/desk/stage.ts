import { z } from 'zod';
import type { Millis } from '../lib/clock.ts';
import { keepRevision } from '../store/revisions.ts';
import { siteSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { putStage } from '../store/workflow.ts';
import { Refusal } from './act.ts';
import { mayChange, type Writer } from './writer.ts';
import { writtenStory } from './writing.ts';

export const staging = z.object({ stage: z.string().nullable() });

/**
 * Says how far the work on a story is, in the paper's own words; whether readers see it is another
 * matter. Throws a `Refusal` for a stage that the settings do not name.
 */
export async function moveToStage(
  store: Store,
  storyId: string,
  { stage }: z.infer<typeof staging>,
  { writer, now }: { writer: Writer; now: Millis },
) {
  const { stages } = await siteSettings(store);
  if (stage !== null && !stages.includes(stage)) {
    throw new Refusal(`stage: is one of ${stages.join(', ')}.`, 422, 'stage');
  }
  await store.db.transaction().execute(async (db) => {
    const { story } = await writtenStory(db, storyId, writer);
    if (!mayChange(writer, story)) throw new Refusal('Your role does not allow this.', 403);
    await putStage(db, storyId, stage);
    const reason = `stage: ${stage ?? 'none'}`;
    await keepRevision(db, storyId, { actor: writer.name, reason, at: now });
  });
}
