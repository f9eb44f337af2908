import { parentPort, workerData } from 'node:worker_threads';
import { connect } from '../store/store.ts';
import { type Answer, type Question, searcherOver } from './searcher.ts';

/** The thread of search: a question comes, is answered from the record, one after another. */
const store = connect(String(workerData));
const { find, suggest } = searcherOver(store);

parentPort?.on('message', async (message: Question | 'end') => {
  if (message === 'end') {
    await store.close();
    parentPort?.close();
  } else parentPort?.postMessage(await answerTo(message));
});

async function answerTo(question: Question): Promise<Answer> {
  const { id, now } = question;
  try {
    const found =
      'find' in question ? await find(question.find, now) : await suggest(question.suggest, now);
    return { id, found };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
