import { Hono } from 'hono';
import { type Clock, type Millis, SECOND } from '../../lib/clock.ts';
import type { Subject } from '../../store/changes.ts';
import {
  isShown,
  type LivePost,
  languageOf,
  postsChangedSince,
  postsOf,
} from '../../store/livePosts.ts';
import { siteSettings } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';
import { keyPoints, livePost } from '../parts/livePosts.ts';
import { wordsIn } from '../words.ts';
import { openStream, type Stream } from './stream.ts';

/** Proxies close what is silent for a minute. */
const HEARTBEAT = 20 * SECOND;

/** Lines open at a time: each costs some ten kilobytes, and strangers open them. */
const MOST_READERS = 5_000;

/** The page asks for the line itself: the answer is the same for all, and is kept. */
const BANNER_CHANGED = 'event: banner\ndata: {}\n\n';

/** A change numbered earlier may be seen later: so much is told again, and known by its time. */
const OVERLAP = 5 * SECOND;

export type Live = {
  routes: Hono;
  /** Tells the readers of live stories what has changed; the caller follows the table of changes. */
  changed(subjects: Subject[]): Promise<void>;
  stop(): void;
};

type Coverage = { readers: Set<Stream>; told: Millis };

/**
 * `/live/ID`: the posts of a story as they are made. Whatever the number of readers, what has
 * changed is read and set once, and the same bytes go to all.
 */
export function createLive({ store, clock }: { store: Store; clock: Clock }): Live {
  const coverages = new Map<string, Coverage>();
  let open = 0;
  const beating = setInterval(() => {
    for (const stream of all(coverages)) stream.send(': still here\n\n');
  }, HEARTBEAT);
  beating.unref();

  const join = (storyId: string): Stream => {
    const coverage = coverages.get(storyId) ?? { readers: new Set(), told: clock() };
    coverages.set(storyId, coverage);
    const stream = openStream((gone) => {
      if (coverage.readers.delete(gone)) open -= 1;
      if (coverage.readers.size === 0) coverages.delete(storyId);
    });
    coverage.readers.add(stream);
    open += 1;
    return stream;
  };

  const routes = new Hono();
  routes.get('/live/:id{[0-9a-z]{1,40}}', async (c) => {
    const id = c.req.param('id');
    if (open >= MOST_READERS) {
      const { language } = await siteSettings(store);
      return c.text(wordsIn(language).say('live.tooMany'), 503, { 'Retry-After': '30' });
    }
    if (!(await isShown(store, id, clock()))) return c.notFound();
    const after = Number(c.req.header('last-event-id') ?? c.req.query('after'));
    const stream = join(id);
    stream.send('retry: 2000\n\n');
    if (Number.isSafeInteger(after)) {
      const missed = await postsChangedSince(store, id, after - OVERLAP);
      if (missed.length > 0) stream.send(await eventOf(store, id, missed));
    }
    return stream.response;
  });

  return {
    routes,
    async changed(subjects) {
      if (subjects.includes('banner')) {
        for (const stream of all(coverages)) stream.send(BANNER_CHANGED);
      }
      for (const [storyId, coverage] of coverages) {
        if (!subjects.includes(`live:${storyId}`)) continue;
        const posts = await postsChangedSince(store, storyId, coverage.told - OVERLAP);
        const last = posts.at(-1);
        if (!last) continue;
        coverage.told = last.changedAt;
        const event = await eventOf(store, storyId, posts);
        for (const stream of coverage.readers) stream.send(event);
      }
    },
    stop() {
      clearInterval(beating);
      for (const stream of all(coverages)) stream.end();
    },
  };
}

const all = (coverages: Map<string, Coverage>) =>
  [...coverages.values()].flatMap(({ readers }) => [...readers]);

/** What has changed, as an event: each post as markup, or null where it was taken back. */
async function eventOf(store: Store, storyId: string, posts: LivePost[]): Promise<string> {
  const { language, timezone } = await siteSettings(store);
  const within = (await languageOf(store, storyId)) ?? language;
  const place = { words: wordsIn(language), timezone, within };
  const told = posts.map(async (post) => ({
    id: post.id,
    changed: post.changedAt,
    html: post.removedAt === null ? String(await livePost(place, post)) : null,
  }));
  const points = String(await keyPoints(place, await postsOf(store, storyId)));
  const data = JSON.stringify({ posts: await Promise.all(told), points });
  return `id: ${posts.at(-1)?.changedAt ?? 0}\nevent: posts\ndata: ${data}\n\n`;
}
