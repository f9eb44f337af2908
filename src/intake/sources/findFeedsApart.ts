import { Worker } from 'node:worker_threads';
import type { AskOptions } from '../fetch/ask.ts';
import type { FoundFeed } from './findFeeds.ts';

/** Several requests, one after the other, each with a cap of its own. */
const GIVES_UP_AFTER = 90_000;

type Told = { found: FoundFeed[] } | { error: string };

/**
 * Finds the feeds at an address in a thread of its own, so that reading what strangers send holds up
 * no reader. Throws in words where none was found.
 */
export async function findFeedsApart(
  address: string,
  options: Pick<AskOptions, 'allowance' | 'agent'>,
): Promise<FoundFeed[]> {
  const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const file = new URL(`./findFeedsThread.${suffix}`, import.meta.url);
  const thread = new Worker(file, { workerData: { address, options } });
  const timer = setTimeout(() => void thread.terminate(), GIVES_UP_AFTER);
  try {
    const told = await new Promise<Told>((resolve, reject) => {
      thread.on('message', (message: unknown) => {
        if (isTold(message)) resolve(message);
      });
      thread.on('error', reject);
      thread.on('exit', () => resolve({ error: 'gave no answer in time' }));
    });
    if ('error' in told) throw new Error(told.error);
    return told.found;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

/** Under `node --watch`, Node itself sends messages too. */
const isTold = (message: unknown): message is Told =>
  typeof message === 'object' && message !== null && ('found' in message || 'error' in message);
