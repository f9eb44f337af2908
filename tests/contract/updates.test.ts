import assert from 'node:assert/strict';
import { it } from 'node:test';
import { correct, correction } from '../../src/desk/correction.ts';
import { declineOffer, takeOffer } from '../../src/desk/offer.ts';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { offerOf } from '../../src/store/offers.ts';
import { noteRecall, recallOf } from '../../src/store/recalls.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { arrival } from '../support/stories.ts';

const START = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const TEXT = 'Eleven boats were moored at the quay, and 3 of them sank. Nobody was hurt.';

const come = async (store: Store, different: Partial<Arrival>, now = START) =>
  saveArrival(
    store,
    arrival({
      key: 'k',
      body: plainBody([TEXT]),
      fingerprint: JSON.stringify(different),
      ...different,
    }),
    { actor: 'import', now },
  );
const storyOf = (store: Store) =>
  store.db.selectFrom('stories').selectAll().executeTakeFirstOrThrow();
const text = (words: string) => ({ body: plainBody([words]) });

onEveryDatabase('An update of a known entry', (open) => {
  it('moves the time of its update where its substance has changed, and only there', async () => {
    const store = await open();
    await come(store, {});
    const claimed = { updatedAt: START + HOUR };
    await come(store, { ...text(TEXT.replace('moored', 'morred')), ...claimed }, START + 2 * HOUR);
    assert.equal((await storyOf(store)).updatedAt, null, 'a touch-up, whatever is claimed');
    await come(store, { ...text(TEXT.replace('3 of', '4 of')), ...claimed }, START + 3 * HOUR);
    assert.equal((await storyOf(store)).updatedAt, START + HOUR, 'as the feed claims');
    await come(store, { ...text(TEXT.replace('3 of', '5 of')), ...claimed }, START + 4 * HOUR);
    assert.equal((await storyOf(store)).updatedAt, START + 4 * HOUR, 'a claim that is used up');
    const { count } = await store.db
      .selectFrom('revisions')
      .select((query) => query.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    assert.equal(Number(count), 4);
  });

  it('is the later version, in whatever order two arrive', async () => {
    const store = await open();
    await come(store, { ...text('Version two says 2.'), version: { number: 2, at: START } });
    const late = { ...text('Version one says 1.'), version: { number: 1, at: START + HOUR } };
    assert.equal((await come(store, late)).outcome, 'unchanged');
    assert.equal((await storyOf(store)).text, 'Version two says 2.');
    const third = { ...text('Version three says 3.'), version: { number: 3, at: START - HOUR } };
    assert.equal((await come(store, third)).outcome, 'revised');
    const stamped = {
      ...text('Stamped earlier.'),
      version: { number: null, at: START - 2 * HOUR },
    };
    assert.equal((await come(store, stamped)).outcome, 'unchanged');
  });

  it('is offered, and never written over what an editor changed', async () => {
    const store = await open();
    const { storyId } = await come(store, {});
    const by = { actor: 'ada@tide.example', now: START + HOUR };
    const words = {
      kind: 'correction',
      text: 'Four boats sank.',
      wrong: '3 of them',
      right: '4 of them',
    };
    await correct(store, storyId, correction.parse(words), by);
    const newer = { headline: 'Six boats sink', ...text('Six boats sank.') };
    assert.equal((await come(store, newer, START + 2 * HOUR)).outcome, 'held');
    assert.match((await storyOf(store)).text, /4 of them/);
    assert.equal((await offerOf(store.db, storyId))?.headline, 'Six boats sink');
    assert.equal((await come(store, newer, START + 2 * HOUR)).outcome, 'unchanged');

    await takeOffer(store, storyId, { ...by, now: START + 3 * HOUR });
    const taken = await storyOf(store);
    assert.deepEqual([taken.headline, taken.text], ['Six boats sink', 'Six boats sank.']);
    assert.equal(taken.updatedAt, START + 3 * HOUR);
    await assert.rejects(declineOffer(store, storyId), /No newer version/);
    assert.equal(
      (await come(store, text('Seven boats sank.'), START + 4 * HOUR)).outcome,
      'revised',
    );
  });

  it('that corrects is told to readers who may have seen it, in its sender’s words', async () => {
    const store = await open();
    const corrections = () =>
      store.db.selectFrom('corrections').selectAll().orderBy('at').execute();
    const fixed = (said: string, words: string) => ({ ...text(words), correction: said });
    await come(store, fixed('First of all.', 'Two boats sank.'));
    assert.deepEqual(await corrections(), [], 'nobody has seen another version');
    await come(store, fixed('Three boats sank, not two.', 'Three boats sank.'), START + HOUR);
    await come(store, fixed('', 'Three of the boats sank.'), START + 2 * HOUR);
    assert.deepEqual(
      (await corrections()).map(({ text: said, at, actor }) => [said, at, actor]),
      [
        ['Three boats sank, not two.', START + HOUR, 'import'],
        ['This story has been corrected by whoever sent it.', START + 2 * HOUR, 'import'],
      ],
    );
    assert.equal((await storyOf(store)).correctedAt, START + 2 * HOUR);
    await store.db.updateTable('stories').set({ status: 'draft' }).execute();
    await come(store, fixed('Four.', 'Four boats sank.'), START + 3 * HOUR);
    assert.equal((await corrections()).length, 2, 'a draft has no readers');
  });

  it('that its sender took back waits at the desk until a later version comes', async () => {
    const store = await open();
    const { storyId } = await come(store, {});
    const note = { status: 'cancelled', at: START + HOUR };
    assert.equal((await noteRecall(store, ['x', 'k'], note))?.headline, 'A quay wall gives way');
    assert.equal((await recallOf(store.db, storyId))?.status, 'cancelled');
    assert.equal((await storyOf(store)).status, 'published');
    assert.equal(await noteRecall(store, ['unknown'], note), null);
    await come(store, text('It is good again, 2 hours later.'), START + 2 * HOUR);
    assert.equal(await recallOf(store.db, storyId), undefined);
  });
});
