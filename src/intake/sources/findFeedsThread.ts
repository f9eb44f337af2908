import { parentPort, workerData } from 'node:worker_threads';
import type { AskOptions } from '../fetch/ask.ts';
import { findFeeds } from './findFeeds.ts';

const { address, options } = workerData as { address: string; options: AskOptions };

try {
  parentPort?.postMessage({ found: await findFeeds(address, options) });
} catch (error) {
  parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
}
