import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { postsOf } from '../../src/store/livePosts.ts';
import { openStore } from '../../src/store/store.ts';
import { desk } from '../support/desk.ts';
import { NOW, publish } from '../support/press.ts';

const store = await openStore(':memory:');
after(() => store.close());
const { signedIn } = await desk(store, NOW);
const editor = await signedIn('editor');
const storyId = await publish(store);
const at = `/desk/live/${storyId}`;

describe('Live coverage at the desk', () => {
  it('is posted, pinned and taken back by forms alone', async () => {
    const posted = await editor.ask(`${at}/post`, {
      headline: 'It <falls>',
      text: 'Now.\n\nHere.',
    });
    assert.deepEqual([posted.status, posted.headers.get('location')], [303, at]);
    const page = await (await editor.ask(at)).text();
    assert.match(page, /It &lt;falls&gt;.*<p dir="auto">Now\.<\/p><p dir="auto">Here\.<\/p>/s);
    const [made] = await postsOf(store, storyId);
    const post = made?.id ?? '';
    await editor.ask(`${at}/change`, { post, pinned: 'on' });
    const [pinned] = await postsOf(store, storyId);
    assert.deepEqual([pinned?.pinned, pinned?.editedAt, pinned?.actor], [1, null, 'The editor']);
    assert.equal((await editor.ask(`${at}/removal`, { post })).status, 303);
    assert.deepEqual(await postsOf(store, storyId), []);
    assert.equal((await editor.ask(`${at}/removal`, { post })).status, 404);
  });

  it('wants words, and keeps what was written', async () => {
    const response = await editor.ask(`${at}/post`, { headline: '', text: ' ' });
    assert.equal(response.status, 422);
    assert.match(await response.text(), /role="alert">Write a headline or a text\./);
  });

  it('is for published stories', async () => {
    const draft = await publish(store, { headline: 'A draft', status: 'draft' });
    assert.equal((await editor.ask(`/desk/live/${draft}`)).status, 409);
    assert.equal((await editor.ask('/desk/live/none')).status, 404);
  });
});
