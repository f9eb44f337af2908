import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import { changePicture, pictureIn } from '../../src/desk/media.ts';
import { followChanges } from '../../src/store/changes.ts';
import { keepPicture } from '../../src/store/media.ts';
import { picturesAfter } from '../../src/store/mediaLibrary.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { everyNode } from '../support/everyNode.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { NOW, publish } from '../support/press.ts';

/** A picture in the record alone. */
const picture = (store: Store, id: string, addedAt = NOW) =>
  keepPicture(store, null, {
    ...{ id, file: `${id}.svg`, type: 'image/svg+xml', width: 3, height: 2 },
    ...{ alt: `Picture ${id}`, caption: '', credit: '', addedAt },
  });

onEveryDatabase('The library', (open) => {
  it('gives pictures in order, by words, with how often each stands somewhere', async () => {
    const store = await open();
    await picture(store, 'one');
    await picture(store, 'two', NOW - 1);
    await picture(store, 'six', NOW - 1);
    await publish(store, { body: everyNode, pictureId: 'one' });
    await publish(store, { headline: 'Another', pictureId: 'two' });
    const first = await picturesAfter(store, { words: ['picture'], after: null, limit: 2 });
    assert.deepEqual(
      first.map(({ id, uses }) => [id, uses]),
      [
        ['one', 2],
        ['two', 2],
      ],
    );
    const after = { at: NOW - 1, id: 'two' };
    const rest = await picturesAfter(store, { words: [], after, limit: 2 });
    assert.deepEqual(
      rest.map(({ id, uses }) => [id, uses]),
      [['six', 0]],
    );
  });

  it('makes every page anew that shows a picture of which other words are said', async () => {
    const store = await open();
    await picture(store, 'one');
    const standing = await publish(store, { body: everyNode });
    const above = await publish(store, { headline: 'Another', pictureId: 'one' });
    const changes = await followChanges(store);
    await changePicture(store, 'one', { focus: { x: 0.1, y: 0.9 } }, { actor: 'ada', now: NOW });
    assert.deepEqual((await changes()).sort(), [`story:${standing}`, `story:${above}`].sort());
    const { focusX, focusY } = await pictureIn(store, 'one');
    assert.deepEqual([focusX, focusY], [0.1, 0.9]);
  });
});

it('finds the pictures in texts that were there before it', async () => {
  const { store, address } = await storeOnDisk();
  await picture(store, 'one');
  await publish(store, { body: everyNode });
  for (const old of [
    'drop table "bodyPictures"',
    'drop index "media_addedAt_id"',
    'drop index "stories_pictureId"',
    ...['focusX', 'focusY', 'addedAt'].map((name) => `alter table media drop column "${name}"`),
    `delete from kysely_migration where name = '0041-media-library'`,
  ]) {
    await sql.raw(old).execute(store.db);
  }
  const later = await openStore(address);
  assert.equal((await pictureIn(later, 'one')).uses, 1);
  await later.close();
});
