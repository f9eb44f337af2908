import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOUR } from '../../src/lib/clock.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { deskList } from '../../src/store/deskList.ts';
import { inboxRow } from '../../src/store/inbox.ts';
import { allSources } from '../../src/store/sources.ts';
import { openStore } from '../../src/store/store.ts';
import { desk } from '../support/desk.ts';
import { EVERYTHING } from '../support/everything.ts';
import { feedServer } from '../support/feedServer.ts';
import { httpServer } from '../support/httpServer.ts';
import { pollingOver } from '../support/polling.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const TEXT = 'No ship sailed from Port Ansel, said the harbour master, and none would. '.repeat(12);
const entry = (path: string, title: string) => ({ path, title, text: TEXT, at: NOW - HOUR });

async function newsroom() {
  const store = await openStore(':memory:');
  const server = await feedServer();
  const polling = pollingOver(store, NOW);
  const room = await desk(store, NOW);
  const editor = await room.signedIn('editor');
  const bring = async (...titles: string[]) => {
    server.publish(...titles.map((title, index) => entry(`/${title.length}-${index}`, title)));
    const [known] = await allSources(store);
    const id = known?.id ?? (await polling.add(server.feed, { fullText: 'never' }));
    await polling.poll(id);
  };
  const idOf = async (headline: string) =>
    (
      await store.db
        .selectFrom('stories')
        .select('id')
        .where('headline', '=', headline)
        .executeTakeFirstOrThrow()
    ).id;
  const stateOf = async (headline: string) =>
    (await inboxRow(store.db, await idOf(headline)))?.state;
  const inbox = async (query = '') => (await editor.api('GET', `/inbox${query}`)).body;
  /** The status of an act upon the entry of that headline, and what was said. */
  const act = async (headline: string, name: string, body?: object, method = 'POST') => {
    const answer = await editor.api(method, `/inbox/${await idOf(headline)}/${name}`, body);
    return [answer.status, answer.body?.title ?? ''];
  };
  const listed = async () =>
    (await deskList(store, EVERYTHING, { order: 'changed', limit: 50, after: null })).map(
      ({ headline }) => headline,
    );
  return { store, server, room, editor, bring, idOf, stateOf, inbox, act, listed, ...polling };
}

/** What `act` gives where it was done. */
const DONE = [204, ''];

const headlines = (entries: { headline: string }[]) => entries.map(({ headline }) => headline);

