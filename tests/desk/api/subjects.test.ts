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
      idOfName: 'harbour',
    });
    const unchanged = await api('GET', '/topics/harbour', undefined, { 'if-none-match': etag });
    assert.equal(unchanged.status, 304);
    const since = { 'if-match': etag };
    const change = { name: 'The harbour', about: 'Cranes and quays.', detail: 'place' };
    assert.equal((await api('PUT', '/topics/harbour', change, since)).status, 204);
    assert.equal((await api('PUT', '/topics/harbour', change, since)).status, 412);
    assert.equal((await api('GET', '/topics/harbour')).body.idOfName, 'the-harbour');
    const merge = { into: 'port' };
    assert.equal((await api('POST', '/topics/harbour/merger', merge, since)).status, 412);
    const now = { 'if-match': (await api('GET', '/topics/harbour')).etag };
    assert.equal((await api('POST', '/topics/harbour/merger', merge, now)).status, 204);
    assert.equal((await api('GET', '/topics/port')).body.stories, 2);
    assert.equal((await api('GET', '/topics/harbour')).status, 404);
    assert.equal((await api('GET', '/people/none')).status, 404);
  });

  it('are listed page by page, the busiest first and sections in their order, and found by letters', async () => {
    const store = await open();
    const topics = (...names: string[]) => names.map((name) => ({ name }));
    await publish(store, { headline: 'Cranes', topics: topics('Harbour', 'Ядро', 'Zinc <ore>') });
    await publish(store, { headline: 'Quay', topics: topics('Harbour', 'Ice') });
    const { signedIn } = await desk(store, NOW);
    const { api } = await signedIn('editor');
    const listed = async (query: string, cursor = ''): Promise<string[]> => {
      const { status, body } = await api('GET', `/subjects?${query}${cursor}`);
      assert.equal(status, 200);
      const seen = body.entries.map(
        ({ id, stories }: Record<string, string>) => `${id} ${stories}`,
      );
      return body.next ? [...seen, ...(await listed(query, `&cursor=${body.next}`))] : seen;
    };
    const pages = await listed('kind=topic&limit=1');
    assert.equal(pages[0], 'harbour 2');
    assert.deepEqual(pages.toSorted(), ['harbour 2', 'ice 1', 'zinc-ore 1', 'ядро 1']);
    assert.deepEqual(await listed('kind=topic&q=ORE'), ['zinc-ore 1']);
    assert.deepEqual(await listed('kind=topic&q=none'), []);
    for (const name of ['Zebras', 'Port', 'Ants']) await api('POST', '/sections', { name });
    assert.deepEqual(await listed('kind=section&limit=2'), ['zebras 0', 'port 0', 'ants 0']);
    assert.equal((await api('GET', '/subjects?kind=story')).status, 422);
  });

  it('are added once, a section last in the order; what is wrong is named', async () => {
    const store = await open();
    const { signedIn } = await desk(store, NOW);
    const { api } = await signedIn('editor');
    const first = await api('POST', '/sections', { name: 'Tides & moons' });
    assert.deepEqual([first.status, first.body.id, first.body.detail], [201, 'tides-moons', '1']);
    assert.equal((await api('POST', '/sections', { name: 'Port' })).body.detail, '2');
    const twice = await api('POST', '/sections', { name: 'Tides  MOONS' });
    assert.deepEqual([twice.status, twice.body.field], [409, 'name']);
    assert.match(twice.body.title, /“Tides & moons” is there already/);
    const { body } = await api('POST', '/topics', { name: 'Neap', detail: 'place' });
    assert.deepEqual([body.id, body.detail, body.stories], ['neap', 'place', 0]);
    for (const [path, change, field] of [
      ['/topics/neap', { name: ' ', detail: 'place' }, 'name'],
      ['/topics/neap', { name: 'Neap', detail: 'moon' }, 'detail'],
      ['/sections/port', { name: 'Port', detail: 'first' }, 'detail'],
    ] as const) {
      const refused = await api('PUT', path, change);
      assert.deepEqual([refused.status, refused.body.field], [422, field], path);
    }
    const itself = await api('POST', '/topics/neap/merger', { into: 'neap' });
    assert.deepEqual([itself.status, itself.body.field], [422, 'into']);
    assert.equal((await api('POST', '/topics/none/merger', { into: 'neap' })).status, 404);
  });
});
