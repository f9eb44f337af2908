import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { bodyParagraphs } from '../../../src/store/body.ts';
import { openStore } from '../../../src/store/store.ts';
import { desk } from '../../support/desk.ts';
import { NOW, publish } from '../../support/press.ts';

const store = await openStore(':memory:');
after(() => store.close());
const { come, signedIn } = await desk(store, NOW);
const { api } = await signedIn('editor');
const reporter = await signedIn('reporter');
const storyId = await publish(store);
const at = `/stories/${storyId}/posts`;
const logged = async () => (await api('GET', `/desk${at}`)).body.entries;

describe('Live coverage in the API', () => {
  it('is posted, pinned, reworded and taken back; the desk is told by whom', async () => {
    const words = { headline: 'It <falls>', text: 'Now.\n\nHere.' };
    const { status, body } = await api('POST', at, words);
    assert.equal(status, 201);
    const [made] = await logged();
    assert.deepEqual(
      [made.id, made.actor, made.headline, bodyParagraphs(made.body)],
      [body.id, 'The editor', 'It <falls>', ['Now.', 'Here.']],
    );
    assert.equal((await api('PATCH', `${at}/${body.id}`, { pinned: true })).status, 204);
    const [pinned] = await logged();
    assert.deepEqual([pinned.pinned, pinned.editedAt], [true, null]);
    await api('PATCH', `${at}/${body.id}`, { text: 'Here and now.' });
    const [reworded] = await logged();
    assert.deepEqual(bodyParagraphs(reworded.body), ['Here and now.']);
    assert.deepEqual([reworded.headline, reworded.editedAt !== null], ['It <falls>', true]);
    const [open] = (await come().api('GET', at)).body.entries;
    assert.equal('actor' in open, false, 'readers are not told by whom');
    assert.equal((await api('DELETE', `${at}/${body.id}`)).status, 204);
    assert.deepEqual(await logged(), []);
    assert.equal((await api('DELETE', `${at}/${body.id}`)).status, 404);
  });

  it('wants words, once', async () => {
    const { status, body } = await api('POST', at, { headline: '', text: ' ' });
    assert.deepEqual([status, body.field], [422, 'text']);
    assert.match(body.title, /Write a headline or a text\./);
    const key = { 'idempotency-key': 'the-first-post' };
    await api('POST', at, { text: 'Once.' }, key);
    assert.equal((await api('POST', at, { text: 'Once.' }, key)).status, 201);
    assert.equal((await logged()).length, 1);
  });

  it('is for published stories, also before their readers may see them', async () => {
    const draft = await publish(store, { headline: 'A draft', status: 'draft' });
    const { status, body } = await api('GET', `/desk/stories/${draft}/posts`);
    assert.deepEqual([status, /is for one that is published/.test(body.title)], [409, true]);
    assert.equal((await api('POST', `/stories/${draft}/posts`, { text: 'One' })).status, 409);
    assert.equal((await api('GET', '/desk/stories/none/posts')).status, 404);
    const early = await publish(store, { headline: 'Not yet', embargoedUntil: NOW + 60_000 });
    assert.equal((await api('GET', `/desk/stories/${early}/posts`)).status, 200);
    assert.equal((await come().api('GET', `/stories/${early}/posts`)).status, 404);
  });

  it('is read by reporters and written by those who publish', async () => {
    assert.equal((await reporter.api('GET', `/desk${at}`)).status, 200);
    const [post] = await logged();
    for (const [method, path, body] of [
      ['POST', at, { text: 'Mine' }],
      ['PATCH', `${at}/${post.id}`, { pinned: true }],
      ['DELETE', `${at}/${post.id}`, undefined],
    ] as const) {
      assert.equal((await reporter.api(method, path, body)).status, 403, method);
    }
    assert.equal((await come().api('GET', `/desk${at}`)).status, 401);
  });
});
