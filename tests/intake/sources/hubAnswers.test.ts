import assert from 'node:assert/strict';
import { it } from 'node:test';
import { websubRoutes } from '../../../src/intake/websub/routes.ts';
import { DAY, HOUR, SECOND } from '../../../src/lib/clock.ts';
import {
  addSubscription,
  changeSubscription,
  claimDueSubscription,
  subscriptionOf,
} from '../../../src/store/hubSubscriptions.ts';
import { addSource, USUAL_TERMS } from '../../../src/store/sources.ts';
import type { Store } from '../../../src/store/store.ts';
import { onEveryDatabase } from '../../support/databases.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const topic = 'https://tide.example/feed';
const LEASE = 10 * DAY;

async function subscribed(store: Store) {
  const source = { ...USUAL_TERMS, name: 'Tide', address: topic, page: null };
  const { id = '' } = (await addSource(store, source, { actor: 'test', now: NOW })) ?? {};
  await addSubscription(store, { sourceId: id, hub: 'https://hub.example/', topic }, NOW);
  const app = websubRoutes({ store, clock: () => NOW });
  const known = () => subscriptionOf(store, id);
  const { id: callback = '' } = (await known()) ?? {};
  const says = async (mode: string, about: string, more: Record<string, string> = {}) => {
    const asked = { 'hub.mode': mode, 'hub.topic': about, 'hub.challenge': 'tide-42' };
    const query = new URLSearchParams({ ...asked, ...more });
    return (await app.request(`/websub/${callback}?${query}`)).status;
  };
  const confirm = () => says('subscribe', topic, { 'hub.lease_seconds': String(LEASE / SECOND) });
  const isDueAt = async (now: number) =>
    (await claimDueSubscription(store, { now, until: now + HOUR })) !== undefined;
  return { known, says, confirm, isDueAt };
}

onEveryDatabase('What a hub says', (open) => {
  it('about a topic that was not asked for changes nothing', async () => {
    const { known, says } = await subscribed(await open());
    const before = await known();
    for (const mode of ['subscribe', 'unsubscribe', 'denied']) {
      assert.equal(await says(mode, 'https://tide.example/another'), 404, mode);
    }
    assert.equal(await says('unsubscribe', topic), 404, 'nor may it end what we have not ended');
    assert.equal(await says('prescribe', topic), 400);
    assert.deepEqual(await known(), before);
  });

  it('without a challenge, or with one too long, changes nothing', async () => {
    const store = await open();
    const { known, says } = await subscribed(store);
    const asked = await known();
    for (const challenge of ['', 'x'.repeat(501)]) {
      assert.equal(await says('subscribe', topic, { 'hub.challenge': challenge }), 400);
    }
    assert.deepEqual(await known(), asked, 'it is not alive');

    await changeSubscription(store, asked?.id ?? '', { state: 'ending' });
    const ending = await known();
    assert.equal(await says('unsubscribe', topic, { 'hub.challenge': '' }), 400);
    assert.deepEqual(await known(), ending, 'nor is it forgotten');
    assert.equal(await says('unsubscribe', topic), 200);
    assert.equal(await known(), undefined);
  });

  it('is renewed before its lease ends', async () => {
    const { confirm, isDueAt } = await subscribed(await open());
    assert.equal(await confirm(), 200);
    assert.equal(await isDueAt(NOW + LEASE / 2), false);
    assert.equal(await isDueAt(NOW + 0.8 * LEASE), true);
  });

  it('when it refuses is kept with its reason, and it is asked again after a day', async () => {
    const { known, says, confirm, isDueAt } = await subscribed(await open());
    await confirm();
    assert.equal(await says('denied', topic, { 'hub.reason': 'no longer carried' }), 200);
    const { state, error, leaseUntil } = (await known()) ?? {};
    assert.deepEqual(
      [state, error, leaseUntil],
      ['denied', 'the hub refuses: no longer carried', null],
    );
    assert.equal(await isDueAt(NOW + DAY - 1), false);
    assert.equal(await isDueAt(NOW + DAY), true);
  });
});
