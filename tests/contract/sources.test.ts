import assert from 'node:assert/strict';
import { it } from 'node:test';
import { HOUR, MINUTE, SECOND } from '../../src/lib/clock.ts';
import {
  claimDueSources,
  claimSource,
  keepLease,
  settlePoll,
} from '../../src/store/sourcePolls.ts';
import {
  addSource,
  changeTerms,
  pauseSource,
  removeSource,
  resumeSource,
  sourceById,
  sourcesCalled,
  USUAL_TERMS,
} from '../../src/store/sources.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const claim = (now: number, limit = 10) => ({
  ...{ now, limit, lease: 5 * MINUTE },
  hostPause: 2 * SECOND,
});

async function added(store: Store, address: string, name = address) {
  const source = { ...USUAL_TERMS, name, address, page: null };
  const row = await addSource(store, source, { actor: 'test', now: NOW });
  assert.ok(row);
  return row;
}

onEveryDatabase('Sources', (open) => {
  it('are claimed one a host, by one process alone, and left in peace after', async () => {
    const store = await open();
    const [tide] = [
      await added(store, 'https://tide.example/a'),
      await added(store, 'https://tide.example/b'),
      await added(store, 'https://courier.example/feed'),
    ];
    const taken = (
      await Promise.all([1, 2, 3].map(() => claimDueSources(store, claim(NOW))))
    ).flat();
    assert.deepEqual(
      taken.map(({ host }) => host).sort(),
      ['courier.example', 'tide.example'],
      'whoever came second found nothing',
    );
    const first = taken.find(({ host }) => host === 'tide.example') ?? tide;
    assert.equal(await claimSource(store, first.id, claim(NOW)), null);
    await settlePoll(store, first, { polledAt: NOW, nextPollAt: NOW + HOUR });
    assert.deepEqual(await claimDueSources(store, claim(NOW + SECOND)), []);
    const [second] = await claimDueSources(store, claim(NOW + 3 * SECOND));
    assert.equal(second?.host, 'tide.example');
    assert.notEqual(second?.id, first.id);
  });

  it('go to another when whoever had them is gone, and what that one writes is void', async () => {
    const store = await open();
    await added(store, 'https://tide.example/a');
    const [dead] = await claimDueSources(store, claim(NOW));
    assert.ok(dead);
    assert.deepEqual(await claimDueSources(store, claim(NOW + 4 * MINUTE)), []);
    const [heir] = await claimDueSources(store, claim(NOW + 6 * MINUTE));
    assert.equal(heir?.id, dead.id);
    assert.equal(await keepLease(store, dead, NOW + HOUR), false);
    await settlePoll(store, dead, { error: 'written by a ghost' });
    assert.equal((await sourceById(store, dead.id))?.error, null);
    assert.ok(heir && (await keepLease(store, heir, NOW + HOUR)));
  });

  it('are added once, changed, paused, resumed and removed', async () => {
    const store = await open();
    const { id, address } = await added(store, 'https://tide.example/a', 'The Tide');
    const again = { ...USUAL_TERMS, name: 'Again', address, page: null };
    assert.equal(await addSource(store, again, { actor: 'test', now: NOW }), null);
    assert.deepEqual(
      (await sourcesCalled(store, 'the tide')).map((source) => source.id),
      [id],
    );
    await changeTerms(store, id, { trust: 9, sections: { sport: 'Sports' } });
    await pauseSource(store, id, 'for the holidays', NOW);
    const paused = await sourceById(store, id);
    assert.deepEqual(
      [paused?.trust, paused?.sections, paused?.pausedReason],
      [9, '{"sport":"Sports"}', 'for the holidays'],
    );
    assert.deepEqual(await claimDueSources(store, claim(NOW)), []);
    await resumeSource(store, id, NOW);
    assert.equal((await claimDueSources(store, claim(NOW))).length, 1);
    await removeSource(store, id, NOW);
    assert.equal(await sourceById(store, id), undefined);
  });
});
