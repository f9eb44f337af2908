import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import { changeSettings } from '../../src/desk/settings.ts';
import { mergeInto as mergeStorylines } from '../../src/desk/storylines/merger.ts';
import { renameTo } from '../../src/desk/storylines/renaming.ts';
import { changeSubject, mergeInto, readdress } from '../../src/desk/subject.ts';
import { DAY, MINUTE } from '../../src/lib/clock.ts';
import { saveArrivals } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import { collectionOf } from '../../src/store/searchCollection.ts';
import { fillSearch, refillSearch } from '../../src/store/searchFilling.ts';
import { foundStories } from '../../src/store/searchStories.ts';
import { searchSuggestions } from '../../src/store/searchSuggestions.ts';
import type { Store } from '../../src/store/store.ts';
import { insertStoryline } from '../../src/store/storylineRows.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { NOW, publish } from '../support/press.ts';
import { arrival } from '../support/stories.ts';

const by = { actor: 'ada@tide.example', now: NOW };

const find = (store: Store, words: string) => foundStories(store, { words, limit: 3 }, NOW);

const names = async (store: Store, typed: string) =>
  (await searchSuggestions(store, typed, NOW))
    .filter(({ kind }) => kind !== 'story')
    .map(({ name, path }) => `${name} ${path}`);

/** So many stories of which each is a day older than the one before. */
async function publishMany(store: Store, many: number, different = {}) {
  const arrivals = Array.from({ length: many }, (_, at) =>
    arrival({
      ...{ key: `${at}`, headline: `Number ${at}`, body: plainBody([`Seen from quay ${at}.`]) },
      ...{ publishedAt: NOW - at * DAY, ...different },
    }),
  );
  for (const saved of await saveArrivals(store, arrivals, by)) assert.ok(!('error' in saved));
}

async function emptySearch(store: Store) {
  const stories = await store.db.selectFrom('stories').select('id').execute();
  for (const { id } of stories) await store.search.remove(store.db, id);
}

/** Stops whatever is done in turns after the first. */
function stopAfterOne() {
  const stopping = new AbortController();
  return { signal: stopping.signal, told: () => stopping.abort() };
}

onEveryDatabase('The index of search', (open) => {
  it('is filled from the newest on, answers meanwhile, and goes on where it was stopped', async () => {
    const store = await open();
    await publishMany(store, 60);
    await emptySearch(store);
    await fillSearch(store, stopAfterOne());
    const begun = await find(store, 'quay');
    assert.deepEqual(
      [begun.total, begun.unsearched, begun.stories[0]?.headline],
      [25, 35, 'Number 0'],
    );
    assert.deepEqual([(await find(store, '24')).total, (await find(store, '25')).total], [1, 0]);
    const told: string[] = [];
    const filled = await fillSearch(store, { told: (done, of) => told.push(`${done} of ${of}`) });
    assert.deepEqual([filled, told], [35, ['25 of 35', '35 of 35']]);
    const whole = await find(store, 'quay');
    assert.deepEqual([whole.total, whole.unsearched, await fillSearch(store)], [60, 0, 0]);
  });

  it('is made anew while it answers, and goes on where it was stopped', async () => {
    const store = await open();
    await publishMany(store, 60);
    await refillSearch(store, stopAfterOne());
    assert.equal((await find(store, 'quay')).total, 60);
    const told: string[] = [];
    const anew = { told: (done: number, of: number) => told.push(`${done} of ${of}`) };
    assert.equal(await refillSearch(store, anew), 60);
    assert.deepEqual(told, ['50 of 60', '60 of 60']);
    await refillSearch(store, anew);
    assert.deepEqual(told.slice(2), ['25 of 60', '50 of 60', '60 of 60']);
  });

  it('is empty after the update that begins it anew, and has the names that were there', async () => {
    const store = await open();
    await publish(store, { headline: 'Cranes', topics: [{ name: 'Zoë’s Harbour' }] });
    await sql`drop table "subjectNames"`.execute(store.db);
    await sql`delete from kysely_migration where name like '%-search-index'`.execute(store.db);
    await migrate(store.db, store.dialect, store.search);
    assert.equal((await find(store, 'cranes')).total, 0);
    assert.equal(await fillSearch(store), 1);
    assert.equal((await find(store, 'cranes')).total, 1);
    assert.deepEqual((await names(store, 'zoe')).length, 1);
  });

  it('weighs an old story with the word in its headline among hundreds that are newer', async () => {
    const store = await open();
    await publishMany(store, 505);
    const old = { headline: 'The quay', publishedAt: NOW - 2_000 * DAY };
    await publish(store, { ...old, body: plainBody(['It was built.']) });
    await publish(store, { ...old, headline: 'The mole', body: plainBody(['Seen from a quay.']) });
    const { stories, total, reached, facets } = await find(store, 'quay');
    assert.equal(stories[0]?.headline, 'The quay');
    assert.deepEqual([total, reached], [507, 501]);
    assert.deepEqual(
      facets.years.map(({ id, count }) => `${id} ${count}`),
      ['2026 327', '2025 178', '2021 2'],
    );
  });

  it('is counted once a minute; a language is known with its first story', async () => {
    const store = await open();
    await publish(store, { headline: 'Cranes' });
    assert.equal((await collectionOf(store, NOW)).stories, 1);
    await publish(store, { headline: 'Die Gewerkschaften rufen', language: 'de' });
    const { stories, languages } = await collectionOf(store, NOW + MINUTE - 1);
    assert.deepEqual([stories, languages], [1, ['en', 'de']]);
    assert.equal((await find(store, 'Gewerkschaft')).total, 1);
    assert.equal((await collectionOf(store, NOW + MINUTE)).stories, 2);
  });
});

