import assert from 'node:assert/strict';
import { it } from 'node:test';
import { HOUR } from '../../../src/lib/clock.ts';
import { saveArrival } from '../../../src/store/arrivals.ts';
import { plainBody } from '../../../src/store/body.ts';
import { putOffer } from '../../../src/store/offers.ts';
import type { Store } from '../../../src/store/store.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { desk } from '../../support/desk.ts';
import { arrival } from '../../support/stories.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const REASON = 'The count is not in yet.';

async function paperOf(store: Store, weights: Record<string, number>) {
  const ids: Record<string, string> = {};
  for (const [headline, weight] of Object.entries(weights)) {
    const story = arrival({
      headline,
      weight,
      section: { name: headline },
      publishedAt: NOW - 7 * HOUR,
    });
    ids[headline] = (await saveArrival(store, story, { actor: 'test', now: NOW })).storyId;
  }
  let now = NOW;
  const { signedIn } = await desk(store, () => now);
  return { ...(await signedIn('editor')), ids, signedIn, pass: (time: number) => (now += time) };
}

type Top = { place: number; headline: string; pin: { reason: string; until: string } | null };

onEveryDatabase('The front page in the API', (open) => {
  it('is proposed with reasons, and stands as editors pin it', async () => {
    const { api, ids, pass } = await paperOf(await open(), { Fog: 8, Ice: 6, Rye: 4, Gulls: 2 });
    const front = async () => (await api('GET', '/front')).body;
    const top = async () => (await front()).top.map(({ headline }: Top) => headline);
    assert.deepEqual(await top(), ['Fog', 'Ice', 'Rye', 'Gulls']);
    const [lead] = (await front()).top;
    assert.deepEqual([lead.place, lead.section, lead.pin], [1, 'Fog', null]);
    assert.deepEqual(lead.prominence, { total: 7, weight: 8, age: 1, readers: 0 });

    const pin = { story: ids['Gulls'], hours: 6, reason: REASON };
    assert.equal((await api('PUT', '/front/pins/1', pin)).status, 204);
    assert.deepEqual(await top(), ['Gulls', 'Fog', 'Ice', 'Rye']);
    const pinned = (await front()).top[0].pin;
    assert.deepEqual(
      [pinned.reason, pinned.actor, pinned.until],
      [REASON, 'The editor', new Date(NOW + 6 * HOUR).toISOString()],
    );
    pass(1);
    assert.equal((await api('PUT', '/front/pins/2', { story: ids['Gulls'] })).status, 204);
    assert.deepEqual(await top(), ['Fog', 'Gulls', 'Ice', 'Rye'], 'it has moved');
    pass(7 * HOUR);
    assert.deepEqual((await front()).top[1].headline, 'Gulls', 'until it is taken off');
    assert.equal((await api('DELETE', '/front/pins/2')).status, 204);
    assert.equal((await api('DELETE', '/front/pins/2')).status, 409);
    const { log } = await front();
    assert.deepEqual([log.length, log[0].place, log[0].endedBy], [2, 2, 'The editor']);
  });

  it('says what keeps a story from the top that is more prominent than one there', async () => {
    const store = await open();
    const { api, ids } = await paperOf(store, { Fog: 8, Ice: 6, Rye: 4, Gulls: 2 });
    await store.db
      .insertInto('storylines')
      .values({ id: 'ice', name: 'The ice', summary: '' })
      .execute();
    await store.db
      .updateTable('stories')
      .set({ storylineId: 'ice' })
      .where('id', '=', ids['Ice'] ?? '')
      .execute();
    const more = { publishedAt: NOW - 7 * HOUR, section: { name: 'Fog' } };
    for (const [headline, weight, different] of [
      ['Fog again', 3, {}],
      ['Ice again', 5, { section: { name: 'Rivers' }, storylineId: 'ice' }],
      ['Fog of old', 1, {}],
    ] as const) {
      const story = arrival({ headline, weight, ...more, ...different });
      await saveArrival(store, story, { actor: 'test', now: NOW });
    }
    const { top, prominent } = (await api('GET', '/front')).body;
    assert.deepEqual(
      top.map(({ headline }: Top) => headline),
      ['Fog', 'Ice', 'Rye', 'Gulls'],
    );
    assert.deepEqual(
      prominent.map((one: { headline: string; keptDown: unknown }) => [one.headline, one.keptDown]),
      [
        ['Fog', null],
        ['Ice', null],
        ['Ice again', { by: 'storyline', storyId: ids['Ice'] }],
        ['Rye', null],
        ['Fog again', { by: 'section', storyId: ids['Fog'] }],
        ['Gulls', null],
        ['Fog of old', null],
      ],
    );
  });

  it('has pins moved for as long as before, and what stood there takes the place left', async () => {
    const { api, ids, pass } = await paperOf(await open(), { Fog: 8, Ice: 6, Rye: 4, Gulls: 2 });
    const pins = async () =>
      (await api('GET', '/front/pins')).body.entries.map((one: Record<string, unknown>) => [
        ...[one['place'], one['story'], one['until'], one['reason'], one['actor']],
      ]);
    const until = new Date(NOW + 6 * HOUR).toISOString();
    await api('PUT', '/front/pins/1', { story: ids['Gulls'], hours: 6, reason: REASON });
    await api('PUT', '/front/pins/2', { story: ids['Rye'] });
    pass(HOUR);
    assert.equal((await api('POST', '/front/pins/1/move', { to: 2 })).status, 204);
    assert.deepEqual(await pins(), [
      [1, ids['Rye'], null, '', 'The editor'],
      [2, ids['Gulls'], until, REASON, 'The editor'],
    ]);
    pass(1);
    assert.equal((await api('POST', '/front/pins/2/move', { to: 4 })).status, 204);
    assert.equal((await api('POST', '/front/pins/4/move', { to: 4 })).status, 204, 'as it is');
    const top = (await api('GET', '/front')).body.top.map(({ headline }: Top) => headline);
    assert.deepEqual(top, ['Rye', 'Fog', 'Ice', 'Gulls']);
    assert.equal((await api('POST', '/front/pins/2/move', { to: 3 })).status, 409);
    for (const to of [9, '1']) {
      const wrong = await api('POST', '/front/pins/1/move', { to });
      assert.deepEqual([wrong.status, wrong.body.field], [422, 'to']);
    }
    const { etag } = await api('GET', '/front/pins');
    const since = { 'if-match': etag };
    assert.equal((await api('POST', '/front/pins/1/move', { to: 3 }, since)).status, 204);
    assert.equal((await api('POST', '/front/pins/3/move', { to: 1 }, since)).status, 412);
  });

  it('is changed as it was read: by If-Match, at places that there are', async () => {
    const store = await open();
    const { api, ids } = await paperOf(store, { Fog: 8, Ice: 6 });
    const { etag } = await api('GET', '/front/pins');
    const since = { 'if-match': etag };
    const pin = { story: ids['Ice'], reason: REASON };
    assert.equal((await api('PUT', '/front/pins/1', pin, since)).status, 204);
    assert.equal((await api('PUT', '/front/pins/1', pin, since)).status, 412);
    assert.equal((await api('DELETE', '/front/pins/1', undefined, since)).status, 412);
    for (const [place, body, field] of [
      ['9', pin, 'place'],
      ['1', { ...pin, hours: 0 }, 'hours'],
      ['1', { reason: REASON }, 'story'],
    ] as const) {
      const wrong = await api('PUT', `/front/pins/${place}`, body);
      assert.deepEqual([wrong.status, wrong.body.field], [422, field]);
    }
    assert.equal((await api('PUT', '/front/pins/1', { story: 'none' })).status, 404);
    const draft = arrival({ headline: 'Not out yet', status: 'draft' });
    const { storyId } = await saveArrival(store, draft, { actor: 'test', now: NOW });
    assert.equal((await api('PUT', '/front/pins/1', { story: storyId })).status, 409);
  });
});

