import { parentPort, workerData } from 'node:worker_threads';
import { MINUTE } from '../lib/clock.ts';
import { connect } from '../store/store.ts';
import type { SignalEvent } from './events.ts';
import { findOutPrograms } from './foundOut.ts';
import { createRates } from './rates.ts';
import type { Answer } from './recorder.ts';
import { createRecording } from './recording.ts';

/** How often it is looked for programs that were counted as readers. */
const FIND_OUT_EVERY = 5 * MINUTE;

/** The writer's thread: a batch comes, is written in one transaction, and is answered. */
const store = connect(String(workerData));
const rates = createRates();
let record = createRecording(store, rates);

/** One thing after another: what is looked up between two batches belongs to neither. */
let turn = Promise.resolve();
const inTurn = (work: () => Promise<void>) => {
  turn = turn.then(work, work);
};

parentPort?.on('message', (message: SignalEvent[] | 'end') =>
  inTurn(async () => {
    if (message === 'end') {
      clearInterval(findingOut);
      await store.close();
      parentPort?.close();
    } else parentPort?.postMessage(await answerTo(message));
  }),
);

/** What could not be looked up now is looked up the next time. */
const findingOut = setInterval(
  () =>
    inTurn(() =>
      findOutPrograms(store, Date.now())
        .then((leftOut) => {
          // What it knows of hours gone by is not true any more.
          if (leftOut > 0) record = createRecording(store, rates);
        })
        .catch(() => {}),
    ),
  FIND_OUT_EVERY,
);

async function answerTo(events: SignalEvent[]): Promise<Answer> {
  try {
    return { outcomes: await record(events) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