onEveryDatabase('What is suggested', (open) => {
  it('follows names as they are given, changed, merged and moved', async () => {
    const store = await open();
    await publish(store, { headline: 'Cranes', topics: [{ name: 'Harbour' }, { name: 'Tolls' }] });
    await publish(store, {
      headline: 'Ferries',
      people: [{ name: 'Ådne Pell', credit: 'author' }],
    });
    assert.deepEqual(await names(store, 'harb'), ['Harbour /topic/harbour']);
    assert.deepEqual(await names(store, 'adn'), ['Ådne Pell /author/adne-pell']);
    assert.deepEqual(await names(store, 'ådne p'), ['Ådne Pell /author/adne-pell']);
    assert.deepEqual(await names(store, 'dne'), []);
    const change = { name: 'Ports and piers', about: '', detail: 'place' };
    await changeSubject(store, 'topic', 'harbour', change, by);
    assert.deepEqual(await names(store, 'harb'), []);
    assert.deepEqual(await names(store, 'piers'), ['Ports and piers /topic/harbour']);
    await readdress(store, 'topic', 'harbour', by);
    assert.deepEqual(await names(store, 'and pi'), ['Ports and piers /topic/ports-and-piers']);
    await mergeInto(store, 'topic', 'tolls', { into: 'ports-and-piers' }, by);
    assert.deepEqual(await names(store, 'toll'), []);
  });

  it('knows other forms of the words of a name, in the paper’s language', async () => {
    const store = await open();
    await publish(store, {
      headline: 'Cranes',
      topics: [{ name: 'Ferries' }, { name: 'Schiffe' }],
    });
    assert.deepEqual(await names(store, 'ferry'), ['Ferries /topic/ferries']);
    await publish(store, { headline: 'Quays', topics: [{ name: 'Harbour works' }] });
    assert.deepEqual(await names(store, 'harbours'), ['Harbour works /topic/harbour-works']);
    assert.deepEqual(await names(store, 'schiffen'), []);
    await changeSettings(store, { language: 'de' }, by);
    assert.deepEqual(await names(store, 'schiffen'), ['Schiffe /topic/schiffe']);
    const called = async (words: string) =>
      (await find(store, words)).subjects.map(({ name }) => name);
    assert.deepEqual([await called('schiffen'), await called('schi')], [['Schiffe'], []]);
  });

  it('follows storylines too', async () => {
    const store = await open();
    for (const [id, name] of [
      ['one', 'The long strike'],
      ['two', 'Strike at the mill'],
    ] as const) {
      await insertStoryline(store.db, { id, name, summary: '' });
      const story = await publish(store, { headline: `Cranes ${id}` });
      await store.db
        .updateTable('stories')
        .set({ storylineId: id })
        .where('id', '=', story)
        .execute();
    }
    assert.equal((await names(store, 'strik')).length, 2);
    await renameTo(store, 'one', { name: 'The walkout', summary: '', reason: 'It is over.' }, by);
    assert.deepEqual(await names(store, 'walk'), ['The walkout /storyline/the-walkout']);
    await mergeStorylines(store, 'two', { into: 'one', reason: 'It is one.' }, by);
    assert.deepEqual(await names(store, 'mill'), []);
  });

  it('is not looked for among all names', async () => {
    const store = await open();
    const topics = Array.from({ length: 300 }, (_, at) => ({ name: `Zone ${at}` }));
    await publish(store, { headline: 'Cranes', topics: [...topics, { name: 'Harbour' }] });
    let handed = 0;
    const db = store.db.withPlugin({
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        handed += result.rows.length;
        return result;
      },
    });
    assert.deepEqual(await names({ ...store, db }, 'harb'), ['Harbour /topic/harbour']);
    assert.ok(handed < 20, `${handed} rows`);
    assert.equal((await names(store, 'zo')).length, 3);
  });
});
