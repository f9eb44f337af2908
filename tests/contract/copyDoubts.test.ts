import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DAY, HOUR } from '../../src/lib/clock.ts';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { writeCopies } from '../../src/store/copies.ts';
import type { Store } from '../../src/store/store.ts';
import { doubtsOf } from '../../src/store/storyPage.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 10);
const MAY = Date.UTC(2024, 4, 12);

const COURIER = {
  certainty: 'stated' as const,
  publisher: 'Marrowick Courier',
  url: null,
  publishedAt: null,
  licence: null,
  evidence: null,
};

onEveryDatabase('The stamps of copies', (open) => {
  const put = async (store: Store, headline: string, different: Partial<Arrival> = {}) => {
    const story = arrival({ key: headline, headline, publishedAt: NOW - DAY, ...different });
    return (await saveArrival(store, story, { actor: 'test', now: NOW })).storyId;
  };

  it('doubt the later one, whichever is known as the copy, by what the earlier says', async () => {
    const store = await open();
    const late = await put(store, 'Ferry sails', { stampedAt: MAY + 30 * DAY });
    const early = await put(store, 'Ferry to sail again', {
      stampedAt: MAY,
      origins: [COURIER],
    });
    await writeCopies(store, [{ storyId: early, originalId: late, similarity: 0.9 }], NOW);
    const [doubt, ...others] = await doubtsOf(store, late);
    assert.deepEqual(others, []);
    assert.equal(doubt?.claim, 'the page is dated 2024-06-11');
    assert.match(
      doubt?.evidence ?? '',
      /stood at Marrowick Courier with the date 2024-05-12, 30 days before: “Ferry to sail again”/,
    );
    assert.deepEqual(await doubtsOf(store, early), []);
  });

  it('doubt none of two that are of one day, nor by a draft, nor without a stamp', async () => {
    const store = await open();
    const late = await put(store, 'Ferry sails', { stampedAt: MAY + 20 * HOUR });
    const others = [
      await put(store, 'Ferry to sail', { stampedAt: MAY }),
      await put(store, 'Ferry might sail', { stampedAt: MAY - 90 * DAY, status: 'draft' }),
      await put(store, 'Ferry may sail', { stampedAt: null }),
    ];
    const rows = others.map((storyId) => ({ storyId, originalId: late, similarity: 0.9 }));
    await writeCopies(store, rows, NOW);
    assert.deepEqual(await doubtsOf(store, late), []);
  });
});
