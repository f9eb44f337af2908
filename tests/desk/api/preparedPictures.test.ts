import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { libraryPicture } from '../../../src/store/mediaLibrary.ts';
import { openStore } from '../../../src/store/store.ts';
import { desk } from '../../support/desk.ts';
import { NOW, publish } from '../../support/press.ts';

const store = await openStore(':memory:');
after(() => store.close());
const { signedIn } = await desk(store, NOW);
const editor = await signedIn('editor');

for (const id of ['quay', 'crane']) {
  const words = { alt: '', caption: '', credit: '', focusX: null, focusY: null, addedAt: NOW };
  const size = { type: 'image/png', width: 8, height: 8 };
  await store.db
    .insertInto('media')
    .values({ id, file: `${id}.png`, ...size, ...words })
    .execute();
}

it('A picture that stands in what is being prepared alone is in use, and is kept', async () => {
  const id = await publish(store, { headline: 'Cranes' });
  const figure = { src: '/media/crane.png', alt: 'A crane', caption: '', credit: '' };
  const body = { type: 'doc', content: [{ type: 'figure', attrs: figure }] };
  const saved = await editor.api(
    ...(['PATCH', `/desk/stories/${id}`, { body, pictureId: 'quay' }] as const),
    { 'if-match': '*' },
  );
  assert.equal(saved.status, 200);
  for (const picture of ['quay', 'crane']) {
    assert.equal((await libraryPicture(store.db, picture))?.uses, 1, picture);
    assert.equal((await editor.api('DELETE', `/media/${picture}`)).status, 409);
  }
});
