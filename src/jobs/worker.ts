import { Worker } from 'node:worker_threads';
import { SECOND } from '../lib/clock.ts';
import type { StoreAddress } from '../store/store.ts';

/** What a job says is written to this; any logger of levels will do. */
export type JobsLog = { error(details: object, message: string): void };

export type Jobs = {
  /** Lets the round under way end, then ends the thread. */
  stop(): Promise<void>;
};

/** A thread that died is started anew after so long, so that a lasting fault cannot spin. */
const RESTART_AFTER = 5 * SECOND;

/** A round takes well under a second; one that takes this long will not end. */
const STOPS_WITHIN = 10 * SECOND;

/**
 * Starts the jobs that go on beside the serving of pages, each in a thread with a connection of its
 * own, so that none ever holds up a reader. A thread is named by its file, not imported: it is a
 * program of its own that meets this one in the record alone.
 */
export async function startJobs({
  address,
  log,
}: {
  address: StoreAddress;
  log: JobsLog;
}): Promise<Jobs> {
  const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const file = new URL(`../discovery/jobs/thread.${suffix}`, import.meta.url);
  let stopped = false;
  let restart: NodeJS.Timeout | undefined;
  let thread = start();

  function start(): Worker {
    const started = new Worker(file, { workerData: address });
    started.on('message', (message: unknown) => {
      const error = errorOf(message);
      if (error) log.error({ error }, 'a round of discovery failed');
    });
    started.on('error', (error) => log.error({ error }, 'discovery ended and will start anew'));
    started.on('exit', () => {
      if (stopped) return;
      restart = setTimeout(() => {
        thread = start();
      }, RESTART_AFTER);
    });
    return started;
  }

  return {
    async stop() {
      stopped = true;
      clearTimeout(restart);
      await ended(thread);
    },
  };
}

/** What failed; null for every other message: under `node --watch`, Node itself sends some. */
const errorOf = (message: unknown): string | null =>
  typeof message === 'object' && message !== null && 'error' in message
    ? String(message.error)
    : null;

async function ended(thread: Worker): Promise<void> {
  if (thread.threadId < 0) return;
  const exit = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  const timer = setTimeout(() => void thread.terminate(), STOPS_WITHIN);
  thread.postMessage('end');
  await exit;
  clearTimeout(timer);
}
