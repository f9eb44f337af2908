import { Worker } from 'node:worker_threads';
import { SECOND } from '../lib/clock.ts';
import type { StoreAddress } from '../store/store.ts';

/** What a job says is written to this; any logger of levels will do. */
export type JobsLog = {
  error(details: object, message: string): void;
  warn(details: object, message: string): void;
};

export type Jobs = {
  /** Lets the rounds under way end, then ends the threads. */
  stop(): Promise<void>;
};

/** A thread that died is started anew after so long, so that a lasting fault cannot spin. */
const RESTART_AFTER = 5 * SECOND;

/** A round takes well under a second; one that takes this long will not end. */
const STOPS_WITHIN = 10 * SECOND;

/**
 * The threads, by what each does: its file without the ending. They are named, not imported: each is
 * a program of its own that meets this one in the record alone.
 */
const THREADS = {
  discovery: '../discovery/jobs/thread',
  polling: '../intake/jobs/thread',
  webhooks: '../desk/webhook/thread',
  search: './searchFillingThread',
} as const;

type JobName = keyof typeof THREADS;

/** What a thread is told at its start, besides where the record is. */
export type JobSettings = Partial<Record<JobName, object>>;

/**
 * Starts the jobs that go on beside the serving of pages, each in a thread with a connection of its
 * own, so that none ever holds up a reader.
 */
export async function startJobs({
  address,
  log,
  jobs,
}: {
  address: StoreAddress;
  log: JobsLog;
  /** Those that are wanted, with their settings. */
  jobs: JobSettings;
}): Promise<Jobs> {
  const wanted = Object.entries(jobs) as [JobName, object][];
  const threads = wanted.map(([name, settings]) =>
    keepRunning(name, { address, ...settings }, log),
  );
  return {
    async stop() {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

function keepRunning(name: JobName, settings: object, log: JobsLog): Jobs {
  const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const file = new URL(`${THREADS[name]}.${suffix}`, import.meta.url);
  let stopped = false;
  let restart: NodeJS.Timeout | undefined;
  let thread = start();

  function start(): Worker {
    const started = new Worker(file, { workerData: settings });
    started.on('message', (message: unknown) => {
      const notice = saidIn(message, 'notice');
      if (notice) log.warn({}, notice);
      const error = saidIn(message, 'error');
      if (error) log.error({ error }, `a round of ${name} failed`);
    });
    started.on('error', (error) => log.error({ error }, `${name} ended and will start anew`));
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

/**
 * What failed (`error`), or what whoever runs the paper should know (`notice`); null for every other
 * message: under `node --watch`, Node itself sends some.
 */
function saidIn(message: unknown, kind: 'error' | 'notice'): string | null {
  if (typeof message !== 'object' || message === null) return null;
  const said = new Map(Object.entries(message)).get(kind);
  return said === undefined ? null : String(said);
}

async function ended(thread: Worker): Promise<void> {
  if (thread.threadId < 0) return;
  const exit = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  const timer = setTimeout(() => void thread.terminate(), STOPS_WITHIN);
  thread.postMessage('end');
  await exit;
  clearTimeout(timer);
}
