import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { saveArrival } from '../../src/store/arrivals.ts';
import { writeCopies } from '../../src/store/copies.ts';
import { openStore } from '../../src/store/store.ts';
import { desk } from '../support/desk.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const store = await openStore(':memory:');
after(() => store.close());
const { come, signedIn } = await desk(store, NOW);
const editor = await signedIn('editor');
const story = async (headline: string) =>
  (await saveArrival(store, arrival({ headline }), { actor: 'test', now: NOW })).storyId;
const original = await story('Fog over the quay');
const copy = await story('Fog <b>shock</b>');
await writeCopies(store, [{ storyId: copy, originalId: original, similarity: 0.91 }], NOW);

describe('The page of copies', () => {
  it('is for those who are signed in', async () => {
    for (const form of [undefined, { copy, original, reason: 'two reports' }]) {
      const path = form ? '/desk/copies/apart' : '/desk/copies';
      assert.equal((await come().ask(path, form)).status, 303);
    }
  });

  it('shows pairs with both stories and how much they are alike, escaped', async () => {
    const page = await (await editor.ask('/desk/copies?which=ours&q=fog')).text();
    assert.match(page, /91 %/);
    assert.ok(page.includes(`/desk/stories/${original}`) && page.includes('Fog &lt;b&gt;shock'));
  });

  it('wants a reason, and keeps it', async () => {
    const refused = await editor.ask('/desk/copies/apart', { copy, original, reason: '' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Say why/);
    const done = await editor.ask('/desk/copies/apart', { copy, original, reason: 'two reports' });
    assert.equal(done.headers.get('location'), '/desk/copies?done=apart');
    assert.match(await (await editor.ask('/desk/copies?which=apart')).text(), /two reports/);
    const linked = await editor.ask('/desk/copies/link', {
      copy,
      original,
      reason: 'a copy indeed',
    });
    assert.equal(linked.status, 303);
    assert.match(await (await editor.ask('/desk/copies')).text(), /by hand/);
  });
});
