import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../../lib/clock.ts';
import { repeat } from '../../lib/repeat.ts';
import { connect } from '../../store/store.ts';
import { type PollingSettings, startPolling } from './polling.ts';

/** Whoever asks for a poll at the desk sees it begin within a second. */
const ROUND_EVERY = 500;

const { address, ...settings } = workerData as PollingSettings & { address: string };
const tell = (error: unknown) =>
  parentPort?.postMessage({ error: error instanceof Error ? error.stack : String(error) });

const store = connect(address);
const polling = startPolling(store, systemClock, settings, tell);
const rounds = repeat(ROUND_EVERY, polling.round, tell);

parentPort?.on('message', async () => {
  await Promise.all([rounds.stop(), polling.stop()]);
  await store.close();
  parentPort?.close();
});
