import { DAY } from '../lib/clock.ts';
import type { Store } from './store.ts';
import type { DoubtRow } from './tables/provenance.ts';

/** Zones and late hands make a day's difference between two papers that print one text. */
const SLACK = DAY;

/**
 * The doubt that falls on a story whose stamp is later than that of the same text elsewhere in the
 * record: whichever of the two is known as the copy, a text is not younger than its oldest copy. It
 * is worked out from the links between copies whenever it is asked for, so that it comes and goes
 * with them. Only published stories give evidence.
 */
export async function copyDoubtsOf(
  store: Store,
  storyId: string,
  position: number,
): Promise<DoubtRow[]> {
  const own = await store.db
    .selectFrom('stories')
    .select('stampedAt')
    .where('id', '=', storyId)
    .executeTakeFirst();
  const oldest = await oldestTwin(store, storyId);
  if (!own?.stampedAt || !oldest?.stampedAt || own.stampedAt - oldest.stampedAt <= SLACK) return [];
  const carrier = oldest.publisher ?? 'another publisher';
  const days = Math.round((own.stampedAt - oldest.stampedAt) / DAY);
  const claim = `the page is dated ${dayOf(own.stampedAt)}`;
  const evidence = `the same text stood at ${carrier} with the date ${dayOf(oldest.stampedAt)}, ${days} days before: “${oldest.headline}”`;
  return [{ storyId, position, field: 'published', claim, evidence }];
}

/** Of the stories that repeat this one, or that it repeats, the one with the earliest stamp. */
const oldestTwin = (store: Store, storyId: string) =>
  store.db
    .selectFrom('stories')
    .select(['stampedAt', 'headline'])
    .select((row) =>
      row
        .selectFrom('origins')
        .select('publisher')
        .whereRef('origins.storyId', '=', 'stories.id')
        .orderBy('position')
        .limit(1)
        .as('publisher'),
    )
    .where('status', '=', 'published')
    .where('stampedAt', 'is not', null)
    .where('id', 'in', (row) =>
      row
        .selectFrom('copies')
        .select('originalId as id')
        .where('storyId', '=', storyId)
        .union(row.selectFrom('copies').select('storyId as id').where('originalId', '=', storyId)),
    )
    .orderBy('stampedAt')
    .limit(1)
    .executeTakeFirst();

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
