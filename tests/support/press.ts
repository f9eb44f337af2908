import type { Hono } from 'hono';
import { searcherOver } from '../../src/jobs/searcher.ts';
import type { Clock } from '../../src/lib/clock.ts';
import type { Respond } from '../../src/press/page.ts';
import type { ForYou } from '../../src/press/pages/forYou.ts';
import { pressRoutes } from '../../src/press/routes.ts';
import { wordsIn } from '../../src/press/words.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { latestStories } from '../../src/store/latestStories.ts';
import { changeSiteSettings } from '../../src/store/settings.ts';
import type { Store } from '../../src/store/store.ts';
import { arrival } from './stories.ts';

export const BASE = 'https://tide.example';

/** The moment at which the tests' paper is read. */
export const NOW = Date.UTC(2026, 10, 23, 14, 30);

/** The whole press over a store, with every page made anew at each request. */
export function pressOver(
  store: Store,
  clock: Clock = () => NOW,
  forYou = newest(store),
  speak = wordsIn,
): Hono {
  const search = searcherOver(store);
  return pressRoutes({
    store,
    clock,
    baseUrl: BASE,
    respond: uncached,
    trustProxy: false,
    forYou,
    search,
    speak,
  });
}

const uncached: Respond = async (_c, make) => {
  const { body, status, contentType, headers } = await make();
  return new Response(body, { status, headers: { 'Content-Type': contentType, ...headers } });
};

/** A recommendation that anybody can follow: the newest that is not left out. */
const newest =
  (store: Store): ForYou =>
  async ({ except, limit, now }) =>
    (await latestStories(store, {}, { limit: 100 }, now))
      .filter((story) => !except.includes(story.id))
      .slice(0, limit)
      .map((story) => ({ ...story, why: 'fresh', detail: null }));

/** Where a text stands in an English paper. */
export const IN_ENGLISH = { words: wordsIn('en'), within: 'en' };

/** Publishes a story; gives its id. */
export async function publish(
  store: Store,
  different: Parameters<typeof arrival>[0] = {},
): Promise<string> {
  const by = { actor: 'test', now: NOW };
  return (await saveArrival(store, arrival(different), by)).storyId;
}

/** Names the paper, so that tests can look for what it says of itself. */
export const nameThePaper = (store: Store) =>
  changeSiteSettings(
    store,
    { name: 'The Tide', tagline: 'In twice a day', timezone: 'Europe/Lisbon', about: 'We print.' },
    NOW,
  );