describe('The inbox', () => {
  it('shows what came with its origin, and keeps it out of the list of stories', async () => {
    const { bring, inbox, room, listed } = await newsroom();
    await bring('Fog closes the harbour', 'Ice on the quay');
    const { entries, total } = await inbox();
    assert.deepEqual(headlines(entries).sort(), ['Fog closes the harbour', 'Ice on the quay']);
    const [{ publisher, url, licence }] = entries[0].origins;
    assert.deepEqual([publisher, licence, total], ['The Tide', null, 2]);
    assert.match(url, /^http:/);
    assert.match(entries[0].excerpt, /^No ship sailed .+\w …$/, 'whole words of it');
    assert.ok(!(await listed()).includes('Ice on the quay'));
    const narrowed = await inbox('?q=fog&limit=1');
    assert.deepEqual(
      [headlines(narrowed.entries), narrowed.total],
      [['Fog closes the harbour'], 1],
    );
    assert.equal((await room.come().api('GET', '/inbox')).status, 401);
  });

  it('lets an entry be taken as a draft or into the paper, ignored, and taken after all', async () => {
    const { bring, stateOf, act, editor, store, inbox, listed } = await newsroom();
    await bring('Fog closes the harbour', 'Ice on the quay', 'Rye prize');
    assert.deepEqual(await act('Fog closes the harbour', 'taking', { as: 'published' }), DONE);
    assert.deepEqual(await act('Ice on the quay', 'taking', { as: 'draft' }), DONE);
    assert.deepEqual(await act('Rye prize', 'ignoring'), DONE);
    const statuses = await store.db.selectFrom('stories').select(['headline', 'status']).execute();
    assert.deepEqual(Object.fromEntries(statuses.map((one) => [one.headline, one.status])), {
      'Fog closes the harbour': 'published',
      'Ice on the quay': 'draft',
      'Rye prize': 'draft',
    });
    assert.equal((await inbox()).total, 0);
    assert.ok((await listed()).includes('Ice on the quay'));
    assert.deepEqual(headlines((await inbox('?view=ignored')).entries), ['Rye prize']);
    const [status, why] = await act('Ice on the quay', 'taking', { as: 'draft' });
    assert.deepEqual([status, why], [409, 'The entry is taken already, by The editor.']);
    assert.equal((await act('Rye prize', 'taking', { as: 'soup' }))[0], 422);
    assert.deepEqual(await act('Rye prize', 'taking', { as: 'draft' }), DONE);
    assert.equal(await stateOf('Rye prize'), 'taken');
    assert.equal((await editor.api('POST', '/inbox/none/ignoring')).status, 404);
    assert.equal((await editor.api('GET', '/inbox/none')).status, 404);
  });

  it('lets what was ignored, or taken and not worked on, wait again', async () => {
    const { bring, stateOf, act, store, idOf, editor, inbox, listed } = await newsroom();
    await bring('Fog closes the harbour', 'Ice on the quay', 'Rye prize');
    const letWait = (headline: string) => act(headline, 'decision', undefined, 'DELETE');
    assert.deepEqual(await letWait('Rye prize'), [409, 'The entry waits already.']);
    await act('Fog closes the harbour', 'taking', { as: 'draft' });
    await act('Rye prize', 'ignoring');
    assert.deepEqual(await letWait('Fog closes the harbour'), DONE);
    assert.deepEqual(await letWait('Rye prize'), DONE);
    assert.equal((await inbox()).total, 3);
    assert.ok(!(await listed()).includes('Fog closes the harbour'));
    const { body } = await editor.api('GET', `/inbox/${await idOf('Rye prize')}`);
    assert.deepEqual([body.state, body.decidedAt, body.decidedBy], ['waiting', null, null]);

    await act('Ice on the quay', 'taking', { as: 'draft' });
    const id = await idOf('Ice on the quay');
    await store.db.updateTable('stories').set({ headline: 'Ice' }).where('id', '=', id).execute();
    assert.match((await letWait('Ice')).join(' '), /^409 Somebody has worked on the story/);
    await act('Fog closes the harbour', 'taking', { as: 'published' });
    assert.match(
      (await letWait('Fog closes the harbour')).join(' '),
      /^409 The story is published/,
    );
    assert.equal(await stateOf('Fog closes the harbour'), 'taken');
  });

  it('merges an entry into a story, as an update or as a copy', async () => {
    const { bring, idOf, act, store, stateOf } = await newsroom();
    const by = { actor: 'test', now: NOW };
    const ours = await saveArrival(
      store,
      arrival({ headline: 'Harbour shut', publishedAt: NOW - 2 * HOUR }),
      by,
    );
    await bring('Fog closes the harbour', 'Harbour shut by fog');
    const { path } = await store.db
      .selectFrom('stories')
      .select('path')
      .where('id', '=', ours.storyId)
      .executeTakeFirstOrThrow();
    const into = `https://courier.example${path}`;
    assert.deepEqual(await act('Fog closes the harbour', 'merger', { into, as: 'update' }), DONE);
    const story = await store.db
      .selectFrom('stories')
      .selectAll()
      .where('id', '=', ours.storyId)
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      [story.headline, story.status, story.updatedAt, story.path],
      ['Fog closes the harbour', 'published', NOW, path],
    );
    const origins = await store.db
      .selectFrom('origins')
      .select('publisher')
      .where('storyId', '=', ours.storyId)
      .execute();
    assert.deepEqual(
      origins.map(({ publisher }) => publisher),
      ['The Tide'],
    );

    const copyId = await idOf('Harbour shut by fog');
    const lost = await act('Harbour shut by fog', 'merger', { into: '/nowhere', as: 'copy' });
    assert.deepEqual(lost, [422, 'There is no story “/nowhere”.']);
    const asCopy = { into: ours.storyId, as: 'copy' };
    assert.deepEqual(await act('Harbour shut by fog', 'merger', asCopy), DONE);
    const copies = await store.db.selectFrom('copies').select(['storyId', 'originalId']).execute();
    assert.deepEqual(
      copies.map((row) => [row.storyId, row.originalId]),
      [[copyId, ours.storyId]],
    );
    assert.equal(await stateOf('Harbour shut by fog'), 'merged');
  });

  it('names likely copies, doubts, and what a source changed after an editor had', async () => {
    const { bring, idOf, store, inbox, act, server, add, poll } = await newsroom();
    const by = { actor: 'test', now: NOW };
    const original = await saveArrival(store, arrival({ headline: 'Harbour shut' }), by);
    await bring('Fog closes the harbour');
    const id = await idOf('Fog closes the harbour');
    await store.db
      .insertInto('copies')
      .values({ storyId: id, originalId: original.storyId, similarity: 0.93, foundAt: NOW })
      .execute();
    await store.db
      .insertInto('doubts')
      .values({
        storyId: id,
        position: 0,
        field: 'published',
        claim: 'dated today',
        evidence: 'it speaks of May',
      })
      .execute();
    const [shown] = (await inbox()).entries;
    assert.deepEqual(shown.candidates, [
      { id: original.storyId, headline: 'Harbour shut', why: 'copy', similarity: 0.93 },
    ]);
    assert.deepEqual(shown.copyOf, { id: original.storyId, similarity: 0.93 });
    const doubt = { field: 'published', claim: 'dated today', evidence: 'it speaks of May' };
    assert.deepEqual(shown.doubts, [doubt]);
    await act('Fog closes the harbour', 'taking', { as: 'draft' });
    await store.db.updateTable('stories').set({ headline: 'Shut' }).where('id', '=', id).execute();
    server.change(`/${'Fog closes the harbour'.length}-0`, { title: 'Fog lifts' });
    const [source] = await allSources(store);
    await poll(source?.id ?? (await add(server.feed)));
    const [changed] = (await inbox('?view=changed')).entries;
    assert.deepEqual(
      [changed.headline, changed.state, changed.changedAt],
      ['Shut', 'taken', new Date(NOW).toISOString()],
    );
    assert.deepEqual(await act('Shut', 'ignoring'), DONE);
    assert.equal((await inbox('?view=changed')).total, 0);
    assert.equal((await act('Shut', 'ignoring'))[0], 409);
  });
});

