import assert from 'node:assert/strict';
import { it } from 'node:test';
import { correct } from '../../src/desk/correction.ts';
import { publish, restore } from '../../src/desk/publication.ts';
import { withdraw } from '../../src/desk/withdrawal.ts';
import { DAY } from '../../src/lib/clock.ts';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { followChanges } from '../../src/store/changes.ts';
import { deskList } from '../../src/store/deskList.ts';
import { deskCopies } from '../../src/store/deskStories.ts';
import { foundStories } from '../../src/store/searchStories.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { EVERYTHING } from '../support/everything.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const by = { actor: 'ada@tide.example', now: NOW };

async function story(store: Store, different: Partial<Arrival> = {}): Promise<string> {
  const came = { actor: 'test', now: NOW - DAY };
  return (await saveArrival(store, arrival(different), came)).storyId;
}

const rowOf = (store: Store, id: string) =>
  store.db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

const found = async (store: Store, words: string) =>
  (await foundStories(store, { words, limit: 10 }, NOW)).stories.map(({ id }) => id);

const revisions = (store: Store, storyId: string) =>
  store.db
    .selectFrom('revisions')
    .select(['number', 'actor', 'reason', 'headline'])
    .where('storyId', '=', storyId)
    .orderBy('number')
    .execute();

const note = {
  kind: 'correction' as const,
  text: 'An earlier version gave the wrong quay.',
  grave: false,
  wrong: null,
  right: null,
};

onEveryDatabase('An act of the desk', (open) => {
  it('publishes a draft: it is in the paper and in search, and pages are told', async () => {
    const store = await open();
    const id = await story(store, {
      headline: 'A fog warning',
      status: 'draft',
      section: { name: 'Sea' },
    });
    assert.deepEqual(await found(store, 'fog'), []);
    const changes = await followChanges(store);
    await publish(store, id, by);
    const row = await rowOf(store, id);
    assert.deepEqual([row.status, row.changedAt], ['published', NOW]);
    assert.equal(row.publishedAt, Date.UTC(2026, 10, 20, 9), 'the origin’s time is kept');
    assert.deepEqual(await found(store, 'fog'), [id]);
    const told = new Set(await changes());
    for (const subject of ['stories', `story:${id}`, 'section:sea', 'rankings']) {
      assert.ok(told.has(subject), subject);
    }
    await assert.rejects(publish(store, id, by), /is published; this is for one that is a draft/);
  });

  it('corrects: the note, the words, a revision, search, and every page that shows them', async () => {
    const store = await open();
    const id = await story(store, {
      headline: 'Quay at Lower Marrowick falls',
      standfirst: 'Lower Marrowick wakes to a gap.',
      body: plainBody(['At Lower Marrowick it fell.', 'Nobody was hurt.']),
    });
    const other = await story(store, { headline: 'Another' });
    await store.db
      .insertInto('related')
      .values({
        storyId: other,
        position: 1,
        relatedId: id,
        score: 1,
        why: 'same-words',
        detail: null,
      })
      .execute();
    const changes = await followChanges(store);
    await correct(
      store,
      id,
      { ...note, wrong: 'Lower Marrowick', right: 'Upper $& Marrowick' },
      by,
    );
    const row = await rowOf(store, id);
    assert.equal(
      row.headline,
      'Quay at Upper $& Marrowick falls',
      'the words are taken as they are',
    );
    assert.equal(row.standfirst, 'Upper $& Marrowick wakes to a gap.');
    assert.equal(row.text, 'At Upper $& Marrowick it fell.\n\nNobody was hurt.');
    assert.equal(row.correctedAt, NOW);
    assert.equal(row.updatedAt, null, 'a correction is no update');
    const [kept] = await store.db.selectFrom('corrections').selectAll().execute();
    assert.deepEqual(
      [kept?.kind, kept?.text, kept?.grave, kept?.at, kept?.actor],
      ['correction', note.text, 0, NOW, by.actor],
    );
    const [, second] = await revisions(store, id);
    assert.equal(second?.number, 2);
    assert.equal(second?.reason, `correction: ${note.text}`);
    assert.deepEqual(await found(store, 'upper'), [id]);
    const told = new Set(await changes());
    assert.ok(told.has(`story:${id}`) && told.has(`related:${other}`) && told.has('stories'));
  });

  it('changes nothing at all where the wrong words do not stand in the story', async () => {
    const store = await open();
    const id = await story(store);
    await assert.rejects(
      correct(store, id, { ...note, wrong: 'harbour master', right: 'pilot' }, by),
      /“harbour master” do not stand/,
    );
    assert.equal((await rowOf(store, id)).correctedAt, null);
    assert.equal((await store.db.selectFrom('corrections').selectAll().execute()).length, 0);
    await correct(store, id, { ...note, kind: 'clarification', grave: true }, by);
    assert.equal((await revisions(store, id)).length, 1, 'a note alone changes no words');
  });

  it('withdraws: out of search and lists at once, the reason kept; an import does not undo it', async () => {
    const store = await open();
    const id = await story(store, { headline: 'A false report', key: 'entry' });
    await store.db
      .insertInto('pool')
      .values({
        ...{ storyId: id, score: 1, why: 'fresh', lift: 0, appeal: 1 },
        ...{ triedShown: 0, triedOpened: 0 },
      })
      .execute();
    const changes = await followChanges(store);
    await withdraw(store, id, { reason: 'The report was invented.' }, by);
    const row = await rowOf(store, id);
    assert.deepEqual(
      [row.status, row.withdrawnAt, row.withdrawnReason],
      ['withdrawn', NOW, 'The report was invented.'],
    );
    assert.deepEqual(await found(store, 'false'), []);
    assert.deepEqual(await store.db.selectFrom('pool').selectAll().execute(), []);
    assert.ok((await changes()).includes(`story:${id}`));
    const again = arrival({ headline: 'A false report', key: 'entry', fingerprint: '2' });
    await saveArrival(store, again, { actor: 'test', now: NOW });
    assert.equal((await rowOf(store, id)).status, 'withdrawn');
    await assert.rejects(withdraw(store, id, { reason: 'Once more.' }, by), /is withdrawn/);
    await assert.rejects(correct(store, id, note, by), /is withdrawn/);
    await restore(store, id, by);
    const back = await rowOf(store, id);
    assert.deepEqual(
      [back.status, back.withdrawnAt, back.withdrawnReason],
      ['published', null, null],
    );
    assert.deepEqual(await found(store, 'false'), [id]);
  });

  it('is refused for a story that is not there', async () => {
    const store = await open();
    await assert.rejects(publish(store, 'none', by), /no such story/);
  });
});

