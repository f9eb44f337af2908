import assert from 'node:assert/strict';
import { it } from 'node:test';
import { saveArrival } from '../../../src/store/arrivals.ts';
import { writeCopies } from '../../../src/store/copies.ts';
import type { Store } from '../../../src/store/store.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { desk } from '../../support/desk.ts';
import { arrival } from '../../support/stories.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const reason = 'Two reports of one evening.';

async function paperOf(store: Store, headlines: string[]) {
  const ids: string[] = [];
  for (const headline of headlines) {
    ids.push((await saveArrival(store, arrival({ headline }), { actor: 't', now: NOW })).storyId);
  }
  const { signedIn } = await desk(store, NOW);
  const { api } = await signedIn('editor');
  const paged = async (query: string) => {
    const seen: { copy: { id: string }; original: { id: string } }[] = [];
    let next = '';
    do {
      const { body } = await api('GET', `/copies?${query}${next && `&cursor=${next}`}`);
      seen.push(...body.entries);
      next = body.next ?? '';
    } while (next);
    return seen.map(({ copy, original }) => `${copy.id} ${original.id}`);
  };
  return { api, ids, paged };
}

onEveryDatabase('Copies in the API', (open) => {
  it('are listed page by page, none twice, none left out', async () => {
    const store = await open();
    const { api, ids, paged } = await paperOf(store, ['Fog', 'A', 'B', 'C', 'D', 'E']);
    const [original = '', ...copies] = ids;
    const pairs = copies.map((storyId) => ({ storyId, originalId: original, similarity: 0.91 }));
    await writeCopies(store, pairs.slice(0, 3), NOW - 1);
    await writeCopies(store, pairs.slice(3), NOW);
    assert.equal((await api('GET', '/copies?limit=2')).body.total, 5);
    const seen = await paged('limit=2');
    assert.deepEqual(seen.toSorted(), copies.map((id) => `${id} ${original}`).toSorted());
    assert.deepEqual(
      seen.slice(0, 2).toSorted(),
      copies
        .slice(3)
        .map((id) => `${id} ${original}`)
        .toSorted(),
    );
    for (const copy of copies.slice(1)) {
      const pair = { copy: copies[0], original: copy, reason };
      assert.equal((await api('POST', '/copies/apart', pair)).status, 204);
    }
    const apart = await paged('limit=1&which=apart');
    assert.equal(new Set(apart).size, 4, 'the same story held apart from four at once');
    assert.equal(apart.length, 4);
  });

  it('are what an editor says they are, with the reason', async () => {
    const store = await open();
    const { api, ids } = await paperOf(store, ['Fog over the quay', 'Fog shock']);
    const [original = '', copy = ''] = ids;
    await writeCopies(store, [{ storyId: copy, originalId: original, similarity: 0.91 }], NOW);
    const [found] = (await api('GET', '/copies?q=shock')).body.entries;
    assert.deepEqual(
      [found.copy.headline, found.similarity, found.verdict, found.copy.publisher],
      ['Fog shock', 0.91, null, null],
    );
    const bare = await api('POST', '/copies/apart', { copy, original, reason: '' });
    assert.deepEqual([bare.status, bare.body.field], [422, 'reason']);
    const address = (await api('GET', `/stories/${original}`)).body.url;
    const pair = { copy, original: address, reason };
    assert.equal((await api('POST', '/copies/apart', pair)).status, 204);
    assert.deepEqual((await api('GET', '/copies')).body.entries, []);
    const [held] = (await api('GET', '/copies?which=apart')).body.entries;
    assert.deepEqual(held.verdict, { says: 'apart', reason, actor: 'The editor' });
    assert.equal((await api('POST', '/copies/link', pair)).status, 204);
    assert.equal((await api('GET', '/copies')).body.entries[0].verdict.says, 'copy');
    const none = await api('POST', '/copies/link', { ...pair, original: copy });
    assert.equal(none.status, 422);
  });
});
