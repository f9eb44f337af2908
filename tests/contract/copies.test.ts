import assert from 'node:assert/strict';
import { it } from 'node:test';
import { holdApart, linkCopy } from '../../src/desk/copy.ts';
import { startDiscovery } from '../../src/discovery/jobs/discoveryJob.ts';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { knownCopies } from '../../src/store/copies.ts';
import { copyPairs, countCopyPairs } from '../../src/store/deskCopies.ts';
import { latestStories } from '../../src/store/latestStories.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { arrival } from '../support/stories.ts';

const START = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const PARAGRAPHS = [
  'The harbour board of Port Ansel voted on Tuesday to rebuild the northern quay, which has leaned towards the water since the storm of last winter.',
  'Engineer Ada Pell told the meeting that divers had found eleven cracks in the wall. She called the repair long overdue and the price fair.',
  'Fishermen fear for their berths. Two boats have already moved to Corrie, where the mooring is cheaper and the ice house works at night.',
  'Work begins in the spring and is to last fourteen months. A temporary pier of timber will serve the ferry to the islands until then.',
];
const LIST = [
  'Baker wins prize for rye loaf',
  'Choir sings in old customs house',
  'School bus timetable changes',
];
const COPY = [
  ...LIST,
  ...PARAGRAPHS.slice(1).map((text) => text.replaceAll(/((?:\S+\s+){14})/g, '$1FXZone ')),
  ...LIST,
];

const origin = (publisher: string, url: string) => [
  {
    certainty: 'stated' as const,
    publisher,
    url,
    publishedAt: null,
    licence: null,
    evidence: null,
  },
];

async function paper(store: Store) {
  let now = START;
  const put = async (key: string, different: Partial<Arrival>) =>
    (
      await saveArrival(
        store,
        arrival({ key, headline: key, publishedAt: START - HOUR, ...different }),
        { actor: 'import', now },
      )
    ).storyId;
  const original = await put('Quay to be rebuilt', { body: plainBody(PARAGRAPHS) });
  const job = await startDiscovery(store, () => now);
  const rounds = async () => {
    for (let round = 0; round < 3; round++) {
      now += 1_000;
      await job.round();
    }
  };
  await rounds();
  const copy = await put('Harbour shock: what they do not tell you', {
    body: plainBody(COPY),
    publishedAt: START - 40 * HOUR + 39.5 * HOUR,
    origins: origin('The Echo', 'https://echo.example/shock'),
  });
  await rounds();
  return { put, rounds, original, copy, clock: () => now };
}

onEveryDatabase('A copy that arrives', (open) => {
  it('is linked to its original within a second, folded, and shown at the desk', async () => {
    const store = await open();
    const { original, copy, clock } = await paper(store);
    assert.deepEqual(
      (await knownCopies(store, 'all')).map(({ storyId, originalId }) => [storyId, originalId]),
      [[copy, original]],
    );
    const front = await latestStories(store, {}, { limit: 10 }, clock());
    assert.deepEqual(
      front.map(({ id }) => id),
      [original],
    );
    const page = { limit: 10, offset: 0 };
    const [pair] = await copyPairs(store, { words: 'shock', which: 'ours' }, page);
    assert.deepEqual(
      [pair?.copy.publisher, pair?.copy.url, pair?.original.publisher, pair?.original.id],
      ['The Echo', 'https://echo.example/shock', null, original],
    );
    assert.equal(await countCopyPairs(store, { words: '', which: 'received' }), 0);
    assert.equal(await countCopyPairs(store, { words: 'zebra', which: 'all' }), 0);
  });

  it('is held apart for ever where an editor says so, also against later discovery', async () => {
    const store = await open();
    const { original, copy, put, rounds, clock } = await paper(store);
    const by = { actor: 'ada@tide.example', now: clock() };
    await holdApart(store, { copy, original, reason: 'Our own rewrite' }, by);
    await rounds();
    assert.deepEqual(await knownCopies(store, 'all'), []);
    await put('Harbour shock: what they do not tell you', {
      body: plainBody([...COPY, 'More.']),
      fingerprint: '2',
    });
    await rounds();
    assert.deepEqual(await knownCopies(store, 'all'), []);
    const again = await startDiscovery(store, clock);
    await again.round();
    assert.deepEqual(await knownCopies(store, 'all'), []);
    const [pair] = await copyPairs(store, { words: '', which: 'apart' }, { limit: 9 });
    assert.deepEqual([pair?.reason, pair?.actor], ['Our own rewrite', 'ada@tide.example']);
  });

  it('is linked by hand where no words tell, by address, to the last original', async () => {
    const store = await open();
    const { original, copy, put, rounds, clock } = await paper(store);
    const translated = await put('Der Kai wird neu gebaut', {
      body: plainBody(['Ganz andere Worte.']),
    });
    const by = { actor: 'ada@tide.example', now: clock() };
    const { path } = await store.db
      .selectFrom('stories')
      .select('path')
      .where('id', '=', copy)
      .executeTakeFirstOrThrow();
    await linkCopy(
      store,
      { copy: translated, original: `https://tide.example${path}`, reason: 'A translation' },
      by,
    );
    await rounds();
    const links = await knownCopies(store, [translated]);
    assert.equal(links[0]?.originalId, original);
    await assert.rejects(
      linkCopy(store, { copy, original: copy, reason: 'none' }, by),
      /no copy of itself/,
    );
    await assert.rejects(
      linkCopy(store, { copy, original: '/nowhere', reason: 'none' }, by),
      /no story/,
    );
  });
});
