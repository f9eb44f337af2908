import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOUR } from '../../src/lib/clock.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { deskList } from '../../src/store/deskList.ts';
import { inboxRow, noteArrived } from '../../src/store/inbox.ts';
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
  const page = async (path: string) => (await editor.ask(path)).text();
  const listed = async () =>
    (await deskList(store, EVERYTHING, { order: 'changed', limit: 50, after: null })).map(
      ({ headline }) => headline,
    );
  return { store, server, room, editor, bring, idOf, stateOf, page, listed, ...polling };
}

describe('The inbox', () => {
  it('shows what came with its origin, and keeps it out of the list of stories', async () => {
    const { bring, page, editor, room, listed } = await newsroom();
    await bring('Fog closes the harbour', 'Ice on the quay');
    const inbox = await page('/desk/inbox');
    assert.match(inbox, /Fog closes the harbour/);
    assert.match(inbox, /Origin: <a href="http:[^"]+"[^>]*>The Tide<\/a>, no licence stated/);
    assert.match(inbox, /2 entries/);
    assert.ok(!(await listed()).includes('Ice on the quay'));
    assert.match(await page('/desk/inbox?q=fog'), /One entry/);
    assert.equal((await room.come().ask('/desk/inbox')).status, 303);
    assert.equal((await editor.ask('/desk/inbox?view=nonsense&after=x')).status, 200);
  });

  it('lets an entry be taken as a draft or into the paper, ignored, and taken after all', async () => {
    const { bring, idOf, stateOf, editor, store, page, listed } = await newsroom();
    await bring('Fog closes the harbour', 'Ice on the quay', 'Rye prize');
    const act = async (headline: string, name: string, form: Record<string, string> = {}) =>
      (await editor.ask(`/desk/inbox/${await idOf(headline)}/${name}`, form)).status;
    assert.equal(await act('Fog closes the harbour', 'taking', { as: 'published' }), 303);
    assert.equal(await act('Ice on the quay', 'taking', { as: 'draft' }), 303);
    assert.equal(await act('Rye prize', 'ignoring'), 303);
    const statuses = await store.db.selectFrom('stories').select(['headline', 'status']).execute();
    assert.deepEqual(Object.fromEntries(statuses.map((one) => [one.headline, one.status])), {
      'Fog closes the harbour': 'published',
      'Ice on the quay': 'draft',
      'Rye prize': 'draft',
    });
    assert.match(await page('/desk/inbox'), /all is decided/);
    assert.ok((await listed()).includes('Ice on the quay'));
    assert.match(await page('/desk/inbox?view=ignored'), /Rye prize/);
    assert.equal(await act('Ice on the quay', 'taking', { as: 'draft' }), 409);
    assert.equal(await act('Rye prize', 'taking', { as: 'soup' }), 422);
    assert.equal(await act('Rye prize', 'taking', { as: 'draft' }), 303);
    assert.equal(await stateOf('Rye prize'), 'taken');
    assert.equal((await editor.ask('/desk/inbox/none/ignoring', {})).status, 404);
  });

  it('merges an entry into a story, as an update or as a copy', async () => {
    const { bring, idOf, editor, store, stateOf } = await newsroom();
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
    const update = await editor.ask(`/desk/inbox/${await idOf('Fog closes the harbour')}/merger`, {
      into: `https://courier.example${path}`,
      as: 'update',
    });
    assert.equal(update.status, 303);
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
    const copy = await editor.ask(`/desk/inbox/${copyId}/merger`, {
      into: ours.storyId,
      as: 'copy',
    });
    assert.equal(copy.status, 303);
    const copies = await store.db.selectFrom('copies').select(['storyId', 'originalId']).execute();
    assert.deepEqual(
      copies.map((row) => [row.storyId, row.originalId]),
      [[copyId, ours.storyId]],
    );
    assert.equal(await stateOf('Harbour shut by fog'), 'merged');
    const lost = await editor.ask(`/desk/inbox/${copyId}/merger`, { into: '/nowhere', as: 'copy' });
    assert.ok([409, 422].includes(lost.status));
  });

  it('names likely copies, doubts, and what a source changed after an editor had', async () => {
    const { bring, idOf, store, page, server, add, poll, editor } = await newsroom();
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
    const inbox = await page('/desk/inbox');
    assert.match(inbox, /Likely a copy<\/b> of <a[^>]*>Harbour shut<\/a> \(93 % alike\)/);
    assert.match(inbox, /Doubt<\/b> dated today: it speaks of May/);
    await editor.ask(`/desk/inbox/${id}/taking`, { as: 'draft' });
    await store.db.updateTable('stories').set({ headline: 'Shut' }).where('id', '=', id).execute();
    server.change(`/${'Fog closes the harbour'.length}-0`, { title: 'Fog lifts' });
    const [source] = await allSources(store);
    await poll(source?.id ?? (await add(server.feed)));
    assert.match(await page('/desk/inbox?view=changed'), /our words were kept/);
    assert.equal((await editor.ask(`/desk/inbox/${id}/ignoring`, {})).status, 303);
    assert.match(await page('/desk/inbox?view=changed'), /Nothing here fits/);
    assert.equal((await editor.ask(`/desk/inbox/${id}/ignoring`, {})).status, 409);
  });

  it('goes page by page, and shows no markup of a stranger', async () => {
    const { store, page } = await newsroom();
    for (let index = 0; index < 45; index++) {
      const headline = `<img src=x onerror=alert(1)> ${index}`;
      const by = { actor: 'test', now: NOW };
      const { storyId } = await saveArrival(store, arrival({ headline, status: 'draft' }), by);
      const row = {
        storyId,
        sourceId: null,
        arrivedAt: NOW - index,
        digest: '',
        fullTextError: null,
      };
      await noteArrived(store.db, { ...row, state: 'waiting' }, 'new');
    }
    const first = await page('/desk/inbox');
    assert.doesNotMatch(first, /<img src=x/);
    assert.equal(first.split('data-entry').length - 1, 40);
    const next = /href="(\/desk\/inbox\?[^"]*after=[^"]*)"/
      .exec(first)?.[1]
      ?.replaceAll('&amp;', '&');
    const second = await page(next ?? '');
    assert.equal(second.split('data-entry').length - 1, 5);
  });
});

