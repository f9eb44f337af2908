import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startDiscovery } from '../../src/discovery/jobs/discoveryJob.ts';
import { DAY, HOUR } from '../../src/lib/clock.ts';
import { plainBody } from '../../src/store/body.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { OTHER_NEWS, openPaper, PILOTS, START } from '../support/storylines.ts';

const storylines = (store: Store) =>
  store.db.selectFrom('storylines').select(['id', 'name', 'slug']).execute();

const places = (store: Store) =>
  store.db.selectFrom('storylinePlaces').selectAll().orderBy('storyId').execute();

onEveryDatabase('Storylines', (open) => {
  it('appear as stories arrive, with a name and an address, and stay as they are', async () => {
    const store = await open();
    const paper = openPaper(store);
    const job = await startDiscovery(store, paper.clock);
    for (const headline of OTHER_NEWS) await paper.put(headline);
    const first = await paper.put(PILOTS[0] ?? '');
    await job.round();
    assert.deepEqual(await storylines(store), [], 'one story is none');

    paper.pass(3 * HOUR);
    const second = await paper.put(PILOTS[1] ?? '');
    await job.round();
    const [storyline] = await storylines(store);
    assert.equal(storyline?.name, 'Harbour pilots strike over night pay');
    assert.equal(storyline?.slug, 'harbour-pilots-strike-over-night-pay');
    assert.deepEqual(
      [await paper.seen(first), await paper.seen(second)],
      [storyline?.id, storyline?.id],
    );

    paper.pass(3 * HOUR);
    const third = await paper.put(PILOTS[2] ?? '');
    await job.round();
    assert.equal(await paper.seen(third), storyline?.id);
    assert.deepEqual(await storylines(store), [storyline], 'never renamed');
  });

  it('take copies along and do not count them', async () => {
    const store = await open();
    const paper = openPaper(store);
    const job = await startDiscovery(store, paper.clock);
    for (const headline of OTHER_NEWS) await paper.put(headline);
    const body = plainBody([
      `The pilots of the harbour voted on Monday by ninety to four to leave their boats at the quay
      for want of an agreement on the pay for nights, their union told reporters at the gate.`,
    ]);
    const original = await paper.put(PILOTS[0] ?? '', { body });
    const copy = await paper.put('Night pay: harbour pilots vote to strike', {
      body,
      key: 'copy',
      publishedAt: paper.clock() + 1,
    });
    await job.round();
    assert.deepEqual(await storylines(store), []);
    const placed = await places(store);
    const placeOf = (id: string) => placed.find(({ storyId }) => storyId === id);
    assert.equal(placeOf(copy)?.by, 'copy');
    assert.equal(placeOf(copy)?.storylineId, placeOf(original)?.storylineId);
  });

  it('of an archive are found in the order of publication, once, and gone on with after a restart', async () => {
    const store = await open();
    const paper = openPaper(store);
    const then = START - 400 * DAY;
    const old = [];
    for (const [n, headline] of OTHER_NEWS.entries())
      await paper.put(headline, { publishedAt: then - n * HOUR });
    for (const n of [2, 0, 1]) {
      old.push(await paper.put(PILOTS[n] ?? '', { publishedAt: then + n * HOUR }));
    }
    await (await startDiscovery(store, paper.clock)).settle();
    const [archived] = await storylines(store);
    assert.equal(archived?.name, 'Harbour pilots strike over night pay');
    const before = await places(store);
    assert.equal(before.length, OTHER_NEWS.length + PILOTS.length);

    const again = await startDiscovery(store, paper.clock);
    await again.settle();
    assert.deepEqual(await places(store), before);

    const late = await paper.put('Harbour pilots on strike over night pay: what we know', {
      publishedAt: then + 5 * HOUR,
    });
    const anew = await paper.put('Harbour pilots threaten strike over night pay');
    await again.settle();
    assert.equal(await paper.seen(late), archived?.id, 'a late one goes to its day');
    assert.equal(await paper.seen(anew), null, 'what comes a year later is another story');
  });

  it('that came with a story are gone on with', async () => {
    const store = await open();
    const paper = openPaper(store);
    await store.db
      .insertInto('storylines')
      .values({ id: 'pilots', name: 'The pilots', summary: '' })
      .execute();
    await paper.put(PILOTS[0] ?? '', { storylineId: 'pilots' });
    for (const headline of OTHER_NEWS) await paper.put(headline);
    const job = await startDiscovery(store, paper.clock);
    await job.settle();
    const next = await paper.put(PILOTS[1] ?? '');
    await job.round();
    assert.equal(await paper.seen(next), 'pilots');
  });
});