onEveryDatabase('Stories in the API', (open) => {
  it('are kept out of rankings with a reason, and let back', async () => {
    const { api, ids, pass } = await paperOf(await open(), { Fog: 5, Ice: 4 });
    const at = `/stories/${ids['Fog']}/exclusion`;
    assert.equal((await api('GET', at)).status, 404);
    assert.equal((await api('POST', at, { reason: 'no' })).body.field, 'reason');
    assert.equal((await api('POST', at, { reason: 'It is an obituary.' })).status, 204);
    assert.equal((await api('POST', at, { reason: 'It is an obituary.' })).status, 409);
    const { body } = await api('GET', at);
    assert.deepEqual([body.reason, body.actor], ['It is an obituary.', 'The editor']);
    pass(1);
    const second = `/stories/${ids['Ice']}/exclusion`;
    await api('POST', second, { reason: 'A program was sent to read it.' });
    const list = async (query = '') => (await api('GET', `/exclusions${query}`)).body;
    const [last, ...others] = (await list()).entries;
    assert.deepEqual(
      [last.story, last.reason],
      [{ id: ids['Ice'], headline: 'Ice', language: 'en' }, 'A program was sent to read it.'],
    );
    assert.deepEqual(others, [
      { story: { id: ids['Fog'], headline: 'Fog', language: 'en' }, ...body },
    ]);
    const { next } = await list('?limit=1');
    assert.deepEqual((await list(`?limit=1&cursor=${next}`)).entries, others);
    await api('DELETE', second);
    assert.equal((await api('DELETE', at)).status, 204);
    assert.equal((await api('DELETE', at)).status, 409);
  });

  it('take what their source offers, or leave it', async () => {
    const store = await open();
    const { api, ids } = await paperOf(store, { Fog: 5 });
    const at = `/stories/${ids['Fog']}/offer`;
    const body = plainBody(['It has lifted.']);
    const offer = () =>
      putOffer(store.db, ids['Fog'] ?? '', arrival({ headline: 'Fog lifts', body }), NOW);
    assert.equal((await api('GET', at)).status, 404);
    await offer();
    assert.equal((await api('GET', at)).body.headline, 'Fog lifts');
    assert.equal((await api('DELETE', at)).status, 204);
    assert.equal((await api('POST', at)).status, 409);
    await offer();
    assert.equal((await api('POST', at)).status, 204);
    assert.equal((await api('GET', `/stories/${ids['Fog']}`)).body.headline, 'Fog lifts');
  });

  it('are brought back by an administrator', async () => {
    const { api, ids, signedIn } = await paperOf(await open(), { Fog: 5 });
    const at = `/stories/${ids['Fog']}`;
    await api('POST', `${at}/withdrawal`, { reason: 'It was not so at all.' });
    assert.equal((await api('GET', at)).status, 410);
    assert.equal((await api('POST', `${at}/restoration`)).status, 403);
    const administrator = await signedIn('administrator');
    assert.equal((await administrator.api('POST', `${at}/restoration`)).status, 204);
    assert.equal((await api('GET', at)).status, 200);
  });
});
