import type { Millis } from '../../lib/clock.ts';
import { newId } from '../../lib/id.ts';
import { bodyText } from '../../store/body.ts';
import { noteChanges } from '../../store/changes.ts';
import type { Store } from '../../store/store.ts';
import type { DemoStory } from './demoStory.ts';

/** What is read of a story's clock, and who signs for a correction. */
type Desk = { actor: string; now: Millis; time: (text: string) => Millis };

/** Issues a demo story's corrections; those of an earlier version of its file go. */
export async function loadCorrections(store: Store, storyId: string, story: DemoStory, desk: Desk) {
  const rows = story.corrections.map(({ at, kind, grave, text }) => {
    const time = desk.time(at);
    const id = newId(time);
    return { id, storyId, kind, text, grave: grave ? 1 : 0, at: time, actor: desk.actor };
  });
  await store.db.transaction().execute(async (db) => {
    await db.deleteFrom('corrections').where('storyId', '=', storyId).execute();
    if (rows.length === 0) return;
    await db.insertInto('corrections').values(rows).execute();
    await db
      .updateTable('stories')
      .set({ correctedAt: Math.max(...rows.map((row) => row.at)) })
      .where('id', '=', storyId)
      .execute();
    await noteChanges(db, [`story:${storyId}`, 'stories'], desk.now);
  });
}

/** Notes that one story repeats another, and how much of it. */
export async function loadCopy(
  store: Store,
  copy: { id: string; story: DemoStory },
  original: { id: string; story: DemoStory },
  now: Millis,
) {
  const similarity = sharedShare(bodyText(copy.story.body), bodyText(original.story.body));
  const row = { originalId: original.id, similarity, foundAt: now };
  await store.db.transaction().execute(async (db) => {
    await db
      .insertInto('copies')
      .values({ storyId: copy.id, ...row })
      .onConflict((conflict) => conflict.column('storyId').doUpdateSet(row))
      .execute();
    await noteChanges(db, [`story:${copy.id}`, `story:${original.id}`], now);
  });
}

/** Words in a row that two texts do not share by chance. */
const SHINGLE = 4;

/** Which share of one text's runs of four words stands in another, from 0 to 1. */
function sharedShare(text: string, other: string): number {
  const [some, others] = [shingles(text), shingles(other)];
  const shared = [...some].filter((shingle) => others.has(shingle)).length;
  return some.size === 0 ? 0 : shared / some.size;
}

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((_, index) => words.slice(index, index + SHINGLE).join(' ')));
}
