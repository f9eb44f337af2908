import assert from 'node:assert/strict';
import { it } from 'node:test';
import { websubRoutes } from '../../../src/intake/websub/routes.ts';
import { DAY, MINUTE, SECOND } from '../../../src/lib/clock.ts';
import { addSubscription, subscriptionOf } from '../../../src/store/hubSubscriptions.ts';
import { addSource, USUAL_TERMS } from '../../../src/store/sources.ts';
import { onEveryDatabase } from '../../support/databases.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const topic = 'https://tide.example/feed';

onEveryDatabase('A lease of a hub', (open) => {
  it('is kept in whole seconds, neither so short that asking never ends nor without end', async () => {
    const store = await open();
    const source = { ...USUAL_TERMS, name: 'Tide', address: topic, page: null };
    const { id = '' } = (await addSource(store, source, { actor: 'test', now: NOW })) ?? {};
    await addSubscription(store, { sourceId: id, hub: 'https://hub.example/', topic }, NOW);
    const { id: callback = '' } = (await subscriptionOf(store, id)) ?? {};
    const app = websubRoutes({ store, clock: () => NOW });
    const leased = async (seconds: string) => {
      const query = new URLSearchParams({
        ...{ 'hub.mode': 'subscribe', 'hub.topic': topic },
        ...{ 'hub.challenge': 'tide-42', 'hub.lease_seconds': seconds },
      });
      const { status } = await app.request(`/websub/${callback}?${query}`);
      const { leaseUntil, nextAskAt } = (await subscriptionOf(store, id)) ?? {};
      assert.equal(status, 200);
      assert.ok((nextAskAt ?? 0) >= NOW + 30 * SECOND, seconds);
      return (leaseUntil ?? 0) - NOW;
    };
    assert.equal(await leased('0.0001'), MINUTE);
    assert.equal(await leased('3600.4567'), 60 * MINUTE);
    assert.equal(await leased('1e300'), 30 * DAY);
    assert.equal(await leased('soon'), 30 * DAY);
  });
});
