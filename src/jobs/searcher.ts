import { Worker } from 'node:worker_threads';
import type { Millis } from '../lib/clock.ts';
import type { Asked } from '../store/searchMatches.ts';
import { type FoundStories, foundStories } from '../store/searchStories.ts';
import { type Suggestion, searchSuggestions } from '../store/searchSuggestions.ts';
import type { Store, StoreAddress } from '../store/store.ts';

/** Search, wherever it is done. */
export type Searcher = {
  /** Throws where more is asked than can be answered in a bearable time. */
  find(asked: Asked, now: Millis): Promise<FoundStories>;
  suggest(typed: string, now: Millis): Promise<Suggestion[]>;
  stop(): Promise<void>;
};

/** Search on the connection of the caller. */
export const searcherOver = (store: Store): Searcher => ({
  find: (asked, now) => foundStories(store, asked, now),
  suggest: (typed, now) => searchSuggestions(store, typed, now),
  stop: async () => {},
});

/** What a thread is asked, and what it answers. */
export type Question = { id: number } & (
  | { find: Asked; now: Millis }
  | { suggest: string; now: Millis }
);
export type Answer = { id: number; found: unknown } | { id: number; failure: string };

/** More than can be answered in a second: who comes now would wait for nothing. */
const MOST_WAITING = 100;

/**
 * Search that never holds up the loop that serves pages: it has a thread and connections of its own.
 * SQLite answers on the thread that asks; PostgreSQL finds by itself, but the order and the excerpts
 * of hundreds of stories are made here. A thread that dies fails what it was asked, and the next
 * question starts it anew.
 */
export function startSearcher(store: Store, address: StoreAddress): Searcher {
  if (address === ':memory:') return searcherOver(store);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let thread: Worker | undefined;
  let count = 0;

  const start = (): Worker => {
    const file = import.meta.url.endsWith('.ts') ? './searcherThread.ts' : './searcherThread.js';
    const started = new Worker(new URL(file, import.meta.url), { workerData: address });
    started.on('message', (answer: Answer) => {
      const asker = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('failure' in answer) asker?.reject(new Error(answer.failure));
      else asker?.resolve(answer.found);
    });
    started.on('error', () => {}); // said by exit, which follows
    started.on('exit', () => {
      if (thread === started) thread = undefined;
      for (const asker of waiting.values()) asker.reject(new Error('search ended'));
      waiting.clear();
    });
    return started;
  };

  const ask = (question: { find: Asked; now: Millis } | { suggest: string; now: Millis }) => {
    if (waiting.size >= MOST_WAITING) return Promise.reject(new Error('search is too busy'));
    const asker = Promise.withResolvers<unknown>();
    const id = ++count;
    waiting.set(id, asker);
    thread ??= start();
    thread.postMessage({ id, ...question } satisfies Question);
    return asker.promise;
  };

  return {
    find: (asked, now) => ask({ find: asked, now }) as Promise<FoundStories>,
    suggest: (typed, now) => ask({ suggest: typed, now }) as Promise<Suggestion[]>,
    async stop() {
      if (!thread) return;
      const ended = new Promise((resolve) => thread?.once('exit', resolve));
      thread.postMessage('end');
      await ended;
    },
  };
}