describe('The sources of the desk', () => {
  it('are added from the address of a page, changed, paused and removed by an administrator', async () => {
    const { room, server, store } = await newsroom();
    server.publish(entry('/fog', 'Fog closes the harbour'));
    server.pages.set(
      '/',
      `<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>The Tide</body></html>`,
    );
    const administrator = await room.signedIn('administrator');
    const form = { address: `${server.url}/`, becomes: 'draft', trust: '7', licence: 'CC BY 4.0' };
    const added = await administrator.ask('/desk/sources', form);
    assert.equal(added.status, 303, await added.clone().text());
    const [source] = await allSources(store);
    assert.ok(source);
    assert.deepEqual(
      [source.address, source.name, source.becomes, source.trust, source.licence],
      [server.feed, 'The Tide', 'draft', 7, 'CC BY 4.0'],
    );
    assert.equal((await administrator.ask('/desk/sources', form)).status, 409);
    const at = `/desk/sources/${source.id}`;
    const act = async (name: string, fields = {}) =>
      (await administrator.ask(`${at}/${name}`, fields)).status;
    assert.equal(
      await act('change', { name: 'Tide', sections: 'Sport = Sports\nSea = Harbour' }),
      303,
    );
    assert.equal(await act('change', { sections: 'nonsense' }), 422);
    assert.equal(await act('change', { shortest: '900', longest: '10' }), 422);
    assert.equal(await act('pause'), 303);
    const [changed] = await allSources(store);
    assert.deepEqual(
      [changed?.name, changed?.sections, changed?.pausedAt],
      ['Tide', '{"sport":"Sports","sea":"Harbour"}', NOW],
    );
    const list = await (await administrator.ask('/desk/sources')).text();
    assert.match(list, /paused: by The administrator/);
    assert.equal(await act('resume'), 303);
    assert.equal(await act('poll'), 303);
    assert.match(await (await administrator.ask(at)).text(), /Feed<\/dt>/);
    assert.equal(await act('remove'), 303);
    assert.deepEqual(await allSources(store), []);
    assert.equal((await administrator.ask(at)).status, 404);
  });

  it('say what is wrong with an address, and are not an editor’s to add', async () => {
    const { room, editor } = await newsroom();
    const plain = await httpServer((_request, response) => response.end('<p>nothing here'));
    const administrator = await room.signedIn('administrator');
    const answer = await administrator.ask('/desk/sources', { address: plain });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.match(page, /no feed was found/);
    assert.ok(page.includes(`value="${plain}"`), 'what was written is kept');
    assert.equal((await administrator.ask('/desk/sources', { address: '' })).status, 422);
    assert.equal((await editor.ask('/desk/sources', { address: plain })).status, 403);
    assert.equal((await editor.ask('/desk/sources')).status, 200);
  });
});
