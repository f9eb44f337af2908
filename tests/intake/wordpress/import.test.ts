import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { it } from 'node:test';
import { type ImportResult, importFrom } from '../../../src/intake/import.ts';
import { bodyText } from '../../../src/store/body.ts';
import { linksIn } from '../../../src/store/bodyLinks.ts';
import type { Store } from '../../../src/store/store.ts';
import { storedBody } from '../../../src/store/storedBody.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { NOW, pressOver } from '../../support/press.ts';

const EXPORT = resolve(import.meta.dirname, '../../fixtures/intake/wordpress/brede.xml');
const terms = { draft: false, now: NOW, language: 'en' };

async function take(store: Store, file = EXPORT): Promise<ImportResult[]> {
  const results = [];
  for await (const result of importFrom(store, file, terms)) results.push(result);
  return results;
}

const storyCalled = (store: Store, headline: string) =>
  store.db
    .selectFrom('stories')
    .selectAll()
    .where('headline', '=', headline)
    .executeTakeFirstOrThrow();

onEveryDatabase('An export of WordPress', (open) => {
  it('comes in with its sections, topics, people, dates and places', async () => {
    const store = await open();
    await take(store);
    const ice = await storyCalled(store, 'The harbour & the ice');
    assert.deepEqual(
      [ice.path, ice.sectionId, ice.status, ice.standfirst, ice.weight, ice.language],
      ['/2024/01/05/harbour-ice', 'news-notes', 'published', 'Four degrees below.', 7, 'en-GB'],
    );
    assert.deepEqual(
      [ice.publishedAt, ice.updatedAt],
      [Date.UTC(2024, 0, 5, 8, 30), Date.UTC(2024, 0, 6, 8, 30)],
    );
    const topics = await store.db
      .selectFrom('storyTopics')
      .selectAll()
      .orderBy('position')
      .execute();
    assert.deepEqual(
      topics.map(({ topicId }) => topicId),
      ['harbour', 'ice'],
    );
    const people = await store.db.selectFrom('people').selectAll().orderBy('name').execute();
    assert.deepEqual(
      people.map(({ name, biography }) => [name, biography]),
      [
        ['Ada Pell', ''],
        ['Bo Ek', 'Bo Ek fishes and writes.'],
      ],
    );
  });

  it('shows nothing that was not public, and names what has no place', async () => {
    const store = await open();
    const results = await take(store);
    const statuses = await store.db
      .selectFrom('stories')
      .select(['headline', 'status', 'kind', 'embargoedUntil'])
      .orderBy('headline')
      .execute();
    assert.deepEqual(
      statuses.map(({ headline, status, kind }) => `${headline}: ${status} ${kind}`),
      [
        'Behind a password: draft report',
        'Imprint: published page',
        'Still private: draft report',
        'The harbour & the ice: published report',
        'The thaw: published report',
        'To come: published report',
      ],
    );
    const coming = statuses.find(({ headline }) => headline === 'To come');
    assert.equal(coming?.embargoedUntil, Date.UTC(2090, 0, 1, 10));
    const notes = results.flatMap((result) => (result.outcome === 'noted' ? [result.note] : []));
    assert.deepEqual(notes, ['left out: 1 comments, 1 in the trash, 1 of type nav_menu_item']);
    const failed = results.flatMap((result) => (result.outcome === 'failed' ? [result.error] : []));
    assert.deepEqual(failed, ['an item <item> is never closed']);
    const { record } = await store.db
      .selectFrom('imports')
      .innerJoin('stories', 'stories.id', 'imports.storyId')
      .select('record')
      .where('headline', '=', 'The harbour & the ice')
      .executeTakeFirstOrThrow();
    assert.deepEqual(JSON.parse(record).leftOut, ['block latest-posts']);
    assert.ok(!record.includes('ada@brede.example'));
  });

  it('leads readers on from its old addresses, and links from one story to another', async () => {
    const store = await open();
    await take(store);
    const press = pressOver(store);
    const leads = async (address: string) => {
      const { status, headers } = await press.request(address);
      return [status, headers.get('Location')];
    };
    const ice = '/2024/01/05/harbour-ice';
    for (const address of [
      '/2024/01/harbour-ice/',
      '/2024/01/harbour-ice',
      '/2024/01/frozen/',
      '/?p=11',
      '/index.php?p=11&utm_source=x',
      `${ice}/`,
    ]) {
      assert.deepEqual(await leads(address), [301, ice], address);
    }
    assert.deepEqual(await leads('/category/news/harbour/'), [301, '/topic/harbour']);
    assert.deepEqual(await leads('/author/ada/'), [301, '/author/ada-pell']);
    assert.deepEqual(await leads('/imprint/'), [301, '/2020/01/01/imprint']);
    for (const address of ['/?p=999', '/?page=1']) assert.equal((await leads(address))[0], 200);
    for (const hidden of ['/2024/02/locked/', '/nowhere/', ice.replace('ice', 'fire')]) {
      assert.equal((await leads(hidden))[0], 404, hidden);
    }
    assert.equal((await leads('/?p=15'))[1], null, 'what is to come is not betrayed');
    const thaw = await storyCalled(store, 'The thaw');
    const links = linksIn(storedBody(await storyCalled(store, 'The harbour & the ice')));
    assert.deepEqual(links.slice(0, 2), [
      thaw.path,
      'https://elsewhere.example/2024/01/harbour-ice/',
    ]);
    assert.ok(linksIn(storedBody(thaw)).includes(ice));
  });

  it('changes nothing the second time', async () => {
    const store = await open();
    await take(store);
    const before = await storyCalled(store, 'The harbour & the ice');
    const again = (await take(store)).filter(({ outcome }) => outcome !== 'noted');
    assert.deepEqual([...new Set(again.map(({ outcome }) => outcome))].sort(), [
      'failed',
      'unchanged',
    ]);
    assert.deepEqual(await storyCalled(store, 'The harbour & the ice'), before);
    assert.ok(bodyText(storedBody(before)).includes('Write to the desk.'));
  });
});
