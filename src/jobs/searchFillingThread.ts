import { parentPort, workerData } from 'node:worker_threads';
import { HOUR, MINUTE, SECOND } from '../lib/clock.ts';
import { repeat } from '../lib/repeat.ts';
import { fillSearch } from '../store/searchFilling.ts';
import { connect } from '../store/store.ts';

/**
 * Puts into search what it does not know: all of it after an update that has begun the index anew, else
 * nothing. Search answers meanwhile from what is in.
 */
const store = connect((workerData as { address: string }).address);
const stopping = new AbortController();
const tell = (notice: string) => parentPort?.postMessage({ notice });

/** What somebody publishes is put in with it; this is for what was there before. */
const LOOKED_EVERY = HOUR;

/** Others may hold the database for too long: then it is tried again. */
const TRIED_EVERY = MINUTE;

/** How often whoever runs the paper is told how far it is. */
const TOLD_EVERY = 10 * SECOND;

let due = performance.now();

async function round() {
  if (performance.now() < due) return;
  let last = performance.now();
  const told = (done: number, of: number) => {
    if (performance.now() - last < TOLD_EVERY) return;
    last = performance.now();
    tell(`Search: ${done} of ${of} stories are put in …`);
  };
  const filled = await fillSearch(store, { told, signal: stopping.signal });
  if (filled > 0 && !stopping.signal.aborted)
    tell(`Search: ${filled} stories were put in; now it knows all.`);
  due = performance.now() + LOOKED_EVERY;
}

const rounds = repeat(TRIED_EVERY, round, (error) =>
  parentPort?.postMessage({ error: error instanceof Error ? error.stack : String(error) }),
);

parentPort?.on('message', async () => {
  stopping.abort();
  await rounds.stop();
  await store.close();
  parentPort?.close();
});
