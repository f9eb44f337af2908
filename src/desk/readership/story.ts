import { hourOf, type Millis } from '../../lib/clock.ts';
import { deskStory } from '../../store/deskStories.ts';
import { listsOfStory } from '../../store/readership/lists.ts';
import { readersNow } from '../../store/readership/now.ts';
import { originsOfStory } from '../../store/readership/origins.ts';
import { readersOf } from '../../store/readership/shown.ts';
import {
  openingsOfPeers,
  openingsSincePublication,
} from '../../store/readership/sincePublication.ts';
import { staysOf } from '../../store/readership/stays.ts';
import { leftOutByReason } from '../../store/readership/uncounted.ts';
import type { Store } from '../../store/store.ts';
import { expectedBy, runningSum } from './expected.ts';

/** News has had most of its readers by then; what comes later comes from searches and links. */
const HOURS_FOLLOWED = 72;

/** How a story is read, since its publication; null where there is no such story in the paper. */
export async function storyReadership(store: Store, storyId: string, now: Millis) {
  const story = await deskStory(store, storyId);
  if (story?.status !== 'published') return null;
  const ever = { from: 0, until: hourOf(now) };
  const age = Math.max(1, Math.min(HOURS_FOLLOWED, hourOf(now) - hourOf(story.publishedAt) + 1));
  const span = { hours: age, now };
  const [readers, reading, byHour, peers, stays, origins, lists, uncounted] = await Promise.all([
    readersOf(store, storyId),
    readersNow(store, now),
    openingsSincePublication(store, story, span),
    openingsOfPeers(store, story, span),
    staysOf(store, [storyId], ever),
    originsOfStory(store, ever, storyId),
    listsOfStory(store, storyId),
    leftOutByReason(store.db, story.publishedAt, storyId),
  ]);
  return {
    story,
    readers,
    reading: reading.stories.get(storyId) ?? 0,
    byHour,
    soFar: runningSum(byHour),
    expected: expectedBy(peers),
    peers: peers.length,
    stay: stays.get(storyId) ?? { completion: null, seconds: null },
    origins,
    lists,
    uncounted,
  };
}

export type StoryReadership = NonNullable<Awaited<ReturnType<typeof storyReadership>>>;
