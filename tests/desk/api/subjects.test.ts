import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEveryDatabase } from '../../support/databases.ts';
import { desk } from '../../support/desk.ts';
import { NOW, publish } from '../../support/press.ts';

onEveryDatabase('Topics, sections and people in the API', (open) => {
  it('are read with their stories, and changed as they were read', async () => {
    const store = await open();
    await publish(store, { headline: 'Cranes', topics: [{ name: 'Harbour' }] });
    await publish(store, { headline: 'Quay', topics: [{ name: 'Harbour' }, { name: 'Port' }] });
    const { signedIn } = await desk(store, NOW);
    const { api } = await signedIn('editor');
    const { body, etag } = await api('GET', '/topics/harbour');
    assert.deepEqual(body, {
      ...{ id: 'harbour', name: 'Harbour', about: '', detail: 'subject', stories: 2 },
    });
    const unchanged = await api('GET', '/topics/harbour', undefined, { 'if-none-match': etag });
    assert.equal(unchanged.status, 304);
    const since = { 'if-match': etag };
    const change = { name: 'The harbour', about: 'Cranes and quays.', detail: 'place' };
    assert.equal((await api('PUT', '/topics/harbour', change, since)).status, 204);
    assert.equal((await api('PUT', '/topics/harbour', change, since)).status, 412);
    const merge = { into: 'port' };
    assert.equal((await api('POST', '/topics/harbour/merger', merge, since)).status, 412);
    const now = { 'if-match': (await api('GET', '/topics/harbour')).etag };
    assert.equal((await api('POST', '/topics/harbour/merger', merge, now)).status, 204);
    assert.equal((await api('GET', '/topics/port')).body.stories, 2);
    assert.equal((await api('GET', '/topics/harbour')).status, 404);
    assert.equal((await api('GET', '/people/none')).status, 404);
  });
});
