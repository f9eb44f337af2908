import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import type { Store } from '../../src/store/store.ts';
import { arrival } from './stories.ts';

export const START = Date.UTC(2026, 10, 23, 10);

/** Three stories that continue one another. */
export const PILOTS = [
  'Harbour pilots vote to strike over night pay',
  'Harbour pilots strike over night pay begins',
  'Mediator meets harbour pilots on strike over night pay',
];

/** A paper whose stories come in one by one, each with a text of its own. */
export function openPaper(store: Store) {
  let now = START;
  const put = async (headline: string, different: Partial<Arrival> = {}) => {
    const { storyId } = await saveArrival(
      store,
      arrival({
        key: `${headline}${different.key ?? ''}`,
        headline,
        body: plainBody([`${headline}. The paper of record has more of this ${headline.length}.`]),
        publishedAt: now,
        ...different,
      }),
      { actor: 'test', now },
    );
    return storyId;
  };
  const seen = async (id: string) =>
    (
      await store.db
        .selectFrom('stories')
        .select('storylineId')
        .where('id', '=', id)
        .executeTakeFirst()
    )?.storylineId ?? null;
  return { put, seen, clock: () => now, pass: (time: number) => (now += time) };
}

/** Other news, so that there is a stream in which words can be common or rare. */
export const OTHER_NEWS = [
  'Bakers in Tarrow ask for cheaper flour',
  'Vale school orchestra plays in the capital',
  'Orme museum finds a map thought lost',
  'Record apple harvest expected in Lower Vale',
  'Chess club from Orme wins the winter cup',
];
