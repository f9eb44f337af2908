import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startDiscovery } from '../../src/discovery/jobs/discoveryJob.ts';
import { HOUR, MINUTE, SECOND } from '../../src/lib/clock.ts';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { relatedOf } from '../../src/store/relatedStories.ts';
import type { Store } from '../../src/store/store.ts';
import { countVectors, keepVectors, keptVectors } from '../../src/store/storyVectors.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { embeddingsServer } from '../support/embeddingsServer.ts';
import { eventually } from '../support/eventually.ts';
import { arrival } from '../support/stories.ts';

const START = Date.UTC(2026, 10, 23, 10);
const TEXTS = {
  jetty: 'Old timber below the jetty has rotted, so the ferry and each boat must wait.',
  rye: 'Judges gave first place to rye dough that rose for two nights beside an oven.',
  psalm: 'Nobody left before the closing psalm, and both soprano voices earned applause.',
  chalk: 'Children may again write with chalk, which every class had missed since May.',
  mole: 'Winter storms will not shut the mole: barge masters paid for a stronger quay.',
};

async function openPaper(store: Store) {
  let now = START;
  const ids: Record<string, string> = {};
  const put = async (name: string, text: string, different: Partial<Arrival> = {}) => {
    const story = arrival({ key: name, headline: '', body: plainBody([text]), ...different });
    const { storyId } = await saveArrival(store, story, { actor: 'test', now });
    ids[name] = storyId;
  };
  let age = 40;
  for (const [name, text] of Object.entries(TEXTS)) {
    await put(name, text, { publishedAt: now - HOUR * age-- });
  }
  const server = await embeddingsServer();
  const notices: string[] = [];
  const start = (settings: { model?: string; key?: string } | null = {}) => {
    const { model = 'toy', key = null } = settings ?? {};
    const vectors = settings && { address: server.address, key, model };
    return startDiscovery(store, () => now, { vectors, tell: (notice) => notices.push(notice) });
  };
  const listOf = async (name: string) => {
    const rows = await relatedOf(store, ids[name] ?? '', 9, now);
    return rows.map(({ id, why }) => [Object.keys(ids).find((one) => ids[one] === id), why]);
  };
  const lists = async () => JSON.stringify(await Promise.all(Object.keys(ids).map(listOf)));
  const pass = (time: number) => {
    now += time;
  };
  return { ...server, ids, put, start, listOf, lists, notices, pass };
}

