import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { it } from 'node:test';
import { startRecorder } from '../../src/signals/recorder.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { readersOf } from '../../src/store/readership/shown.ts';
import { connect } from '../../src/store/store.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { reader, view } from '../support/readers.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

async function paper() {
  const { address, store } = await storeOnDisk();
  const saved = await saveArrival(store, arrival(), { actor: 'test', now: NOW });
  return { address, store, storyId: saved.storyId };
}

it('An answer means that the count is on disk, for another connection to see', async () => {
  const { address, store, storyId } = await paper();
  const recorder = await startRecorder({ address });
  const outcomes = await Promise.all(
    Array.from({ length: 300 }, (_, number) => recorder.record(view(storyId, NOW, reader(number)))),
  );
  assert.equal(await readersOf(store, storyId), 300);
  const last = outcomes.at(-1);
  assert.equal(last?.result === 'taken' && last.standing.views, 300);
  const stopping = [recorder.record(view(storyId, NOW, reader(301))), recorder.stop()];
  await Promise.all(stopping);
  assert.equal(await readersOf(store, storyId), 301, 'what was waiting is recorded before the end');
  await assert.rejects(recorder.record(view(storyId, NOW, reader(302))));
});

it('Nothing that was answered is lost when the process is killed', async () => {
  const { address, storyId } = await paper();
  const child = fork(new URL('../support/recordingProcess.ts', import.meta.url), [
    address,
    storyId,
  ]);
  let answered = 0;
  child.on('message', (count: number) => {
    answered = count;
    if (answered >= 500) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'exit');
  assert.equal(signal, 'SIGKILL');
  assert.ok(answered >= 500);
  const reopened = connect(address);
  try {
    const views = await readersOf(reopened, storyId);
    assert.ok(views >= answered, `${answered} answered, ${views} on disk`);
    const rows = await reopened.db.selectFrom('reads').select('seq').execute();
    assert.equal(rows.length, views, 'reads and counts are of one transaction');
  } finally {
    await reopened.close();
  }
});

it('A write that fails is answered with an error, and the next one is recorded', async () => {
  const { address, store, storyId } = await paper();
  const recorder = await startRecorder({ address });
  await store.db.schema.alterTable('reads').renameTo('readsAside').execute();
  await assert.rejects(recorder.record(view(storyId, NOW)), /reads/);
  await store.db.schema.alterTable('readsAside').renameTo('reads').execute();
  await recorder.record(view(storyId, NOW));
  assert.equal(await readersOf(store, storyId), 1);
  await recorder.stop();
});

it('An importer that writes at the same time holds up neither', async () => {
  const { address, store, storyId } = await paper();
  const recorder = await startRecorder({ address });
  const imports = async () => {
    for (let number = 0; number < 25; number++) {
      await saveArrival(store, arrival({ key: `k${number}` }), { actor: 'test', now: NOW });
    }
  };
  const reading = async () => {
    for (let number = 0; number < 25; number++) {
      await recorder.record(view(storyId, NOW, reader(number)));
    }
  };
  await Promise.all([imports(), reading()]);
  assert.equal(await readersOf(store, storyId), 25);
  await recorder.stop();
});
