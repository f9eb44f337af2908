import assert from 'node:assert/strict';
import { it } from 'node:test';
import { expireDue } from '../../src/desk/expiry.ts';
import { HOUR } from '../../src/lib/clock.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { clearExpiry, expiryOf } from '../../src/store/expiries.ts';
import { poolStories, writePool } from '../../src/store/pool.ts';
import { ranking, writeRankings } from '../../src/store/rankings.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { desk } from '../support/desk.ts';
import { NOW, publish } from '../support/press.ts';
import { arrival } from '../support/stories.ts';

const AT = NOW + HOUR;
const at = new Date(AT).toISOString();
const reason = 'The gale is over by then.';

onEveryDatabase('A story that expires', (open) => {
  const paper = async () => {
    const store = await open();
    let now = NOW;
    const { signedIn } = await desk(store, () => now);
    const { api } = await signedIn('editor');
    const id = await publish(store, { headline: 'Gale warning', publishedAt: NOW - HOUR });
    const counted = { storyId: id, score: 9, readers: 9, why: 'readers' as const };
    await writeRankings(store, ['24h'], [{ list: 'most-read', window: '24h', ...counted }], NOW);
    const pooled = { storyId: id, score: 1, lift: 0, appeal: 1, triedShown: 0, triedOpened: 0 };
    await writePool(store, [{ ...pooled, why: 'popular' }]);
    const offered = async () => [
      (await ranking(store, { list: 'most-read', window: '24h', limit: 9 }, now)).length,
      (await poolStories(store, now)).length,
    ];
    const expiry = (method: string, body?: object) => api(method, `/stories/${id}/expiry`, body);
    const known = async () => (await api('GET', `/desk/stories/${id}/provenance`)).body;
    return { store, api, id, offered, expiry, known, pass: (time: number) => (now = time) };
  };

  it('leaves rankings and Recommendation at its time, once, and stays in the paper', async () => {
    const { store, api, id, offered, expiry, known, pass } = await paper();
    assert.equal((await expiry('PUT', { at, reason })).status, 204);
    assert.deepEqual((await known()).expiry, { at, reason, actor: 'The editor' });
    pass(AT);
    assert.equal(await expireDue(store, AT - 1), 0);
    assert.deepEqual(await offered(), [1, 1]);
    const both = await Promise.all([expireDue(store, AT), expireDue(store, AT)]);
    assert.equal(both[0] + both[1], 1);
    assert.deepEqual(await offered(), [0, 0]);
    assert.equal((await api('GET', `/stories/${id}`)).status, 200);
    const { exclusion, expiry: left } = await known();
    assert.deepEqual([exclusion.reason, left], [`It has expired: ${reason}`, null]);
    const log = (await api('GET', `/desk/stories/${id}/revisions`)).body.entries;
    assert.deepEqual(
      log.slice(0, 2).map((one: { actor: string; reason: string }) => [one.actor, one.reason]),
      [
        ['schedule', 'expired'],
        ['The editor', `expires ${at}: ${reason}`],
      ],
    );
    assert.equal((await api('DELETE', `/stories/${id}/exclusion`)).status, 204);
    assert.deepEqual(await offered(), [1, 1], 'an editor lets it back');
  });

  it('is told so of a time to come alone, and not where it is kept out already', async () => {
    const { store, api, id, offered, expiry, known } = await paper();
    const past = await expiry('PUT', { at: new Date(NOW).toISOString() });
    assert.deepEqual([past.status, past.body.field], [422, 'at']);
    assert.equal((await expiry('PUT', { at: 'tonight' })).body.field, 'at');
    assert.equal((await expiry('DELETE')).status, 409);
    assert.equal((await expiry('PUT', { at })).status, 204);
    assert.equal((await expiry('DELETE')).status, 204);
    assert.equal((await known()).expiry, null);
    assert.equal(await expireDue(store, AT), 0);
    assert.deepEqual(await offered(), [1, 1]);
    await api('POST', `/stories/${id}/exclusion`, { reason: 'Robots were sent to it.' });
    assert.equal((await expiry('PUT', { at })).status, 409);
  });

  it('is moved by a later version of its sender, until an editor has said otherwise', async () => {
    const store = await open();
    const by = { actor: 'wire', now: NOW };
    const version = (fingerprint: string, expiresAt: number) =>
      saveArrival(store, arrival({ key: 'gale', fingerprint, expiresAt }), by);
    const { storyId } = await version('1', AT);
    await version('2', AT + HOUR);
    assert.equal((await expiryOf(store.db, storyId))?.expiresAt, AT + HOUR);
    await clearExpiry(store.db, storyId);
    await version('3', AT + 2 * HOUR);
    assert.equal(await expiryOf(store.db, storyId), undefined);
  });
});
