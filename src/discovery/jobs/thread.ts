import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../../lib/clock.ts';
import { repeat } from '../../lib/repeat.ts';
import { connect } from '../../store/store.ts';
import { startDiscovery } from './discoveryJob.ts';
import type { VectorSettings } from './vectors/vectorSettings.ts';

export type DiscoverySettings = { vectors?: VectorSettings | null };

/** A newly published story has its Related within a second: two of these and the work itself. */
const ROUND_EVERY = 250;

const { address, vectors = null } = workerData as DiscoverySettings & { address: string };
const store = connect(address);
const tell = (notice: string) => parentPort?.postMessage({ notice });
const job = await startDiscovery(store, systemClock, { vectors, tell });
const rounds = repeat(ROUND_EVERY, job.round, (error) =>
  parentPort?.postMessage({ error: error instanceof Error ? error.stack : String(error) }),
);
parentPort?.postMessage('ready');

parentPort?.on('message', async () => {
  await rounds.stop();
  await job.stop();
  await store.close();
  parentPort?.close();
});