describe('The sources of the desk', () => {
  it('are added from the address of a page, changed, paused and removed by an administrator', async () => {
    const { room, server, store, editor } = await newsroom();
    server.publish(entry('/fog', 'Fog closes the harbour'));
    server.pages.set(
      '/',
      `<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>The Tide</body></html>`,
    );
    const administrator = await room.signedIn('administrator');
    const asked = { address: `${server.url}/`, becomes: 'draft', trust: 7, licence: 'CC BY 4.0' };
    const added = await administrator.api('POST', '/sources', asked);
    assert.equal(added.status, 201, JSON.stringify(added.body));
    const { address, name, becomes, trust, licence, movedTo, interval } = added.body;
    assert.deepEqual(
      [address, name, becomes, trust, licence, movedTo, interval],
      [server.feed, 'The Tide', 'draft', 7, 'CC BY 4.0', null, 10],
    );
    const again = await administrator.api('POST', '/sources', asked);
    assert.deepEqual([again.status, again.body.field], [409, 'address']);
    const at = `/sources/${added.body.id}`;
    const bounds = await administrator.api('PATCH', at, { shortest: 900, longest: 10 });
    assert.deepEqual(
      [bounds.status, bounds.body.field, bounds.body.title],
      [422, 'shortest', 'The shortest interval is longer than the longest.'],
    );
    assert.equal((await administrator.api('PATCH', at, { trust: '7' })).status, 422);
    assert.equal((await editor.api('PATCH', at, { trust: 9 })).status, 403);
    assert.equal((await editor.api('POST', `${at}/pause`)).status, 403);
    assert.equal((await editor.api('POST', `${at}/poll`)).status, 204);
    assert.equal((await administrator.api('POST', `${at}/pause`)).status, 204);
    const { body: paused } = await editor.api('GET', at);
    assert.deepEqual(
      [paused.healthInWords, paused.nextPollAt],
      ['paused: by The administrator', null],
    );
    assert.equal((await administrator.api('DELETE', at)).status, 204);
    assert.deepEqual(await allSources(store), []);
  });

  it('say what is wrong with an address, and are not an editor’s to add', async () => {
    const { room, editor } = await newsroom();
    const plain = await httpServer((_request, response) => response.end('<p>nothing here'));
    const administrator = await room.signedIn('administrator');
    const { status, body } = await administrator.api('POST', '/sources', { address: plain });
    assert.deepEqual([status, body.field], [422, 'address']);
    assert.match(body.title, /no feed was found/);
    const none = await administrator.api('POST', '/sources', { address: ' ' });
    assert.equal(none.body.title, 'address: Give the address of a feed, or of its page.');
    assert.equal((await editor.api('POST', '/sources', { address: plain })).status, 403);
    assert.equal((await editor.api('GET', '/sources')).status, 200);
  });

  it('tell what each brought, day by day', async () => {
    const { bring, store, editor } = await newsroom();
    await bring('Fog closes the harbour', 'Ice on the quay');
    const [source] = await allSources(store);
    const { body } = await editor.api('GET', '/arrivals?days=2');
    const days = [
      { day: '2026-11-24', entries: 0 },
      { day: '2026-11-25', entries: 2 },
    ];
    assert.deepEqual(body.entries, [{ source: source?.id, days }]);
  });
});
