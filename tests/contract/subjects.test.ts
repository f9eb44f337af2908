import assert from 'node:assert/strict';
import { it } from 'node:test';
import { addRedirect, endRedirect } from '../../src/desk/redirect.ts';
import { changeSubject, mergeInto, readdress } from '../../src/desk/subject.ts';
import { redirectFrom } from '../../src/store/oldAddresses.ts';
import { foundStories } from '../../src/store/searchStories.ts';
import { topicsOf } from '../../src/store/storyPage.ts';
import { subjectRows } from '../../src/store/subjectRows.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { NOW, publish } from '../support/press.ts';

const by = { actor: 'ada@tide.example', now: NOW };

onEveryDatabase('A subject', (open) => {
  it('is merged for good: stories, addresses and the name itself lead to the other', async () => {
    const store = await open();
    const harbour = await publish(store, { headline: 'Cranes', topics: [{ name: 'Harbour' }] });
    const both = await publish(store, {
      headline: 'Tolls',
      topics: [{ name: 'Harbor' }, { name: 'Harbour' }],
    });
    const other = await publish(store, { headline: 'Ferries', topics: [{ name: 'Harbor' }] });
    await mergeInto(store, 'topic', 'harbor', { into: 'harbour' }, by);
    const rows = await subjectRows(store.db, 'topic', { words: 'harb', limit: 9 });
    assert.deepEqual(
      rows.map(({ id, stories }) => [id, stories]),
      [['harbour', 3]],
    );
    for (const id of [harbour, both, other]) {
      assert.deepEqual(
        (await topicsOf(store, id)).map((topic) => topic.id),
        ['harbour'],
      );
    }
    assert.equal(await redirectFrom(store, '/topic/harbor', NOW), '/topic/harbour');
    const again = await publish(store, { headline: 'Quays', topics: [{ name: 'Harbor' }] });
    assert.deepEqual(
      (await topicsOf(store, again)).map((topic) => topic.id),
      ['harbour'],
    );

    await mergeInto(store, 'topic', 'harbour', { into: 'harbour' }, by).then(
      () => assert.fail(),
      (error: Error) => assert.match(error.message, /itself/),
    );
    await assert.rejects(mergeInto(store, 'topic', 'harbour', { into: 'none' }, by), /no topic/);
  });

  it('is renamed, found by its new name, and moved to the address that this asks for', async () => {
    const store = await open();
    const story = await publish(store, { headline: 'Cranes', topics: [{ name: 'Harbour' }] });
    const change = { name: 'Seaports', about: 'Where ships lie', detail: 'place' };
    await changeSubject(store, 'topic', 'harbour', change, by);
    const found = await foundStories(store, { words: 'seaports', limit: 5 }, NOW);
    assert.deepEqual(
      found.stories.map(({ id }) => id),
      [story],
    );
    await readdress(store, 'topic', 'harbour', by);
    assert.deepEqual(
      (await topicsOf(store, story)).map(({ id, name }) => [id, name]),
      [['seaports', 'Seaports']],
    );
    assert.equal(await redirectFrom(store, '/topic/harbour', NOW), '/topic/seaports');
    await assert.rejects(readdress(store, 'topic', 'seaports', by), /its name asks for/);

    await publish(store, { headline: 'Nets', topics: [{ name: 'Fishing' }] });
    await mergeInto(store, 'topic', 'seaports', { into: 'fishing' }, by);
    assert.equal(
      await redirectFrom(store, '/topic/harbour', NOW),
      '/topic/fishing',
      'an address of long ago leads on in one step',
    );
  });

  it('may be a section or a person as well', async () => {
    const store = await open();
    const people = [{ name: 'Ilse Vahr', credit: 'author' as const }];
    await publish(store, { headline: 'Cranes', section: { name: 'Port' }, people });
    await publish(store, {
      headline: 'Tolls',
      section: { name: 'Harbour' },
      people: [...people, { name: 'I. Vahr', credit: 'author' }],
    });
    await mergeInto(store, 'section', 'port', { into: 'harbour' }, by);
    await mergeInto(store, 'person', 'i-vahr', { into: 'ilse-vahr' }, by);
    const counts = async (kind: 'section' | 'person') =>
      (await subjectRows(store.db, kind, { words: '', limit: 9 })).map(({ id, stories }) => [
        id,
        stories,
      ]);
    assert.deepEqual(await counts('section'), [['harbour', 2]]);
    assert.deepEqual(await counts('person'), [['ilse-vahr', 2]]);
    assert.equal(await redirectFrom(store, '/author/i-vahr', NOW), '/author/ilse-vahr');
  });

  it('has nothing to do with a redirect that somebody makes or takes away', async () => {
    const store = await open();
    await addRedirect(store, { from: '/old', to: '/about' }, by);
    await addRedirect(store, { from: '/old', to: '/corrections' }, by);
    assert.equal(await redirectFrom(store, '/old', NOW), '/corrections');
    await endRedirect(store, { from: '/old' }, by);
    assert.equal(await redirectFrom(store, '/old', NOW), null);
    await assert.rejects(endRedirect(store, { from: '/old' }, by), /nowhere/);
    await assert.rejects(addRedirect(store, { from: '/a', to: '/a' }, by), /itself/);
  });
});