onEveryDatabase('The desk’s list', (open) => {
  it('shows stories of every status, last changed first, found by words and status', async () => {
    const store = await open();
    const came = (now: number, different: Partial<Arrival>) =>
      saveArrival(store, arrival(different), { actor: 'test', now });
    await came(NOW - 2, { headline: 'Ferry to sail', section: { name: 'Sea' } });
    await came(NOW - 1, { headline: 'Ferry fares up 100%', status: 'draft' });
    await came(NOW, { headline: 'Bakers’ strike' });
    const headlines = async (words: string, status: 'draft' | null = null) => {
      const filter = { ...EVERYTHING, words: words.split(/\s+/).filter(Boolean), status };
      const page = { order: 'changed' as const, limit: 10, after: null };
      return (await deskList(store, filter, page)).map((line) => line.headline);
    };
    assert.deepEqual(await headlines(''), [
      'Bakers’ strike',
      'Ferry fares up 100%',
      'Ferry to sail',
    ]);
    assert.deepEqual(await headlines('FERRY sail'), ['Ferry to sail']);
    assert.deepEqual(await headlines('ferry', 'draft'), ['Ferry fares up 100%']);
    assert.deepEqual(await headlines('0%'), ['Ferry fares up 100%'], 'a sign is itself');
    assert.deepEqual(await headlines('_'), []);
  });

  it('knows of a copy from both sides', async () => {
    const store = await open();
    const original = await story(store, { headline: 'First' });
    const copy = await story(store, { headline: 'Second' });
    await store.db
      .insertInto('copies')
      .values({ storyId: copy, originalId: original, similarity: 0.9, foundAt: NOW })
      .execute();
    assert.deepEqual(
      (await deskCopies(store, original)).map((row) => row.headline),
      ['Second'],
    );
    assert.deepEqual(
      (await deskCopies(store, copy)).map((row) => row.headline),
      ['First'],
    );
  });
});
