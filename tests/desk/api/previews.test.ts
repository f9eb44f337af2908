import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { DAY } from '../../../src/lib/clock.ts';
import { openStore } from '../../../src/store/store.ts';
import { desk } from '../../support/desk.ts';
import { pressOver, publish } from '../../support/press.ts';

let now = Date.UTC(2026, 10, 23, 12);
const store = await openStore(':memory:');
after(() => store.close());
const { come, signedIn } = await desk(store, () => now);
const press = pressOver(store, () => now);
const editor = await signedIn('editor');
const contributor = await signedIn('contributor');

const previewOf = async (id: string) => {
  const { status, body } = await editor.api('POST', `/desk/stories/${id}/preview`);
  assert.equal(status, 201);
  return new URL(body.url as string).pathname;
};
const read = async (path: string) => {
  const response = await press.request(path);
  return { response, text: await response.text() };
};

describe('A preview', () => {
  it('shows a draft as readers will see it, to whoever has its address, and to nobody else', async () => {
    const { body } = await editor.api('POST', '/desk/stories', { headline: 'Cranes <come>' });
    const path = await previewOf(body.id);
    const { response, text } = await read(path);
    assert.equal(response.status, 200);
    assert.match(text, /<h1[^>]*>Cranes &lt;come&gt;<\/h1>/);
    assert.match(response.headers.get('cache-control') ?? '', /no-store/);
    assert.match(response.headers.get('x-robots-tag') ?? '', /noindex/);
    assert.doesNotMatch(text, /data-story|signals\/seen|canonical/);
    assert.equal((await press.request('/preview/of-nothing')).status, 404);
  });

  it('shows what was written since publication, which the page itself does not', async () => {
    const id = await publish(store, { headline: 'Before', topics: [{ name: 'Harbour' }] });
    const change = { headline: 'After', authors: ['Ilse Vahr'], topics: ['Floods'] };
    const saved = await editor.api('PATCH', `/desk/stories/${id}`, change, { 'if-match': '*' });
    assert.equal(saved.status, 200);
    const { text } = await read(await previewOf(id));
    for (const words of ['After', 'Ilse Vahr', 'Floods']) assert.ok(text.includes(words), words);
    const path = new URL(saved.body.url).pathname;
    assert.ok(!(await read(path)).text.includes('After'));
  });

  it('lapses after a week, and ends where the story is withdrawn', async () => {
    const id = await publish(store, { headline: 'Gone soon' });
    const path = await previewOf(id);
    now += 7 * DAY - 1;
    assert.equal((await read(path)).response.status, 200);
    now += 1;
    assert.equal((await read(path)).response.status, 404);
    const other = await previewOf(id);
    const reason = 'It was not so at all.';
    await editor.api('POST', `/stories/${id}/withdrawal`, { reason });
    assert.equal((await read(other)).response.status, 404);
  });

  it('is made by those who see the story', async () => {
    const { body } = await editor.api('POST', '/desk/stories', { headline: 'Cranes' });
    for (const [who, status] of [
      [contributor, 404],
      [come(), 401],
    ] as const) {
      const answer = await who.api('POST', `/desk/stories/${body.id}/preview`);
      assert.equal(answer.status, status);
    }
  });
});
