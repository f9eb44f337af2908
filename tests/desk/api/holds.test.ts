import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { SECOND } from '../../../src/lib/clock.ts';
import { openStore } from '../../../src/store/store.ts';
import { desk } from '../../support/desk.ts';

let now = Date.UTC(2026, 10, 23, 12);
const store = await openStore(':memory:');
after(() => store.close());
const { come, signedIn } = await desk(store, () => now);
const first = await signedIn('reporter');
const second = await signedIn('editor');
const contributor = await signedIn('contributor');

type Visitor = typeof first;
const begin = async (headline = 'A quay') =>
  (await first.api('POST', '/desk/stories', { headline })).body.id as string;
const hold = (who: Visitor, id: string, takeOver = false) =>
  who.api('PUT', `/desk/stories/${id}/hold`, { takeOver });
const save = (who: Visitor, id: string, change: object) =>
  who.api('PATCH', `/desk/stories/${id}`, change, { 'if-match': '*' });
const holderOf = async (id: string) =>
  (await second.api('GET', `/desk/stories/${id}`)).body.holder as { name: string } | null;

describe('A hold', () => {
  it('keeps others from writing in a story, who are told who has it', async () => {
    const id = await begin();
    const held = await hold(first, id);
    assert.equal(held.body.holder.name, 'The reporter');
    assert.equal((await holderOf(id))?.name, 'The reporter');
    const { body } = await first.api('GET', '/desk/stories');
    const entry = body.entries.find((one: { id: string }) => one.id === id);
    assert.equal(entry.holder.name, 'The reporter');
    for (const refused of [await hold(second, id), await save(second, id, { headline: 'No' })]) {
      assert.equal(refused.status, 409);
      assert.equal(refused.body.holder.name, 'The reporter');
    }
    assert.equal((await save(first, id, { headline: 'Yes' })).status, 200);
  });

  it('is renewed by asking again, and lapses without', async () => {
    const id = await begin();
    const { since, until } = (await hold(first, id)).body;
    now += 40 * SECOND;
    const renewed = (await hold(first, id)).body;
    assert.equal(renewed.since, since);
    assert.ok(renewed.until > until);
    now += 61 * SECOND;
    assert.equal(await holderOf(id), null);
    assert.equal((await hold(second, id)).status, 200);
    assert.equal((await hold(first, id)).status, 409);
  });

  it('is taken over, and let go by whoever has it', async () => {
    const id = await begin();
    await hold(first, id);
    assert.equal((await hold(second, id, true)).status, 200);
    assert.equal((await save(first, id, { headline: 'No' })).status, 409);
    await first.api('DELETE', `/desk/stories/${id}/hold`);
    assert.equal((await holderOf(id))?.name, 'The editor', 'it was not theirs to let go');
    await second.api('DELETE', `/desk/stories/${id}/hold`);
    assert.equal(await holderOf(id), null);
  });

  it('is had by one of two who ask at once', async () => {
    const id = await begin();
    const answers = await Promise.all([hold(first, id), hold(second, id)]);
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
  });

  it('is of no story that one may not see', async () => {
    const id = await begin();
    assert.equal((await hold(contributor, id)).status, 404);
    assert.equal((await hold(come(), id)).status, 401);
  });
});

describe('Revisions', () => {
  it('are listed, read and written on from', async () => {
    const id = await begin('The first words');
    await save(first, id, { standfirst: 'One' });
    now += 11 * 60 * SECOND;
    await save(second, id, { headline: 'Other words', standfirst: null });
    const { body } = await first.api('GET', `/desk/stories/${id}/revisions`);
    const [latest, before] = body.entries;
    assert.deepEqual([latest.headline, latest.actor], ['Other words', 'The editor']);
    const text = await first.api('GET', `/desk/stories/${id}/revisions/${before.number}`);
    assert.deepEqual([text.body.headline, text.body.standfirst], ['The first words', 'One']);
    const path = `/desk/stories/${id}/revisions/${before.number}/restoration`;
    assert.equal((await first.api('POST', path)).status, 204);
    assert.equal((await first.api('GET', `/desk/stories/${id}`)).body.headline, 'The first words');
  });

  it('are nobody else’s, and no more than there are', async () => {
    const id = await begin();
    await save(first, id, { headline: 'Another' });
    for (const path of ['', '/1', '/1/restoration']) {
      const method = path.endsWith('n') ? 'POST' : 'GET';
      const asked = await contributor.api(method, `/desk/stories/${id}/revisions${path}`);
      assert.equal(asked.status, 404, path);
    }
    assert.equal((await first.api('GET', `/desk/stories/${id}/revisions/99`)).status, 404);
    assert.equal((await first.api('GET', `/desk/stories/${id}/revisions/x`)).status, 422);
  });
});