onEveryDatabase('Vectors of stories', (open) => {
  it('bring in a story that shares no word, and are asked for once', async () => {
    const store = await open();
    const paper = await openPaper(store);
    const job = await paper.start({ key: 'secret' });
    await job.settle();
    assert.deepEqual(await paper.listOf('mole'), [['jetty', 'same-meaning']]);
    assert.equal(paper.asked[0]?.key, 'Bearer secret');
    assert.equal(paper.asked[0]?.path, '/v1/embeddings');
    assert.deepEqual([paper.asked.length, paper.texts().length], [1, 5]);
    assert.equal(await countVectors(store, 'toy'), 5);
    await job.stop();

    const before = await paper.lists();
    const again = await paper.start();
    await again.relateAll();
    await again.settle();
    assert.equal(paper.texts().length, 5, 'a restart asks nothing again');
    assert.equal(await paper.lists(), before);
    await again.stop();
  });

  it('are made anew of a changed text, and of all stories by another model', async () => {
    const store = await open();
    const paper = await openPaper(store);
    const job = await paper.start();
    await job.settle();
    const fingerprint = '2';
    const text = 'A barge lies across the quay, and no ferry can pass it.';
    await paper.put('psalm', text, { fingerprint });
    await paper.put('chalk', TEXTS.chalk, { fingerprint, weight: 9 });
    await job.settle();
    assert.equal(paper.texts().length, 6);
    assert.match(paper.texts()[5] ?? '', /barge lies across/);
    await job.stop();

    const other = await paper.start({ model: 'other' });
    await other.settle();
    assert.equal(paper.texts().length, 11);
    assert.equal(paper.asked.at(-1)?.model, 'other');
    assert.deepEqual(
      [await countVectors(store, 'toy'), await countVectors(store, 'other')],
      [0, 5],
    );
  });

  it('leave Related as it is while none are to be had, say so once, and come later', async () => {
    const store = await open();
    const paper = await openPaper(store);
    await (await paper.start(null)).settle();
    const without = await paper.lists();
    paper.behaviour.status = 503;
    const job = await paper.start();
    await job.relateAll();
    for (let round = 0; round < 5; round++) {
      await job.settle();
      paper.pass(MINUTE);
    }
    assert.equal(await paper.lists(), without);
    assert.equal(paper.notices.length, 1);
    assert.match(paper.notices[0] ?? '', /can not be had: http.* answers 503/);
    const tries = paper.asked.length;
    assert.ok(tries >= 3 && tries < 5, `after longer and longer pauses, not ${tries} times`);

    paper.behaviour.status = 200;
    paper.pass(HOUR);
    await job.settle();
    assert.deepEqual(await paper.listOf('mole'), [['jetty', 'same-meaning']]);
    assert.match(paper.notices[1] ?? '', /come again/);
  });

  it('are made beside the rounds, which do not wait', async () => {
    const store = await open();
    const paper = await openPaper(store);
    paper.behaviour.pause = 300;
    const job = await paper.start();
    await eventually(async () => {
      await job.round();
      return paper.asked.length > 0;
    });
    await job.round();
    assert.equal(await countVectors(store, 'toy'), 0, 'the rounds went on before the answer');
    await eventually(async () => (await countVectors(store, 'toy')) === 5);
    await eventually(async () => {
      await job.round();
      return (await paper.listOf('mole')).length === 1;
    });
    await job.stop();
  });

  it('of other dimensions under the same name are refused', async () => {
    const store = await open();
    const paper = await openPaper(store);
    await (await paper.start()).settle();
    paper.behaviour.extraDimensions = 3;
    const job = await paper.start();
    await paper.put('late', 'Every teacher has chalk again, and a term begins.');
    await job.settle();
    paper.pass(HOUR);
    await job.settle();
    assert.match(paper.notices.join(), /now have 8 numbers, those kept of toy have 5.*_MODEL/);
    assert.equal(paper.asked.length, 2, 'and not asked for again');
    assert.equal(await countVectors(store, 'toy'), 5);
    assert.deepEqual(await paper.listOf('mole'), [['jetty', 'same-meaning']]);
  });

  it('are not kept back by one text that is turned down', async () => {
    const store = await open();
    const paper = await openPaper(store);
    paper.behaviour.turnsDown = 'soprano';
    const job = await paper.start();
    await job.settle();
    assert.deepEqual(await paper.listOf('mole'), [['jetty', 'same-meaning']]);
    const [kept] = await keptVectors(store, 'toy', [paper.ids['psalm'] ?? '']);
    assert.equal(kept?.vector.length, 0);
    const asked = paper.asked.length;
    paper.pass(30 * SECOND);
    await (await paper.start()).settle();
    assert.equal(paper.asked.length, asked, 'it is not asked about again');
  });

  it('go with their story, and are not kept of one that is gone', async () => {
    const store = await open();
    const paper = await openPaper(store);
    const [jetty = '', rye = ''] = [paper.ids['jetty'], paper.ids['rye']];
    const vector = Int8Array.of(-127, 0, 64);
    const rows = ['gone', jetty, rye].map((storyId) => ({ storyId, textHash: 'h', vector }));
    await keepVectors(store, 'toy', rows);
    assert.deepEqual(
      (await keptVectors(store, 'toy', ['gone', jetty])).map((one) => [one.storyId, one.vector]),
      [[jetty, vector]],
    );
    await store.db.deleteFrom('stories').where('id', '=', jetty).execute();
    assert.equal(await countVectors(store, 'toy'), 1);
  });
});
