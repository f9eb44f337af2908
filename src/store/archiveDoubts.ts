import type { Millis } from '../lib/clock.ts';
import { noteChanges } from './changes.ts';
import type { Store } from './store.ts';

/** What the archive says stands behind all that the text says; no text has so many doubts. */
const POSITION = 1_000;

/** Headlines that are named as evidence. */
const NAMED = 2;

/** When the paper told of a story's events, and in which stories, the likest first. */
type Told = { from: Millis; to: Millis; stories: readonly string[] };

/**
 * Writes the doubt that falls on a story whose events the archive dates long before the stamp that it
 * came with, in place of what was written before; null takes it away. Only what came from elsewhere
 * is doubted.
 */
export async function writeArchiveDoubt(
  store: Store,
  storyId: string,
  told: Told | null,
  now: Millis,
): Promise<void> {
  const story = await store.db
    .selectFrom('stories')
    .select('stampedAt')
    .where('id', '=', storyId)
    .executeTakeFirst();
  const evidence = told && story?.stampedAt ? await evidenceOf(store, told) : null;
  await store.db.transaction().execute(async (db) => {
    const before = await db
      .selectFrom('doubts')
      .select('evidence')
      .where('storyId', '=', storyId)
      .where('position', '=', POSITION)
      .executeTakeFirst();
    if ((before?.evidence ?? null) === evidence) return;
    await db
      .deleteFrom('doubts')
      .where('storyId', '=', storyId)
      .where('position', '=', POSITION)
      .execute();
    if (evidence !== null && story?.stampedAt) {
      const claim = `the page is dated ${dayOf(story.stampedAt)}`;
      const doubt = { storyId, position: POSITION, field: 'published', claim, evidence };
      await db.insertInto('doubts').values(doubt).execute();
    }
    await noteChanges(db, [`story:${storyId}`], now);
  });
}

async function evidenceOf(store: Store, { from, to, stories }: Told): Promise<string> {
  const rows = await store.db
    .selectFrom('stories')
    .select(['id', 'headline'])
    .where('id', 'in', stories.slice(0, NAMED))
    .execute();
  const named = stories.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const when = dayOf(from) === dayOf(to) ? dayOf(from) : `${dayOf(from)} to ${dayOf(to)}`;
  const more = stories.length - named.length;
  const headlines = named.map(({ headline }) => `“${headline}”`).join(' and ');
  return `this paper told of the same on ${when}, and not since: ${headlines}${more > 0 ? ` and ${more} more` : ''}`;
}

const dayOf = (time: Millis) => new Date(time).toISOString().slice(0, 10);
