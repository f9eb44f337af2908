import { parentPort, workerData } from 'node:worker_threads';
import { connect } from '../store/store.ts';
import type { SignalEvent } from './events.ts';
import type { Answer } from './recorder.ts';
import { createRecording } from './recording.ts';

/** The writer's thread: a batch comes, is written in one transaction, and is answered. */
const store = connect(String(workerData));
const record = createRecording(store);

parentPort?.on('message', async (message: SignalEvent[] | 'end') => {
  if (message === 'end') {
    await store.close();
    parentPort?.close();
  } else parentPort?.postMessage(await answerTo(message));
});

async function answerTo(events: SignalEvent[]): Promise<Answer> {
  try {
    return { outcomes: await record(events) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
