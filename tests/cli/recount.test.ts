import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createRecording } from '../../src/signals/recording.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { runCommand } from '../support/command.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { view, visitor } from '../support/readers.ts';
import { arrival } from '../support/stories.ts';

it('broadsheet recount says what is left out and why, and counts a reason after all', async () => {
  const { store, folder } = await storeOnDisk();
  const run = (...args: string[]) => runCommand(['recount', ...args, '--data', folder]);
  assert.match((await run()).out, /Nothing is left out of the last 24 hours/);
  const now = Date.now();
  const story = await saveArrival(store, arrival({ headline: 'Ferry late' }), {
    actor: 'test',
    now: now - 1_000,
  });
  const odd = visitor({ languages: '' });
  const bot = visitor({ agent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' });
  await createRecording(store)([
    ...[view(story.storyId, now, odd), view(story.storyId, now, bot)],
    view(story.storyId, now, bot),
  ]);
  const { status, out } = await run();
  assert.equal(status, 0);
  assert.match(
    out,
    /hours, openings and why:\n {7}2 {2}bot +Programs .+\n {7}1 {2}odd-headers +\S/,
  );
  assert.match((await run('--count', 'odd-headers')).out, /^1 openings are counted after all/);
  assert.doesNotMatch((await run()).out, /odd-headers/);
});
