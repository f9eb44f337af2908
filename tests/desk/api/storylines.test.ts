import assert from 'node:assert/strict';
import { it } from 'node:test';
import { HOUR } from '../../../src/lib/clock.ts';
import type { Store } from '../../../src/store/store.ts';
import { placeByEditor } from '../../../src/store/storylineEdits.ts';
import { insertStoryline } from '../../../src/store/storylineRows.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { desk } from '../../support/desk.ts';
import { openPaper, START } from '../../support/storylines.ts';

const reason = 'It is one dispute.';

/** A desk with an editor, and a way to make storylines of headlines. */
async function paperWith(store: Store) {
  const paper = openPaper(store);
  const { signedIn } = await desk(store, paper.clock);
  const { api } = await signedIn('editor');
  const storyline = async (id: string, ...headlines: string[]) => {
    await insertStoryline(store.db, { id, name: `The line ${id}`, summary: '' });
    const stories: string[] = [];
    for (const headline of headlines) stories.push(await paper.put(headline));
    if (stories.length > 0) await placeByEditor(store.db, stories, id, paper.clock());
    return stories;
  };
  const timeline = async (id: string): Promise<string[]> =>
    (await api('GET', `/storylines/${id}`)).body.timeline.map(
      ({ headline }: { headline: string }) => headline,
    );
  return { paper, api, storyline, timeline };
}

onEveryDatabase('Storylines in the API', (open) => {
  it('are listed page by page, those with the latest news first and none twice', async () => {
    const { paper, api, storyline } = await paperWith(await open());
    await storyline('old', 'Fog');
    paper.pass(HOUR);
    for (const id of ['b', 'a', 'c']) await storyline(id, `Ice ${id}`, `Rye ${id}`);
    await storyline('empty');
    const seen: string[] = [];
    let next = '';
    do {
      const { body } = await api('GET', `/storylines?limit=2${next && `&cursor=${next}`}`);
      for (const { id, stories } of body.entries) seen.push(`${id} ${stories}`);
      next = body.next ?? '';
    } while (next);
    assert.deepEqual(seen, ['a 2', 'b 2', 'c 2', 'old 1', 'empty 0']);
    const { body } = await api('GET', '/storylines?q=LINE%20B');
    assert.equal(body.entries.length, 1);
    assert.equal(body.entries[0].url, 'http://127.0.0.1/storyline/the-line-b');
    assert.equal(body.entries[0].latestAt, new Date(START + HOUR).toISOString());
  });

  it('have a timeline that says where they turned and how each story came', async () => {
    const store = await open();
    const { api, storyline } = await paperWith(store);
    const [first = '', second = ''] = await storyline('pilots', 'Pilots vote', 'Thorn resigns');
    const turn = { storylineId: 'pilots', storyId: second, why: 'new-name', detail: 'Ida Thorn' };
    await store.db.insertInto('turningPoints').values(turn).execute();
    const { status, body, etag } = await api('GET', '/storylines/pilots');
    assert.deepEqual([status, body.stories], [200, 2]);
    const turns = Object.fromEntries(
      body.timeline.map(({ id, turningPoint }: { id: string; turningPoint: unknown }) => [
        id,
        turningPoint,
      ]),
    );
    assert.deepEqual(turns, {
      [first]: null,
      [second]: { why: 'new-name', detail: 'Ida Thorn' },
    });
    assert.equal(body.timeline[0].placedBy, 'editor');
    const again = await api('GET', '/storylines/pilots', undefined, { 'if-none-match': etag });
    assert.equal(again.status, 304);
    assert.equal((await api('GET', '/storylines/none')).status, 404);
  });

  it('are renamed, split, filled, emptied and merged as at the desk, with a log', async () => {
    const { api, storyline, timeline } = await paperWith(await open());
    const [vote = '', strike = '', ferry = ''] = await storyline('p', 'Vote', 'Strike', 'Ferry');
    await storyline('q', 'Bridge');
    const act = async (id: string, name: string, body: object, headers = {}) =>
      api('POST', `/storylines/${id}/${name}`, { ...body, reason }, headers);

    const renamed = await act('p', 'rename', { name: 'Pilots on strike', summary: 'Night pay.' });
    assert.deepEqual([renamed.status, renamed.body], [200, { id: 'p' }]);
    const { body: now } = await api('GET', '/storylines/p');
    assert.deepEqual([now.name, now.summary], ['Pilots on strike', 'Night pay.']);
    assert.match(now.url, /\/storyline\/pilots-on-strike$/);
    assert.deepEqual([now.log[0].actor, now.log[0].reason], ['The editor', reason]);

    const split = await act('p', 'split', { stories: [ferry], name: 'The ferry' });
    assert.deepEqual(await timeline(split.body.id), ['Ferry']);
    const [train = ''] = await storyline('r', 'Train');
    assert.equal((await act(split.body.id, 'addition', { address: train })).status, 200, 'an id');
    await act(split.body.id, 'move', { stories: [train], into: 'r' });
    assert.deepEqual(await timeline('r'), ['Train'], 'an id');
    await act('p', 'move', { stories: [strike], into: 'the-line-q' });
    assert.deepEqual((await timeline('q')).sort(), ['Bridge', 'Strike']);
    await act('p', 'removal', { stories: [vote] });
    assert.deepEqual(await timeline('p'), []);
    const address = (await api('GET', `/stories/${vote}`)).body.url;
    assert.equal((await act('q', 'addition', { address })).status, 200);
    assert.equal((await act('q', 'addition', { address })).status, 409);
    const merged = await act('q', 'merger', { into: '/storyline/the-line-p' });
    assert.equal(merged.body.id, 'p');
    assert.deepEqual((await timeline('p')).sort(), ['Bridge', 'Strike', 'Vote']);
    assert.equal((await api('GET', '/storylines/q')).status, 404);
    assert.equal((await act('q', 'rename', { name: 'Gone again' })).status, 404);
  });

  it('want a reason, stories of their own, and what is changed where it is said', async () => {
    const { api, storyline } = await paperWith(await open());
    await storyline('p', 'Vote');
    const [other = ''] = await storyline('q', 'Bridge');
    const { etag } = await api('GET', '/storylines/p');
    const name = { name: 'Pilots on strike' };
    const bare = await api('POST', '/storylines/p/rename', name);
    assert.deepEqual([bare.status, bare.body.field], [422, 'reason']);
    const none = await api('POST', '/storylines/p/removal', { stories: [], reason });
    assert.deepEqual([none.status, none.body.field], [422, 'stories']);
    const foreign = { stories: [other], reason };
    assert.equal((await api('POST', '/storylines/p/removal', foreign)).status, 422);
    for (const [act, body, field] of [
      ['merger', { into: 'nowhere' }, 'into'],
      ['merger', { into: 'the-line-p' }, 'into'],
      ['addition', { address: '/nowhere' }, 'address'],
    ] as const) {
      const refused = await api('POST', `/storylines/p/${act}`, { ...body, reason });
      assert.deepEqual([refused.status, refused.body.field], [422, field]);
    }
    const rename = { ...name, reason };
    const since = { 'if-match': etag };
    assert.equal((await api('POST', '/storylines/p/rename', rename, since)).status, 200);
    assert.equal((await api('POST', '/storylines/p/rename', rename, since)).status, 412);
  });
});
