import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inboxEntries } from '../../src/desk/inboxFile.ts';
import { startDiscovery } from '../../src/discovery/jobs/discoveryJob.ts';
import { HOUR } from '../../src/lib/clock.ts';
import { noteArrived } from '../../src/store/inbox.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { OTHER_NEWS, openPaper, PILOTS } from '../support/storylines.ts';

const waiting = async (store: Store) => {
  const filter = { view: 'waiting' as const, sourceId: null, words: '' };
  return inboxEntries(store, filter, { limit: 10, after: null });
};

onEveryDatabase('The storyline of what waits in the inbox', (open) => {
  const newsroom = async () => {
    const store = await open();
    const paper = openPaper(store);
    const waits = async (headline: string) => {
      const id = await paper.put(headline, { status: 'draft' });
      const row = { storyId: id, sourceId: null, arrivedAt: paper.clock(), digest: headline };
      await store.db.transaction().execute((db) =>
        noteArrived(db, { ...row, fullTextError: null, state: 'waiting' }, {
          storyId: id,
          outcome: 'new',
        } as never),
      );
      return id;
    };
    for (const headline of OTHER_NEWS) await paper.put(headline);
    return { store, paper, waits };
  };

  it('is the one that it would continue, and readers know nothing of it', async () => {
    const { store, paper, waits } = await newsroom();
    await paper.put(PILOTS[0] ?? '');
    paper.pass(HOUR);
    const second = await paper.put(PILOTS[1] ?? '');
    const early = await waits(PILOTS[2] ?? '');
    const job = await startDiscovery(store, paper.clock);
    await job.settle();
    paper.pass(HOUR);
    await waits('Harbour pilots on strike over night pay talk to a mediator');
    paper.pass(HOUR);
    await waits('Penguins escape from the zoo of Orme');
    await job.round();
    const storyline = await paper.seen(second);
    const entries = await waiting(store);
    assert.deepEqual(
      entries.map(({ likelyStoryline }) => [likelyStoryline?.placeId, likelyStoryline?.name]),
      [
        [undefined, undefined],
        [storyline, 'Harbour pilots strike over night pay'],
        [storyline, 'Harbour pilots strike over night pay'],
      ],
      'the last first: one begins something, one came while it ran, one waited before',
    );
    assert.equal(entries[1]?.candidates[0]?.headline, PILOTS[1]);
    assert.equal(await paper.seen(early), null);
    const { places } = await store.db
      .selectFrom('storylinePlaces')
      .select((count) => count.fn.countAll().as('places'))
      .where('storyId', '=', early)
      .executeTakeFirstOrThrow();
    assert.equal(Number(places), 0);
  });

  it('is a story alone, where that has not become one yet', async () => {
    const { store, paper, waits } = await newsroom();
    await paper.put(PILOTS[0] ?? '');
    const job = await startDiscovery(store, paper.clock);
    await job.settle();
    paper.pass(HOUR);
    await waits(PILOTS[1] ?? '');
    await job.round();
    const [entry] = await waiting(store);
    assert.ok((entry?.likelyStoryline?.likelihood ?? 0) > 0.5);
    assert.equal(entry?.likelyStoryline?.name, null);
    assert.deepEqual(
      entry?.candidates.map(({ headline, why }) => [headline, why]),
      [[PILOTS[0], 'storyline']],
    );
  });
});
