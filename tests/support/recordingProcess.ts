// Records readers without end and tells its parent how many were answered, until it is killed.
import { startRecorder } from '../../src/signals/recorder.ts';
import { reader, view } from './readers.ts';

const [address = '', storyId = ''] = process.argv.slice(2);
const recorder = await startRecorder({ address });
let answered = 0;
let next = 0;

async function readers() {
  for (;;) {
    await recorder.record(view(storyId, Date.UTC(2026, 10, 23, 12), reader(next++)));
    answered++;
    process.send?.(answered);
  }
}

for (let number = 0; number < 32; number++) void readers();
