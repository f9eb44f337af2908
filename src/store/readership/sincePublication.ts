import { DAY, HOUR, hourOf, type Millis } from '../../lib/clock.ts';
import { chunked } from '../rows.ts';
import type { Store } from '../store.ts';

/** So many of a section's stories before this one say what its stories usually get. */
const PEERS = 30;

/** Of fewer, nothing can be said of a section: the whole paper's stories are asked. */
const LEAST_PEERS = 5;

/** What came in long after it was published was not read here from its first hour on. */
const LATEST_RECEIPT: Millis = DAY;

type Followed = { id: string; publishedAt: Millis; sectionId: string | null };

/**
 * Openings of a story in each hour since its publication, the hour of publication first, `hours` of
 * them at most and none that is not yet.
 */
export async function openingsSincePublication(
  store: Store,
  story: Pick<Followed, 'id' | 'publishedAt'>,
  { hours, now }: { hours: number; now: Millis },
): Promise<number[]> {
  const [openings = []] = await openingsOf(store, [story], hours);
  return openings.slice(0, Math.max(0, hourOf(now) - hourOf(story.publishedAt) + 1));
}

/**
 * The same for each of the stories that a story is to be compared with: the latest of its section
 * that are older than it by those hours, of the whole paper where the section has too few.
 */
export async function openingsOfPeers(
  store: Store,
  story: Followed,
  { hours, now }: { hours: number; now: Millis },
): Promise<number[][]> {
  const until = Math.min(story.publishedAt, now - hours * HOUR);
  const ofSection = story.sectionId ? await peersOf(store, story, until, true) : [];
  const peers =
    ofSection.length >= LEAST_PEERS ? ofSection : await peersOf(store, story, until, false);
  return openingsOf(store, peers, hours);
}

async function peersOf(store: Store, story: Followed, until: Millis, section: boolean) {
  const first = await store.db
    .selectFrom('storyHours')
    .select((query) => query.fn.min('hour').as('hour'))
    .executeTakeFirst();
  let query = store.db
    .selectFrom('stories')
    .select(['id', 'publishedAt', 'sectionId'])
    .where('status', '=', 'published')
    .where('kind', '!=', 'page')
    .where('id', '!=', story.id)
    .where('publishedAt', '<=', until)
    .where('publishedAt', '>=', Number(first?.hour ?? 0) * HOUR)
    .whereRef('receivedAt', '<=', (late) => late('publishedAt', '+', LATEST_RECEIPT));
  if (section) query = query.where('sectionId', '=', story.sectionId);
  return query.orderBy('publishedAt', 'desc').limit(PEERS).execute();
}

/** Openings of several stories by hour since the publication of each. */
async function openingsOf(
  store: Store,
  stories: readonly Pick<Followed, 'id' | 'publishedAt'>[],
  hours: number,
): Promise<number[][]> {
  const series = new Map(stories.map(({ id }) => [id, new Array<number>(hours).fill(0)]));
  const begins = new Map(stories.map(({ id, publishedAt }) => [id, hourOf(publishedAt)]));
  for (const some of chunked(stories)) {
    const rows = await store.db
      .selectFrom('storyHours')
      .selectAll()
      .where((where) =>
        where.or(
          some.map(({ id, publishedAt }) =>
            where.and([
              where('storyId', '=', id),
              where('hour', '>=', hourOf(publishedAt)),
              where('hour', '<', hourOf(publishedAt) + hours),
            ]),
          ),
        ),
      )
      .execute();
    for (const { storyId, hour, views } of rows) {
      const of = series.get(storyId);
      if (of) of[hour - (begins.get(storyId) ?? 0)] = views;
    }
  }
  return [...series.values()];
}
