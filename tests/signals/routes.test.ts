import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { hourOf } from '../../src/lib/clock.ts';
import { type Recorder, startRecorder } from '../../src/signals/recorder.ts';
import { signalsRoutes } from '../../src/signals/routes.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { reactionCounts, readersOf } from '../../src/store/readership/shown.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { FIREFOX } from '../support/readers.ts';
import { serving } from '../support/serving.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

const clock = () => NOW;
const { address, store } = await storeOnDisk();
const recorder = await startRecorder({ address });
after(() => recorder.stop());
const site = await serving(signalsRoutes({ recorder, clock, trustProxy: false }));
const told: string[] = [];
const changed = (subjects: string[]) => void told.push(...subjects);
const behindProxy = await serving(signalsRoutes({ recorder, clock, trustProxy: true, changed }));
let addresses = 0;

async function story(headline: string): Promise<{ id: string; path: string }> {
  const by = { actor: 'test', now: NOW };
  const { storyId } = await saveArrival(store, arrival({ headline }), by);
  return store.db
    .selectFrom('stories')
    .select(['id', 'path'])
    .where('id', '=', storyId)
    .executeTakeFirstOrThrow();
}

/** A browser's headers; behind the proxy, each call is somebody else unless an address is given. */
const browser = (at = behindProxy, more: Record<string, string> = {}) => ({
  'user-agent': FIREFOX,
  'accept-language': 'en',
  origin: at,
  'x-forwarded-for': `198.51.${++addresses % 250}.7`,
  ...more,
});

const sends = (path: string, body: unknown, more: Record<string, string> = {}, at = behindProxy) =>
  fetch(at + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...browser(at, more) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    redirect: 'manual',
  });

describe('POST /signals/view', () => {
  it('answers with how the story stands, and nothing is to be kept', async () => {
    const { id } = await story('Fog');
    await sends('/signals/view', { story: id, via: 'most-read' });
    const response = await sends('/signals/view', { story: id });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('set-cookie'), null);
    assert.deepEqual(await response.json(), { views: 2, reactions: {}, mine: null });
    const reads = await store.db
      .selectFrom('reads')
      .select('via')
      .where('storyId', '=', id)
      .orderBy('seq')
      .execute();
    assert.deepEqual(
      reads.map((row) => row.via),
      ['most-read', null],
    );
  });

  const WRONG: [string, unknown, number, string | undefined][] = [
    ['no JSON', '{"story":', 400, 'body'],
    ['a list', '[]', 400, 'body'],
    ['no story', {}, 400, 'story'],
    ['a story that is no text', { story: 7 }, 400, 'story'],
    ['an id that is none', { story: '../../etc' }, 400, 'story'],
    ['a list that we do not have', { story: 'abc', via: 'elsewhere' }, 400, 'via'],
    ['an unknown story', { story: 'abc' }, 404, 'story'],
    ['too much', { story: 'a'.repeat(4_000) }, 413, 'body'],
  ];
  for (const [what, body, status, field] of WRONG) {
    it(`names what is wrong with ${what}`, async () => {
      const response = await sends('/signals/view', body);
      assert.equal(response.status, status);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      const problem = (await response.json()) as { field?: string; title: string };
      assert.equal(problem.field, field);
      assert.ok(problem.title.length > 10);
    });
  }

  const STRANGERS: [string, Record<string, string>, number][] = [
    ['another site', { origin: 'https://elsewhere.example' }, 403],
    ['another site, says the browser', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a subdomain, says the browser', { 'sec-fetch-site': 'same-site' }, 403],
    ['no site at all', { origin: '' }, 403],
    ['an origin that is none', { origin: 'null' }, 403],
    ['this site, says the browser', { origin: '', 'sec-fetch-site': 'same-origin' }, 200],
  ];
  for (const [who, headers, status] of STRANGERS) {
    it(`gives ${status} to ${who}`, async () => {
      const { id } = await story(`For ${who}`);
      assert.equal((await sends('/signals/view', { story: id }, headers)).status, status);
    });
  }

  it('does not count what is fetched ahead, but answers it', async () => {
    const { id } = await story('Fetched ahead');
    const response = await sends('/signals/view', { story: id }, { 'sec-purpose': 'prefetch' });
    assert.equal(response.status, 200);
    assert.equal(await readersOf(store, id), 0);
  });

  it('believes X-Forwarded-For only behind a proxy of one’s own, and only its last word', async () => {
    const { id } = await story('Who is there');
    for (const address of ['203.0.113.1', '203.0.113.2']) {
      await sends('/signals/view', { story: id }, { 'x-forwarded-for': address }, site);
    }
    assert.equal(await readersOf(store, id), 1, 'without a proxy nobody is believed');
    for (const address of ['6.6.6.1, 203.0.113.1', '6.6.6.2, 203.0.113.1, 10.0.0.3']) {
      await sends('/signals/view', { story: id }, { 'x-forwarded-for': address });
    }
    assert.equal(await readersOf(store, id), 2, 'what a reader writes before it does not matter');
  });
});

describe('POST /signals/reaction', () => {
  it('gives and takes back', async () => {
    const { id } = await story('Moved');
    const me = { 'x-forwarded-for': '203.0.113.50' };
    const given = await sends('/signals/reaction', { story: id, kind: 'moving' }, me);
    assert.deepEqual(await given.json(), { views: 0, reactions: { moving: 1 }, mine: 'moving' });
    const seen = await sends('/signals/view', { story: id }, me);
    assert.deepEqual(await seen.json(), { views: 1, reactions: { moving: 1 }, mine: 'moving' });
    const taken = await sends('/signals/reaction', { story: id, kind: null }, me);
    assert.deepEqual(await taken.json(), { views: 1, reactions: {}, mine: null });
  });

  it('names the reactions that there are', async () => {
    const { id } = await story('Odd');
    const response = await sends('/signals/reaction', { story: id, kind: 'shocking' });
    assert.equal(response.status, 400);
    const problem = (await response.json()) as { field: string; allowed: string[] };
    assert.equal(problem.field, 'kind');
    assert.deepEqual(problem.allowed, ['well-told', 'useful', 'moving', 'troubling']);
    const none = await sends('/signals/reaction', { story: id });
    assert.equal(((await none.json()) as { field: string }).field, 'kind');
  });

  it('takes a plain form and leads back to the story', async () => {
    const { id, path } = await story('Without a script');
    const form = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': '203.0.113.60',
    };
    const response = await sends('/signals/reaction', `story=${id}&kind=useful`, form);
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('location'), `${path}#reactions`);
    assert.deepEqual(told.slice(-1), [`story:${id}`], 'the page led back to is made anew');
    const reactions = await reactionCounts(store, id);
    assert.deepEqual([...reactions], [['useful', 1]]);
    await sends('/signals/reaction', `story=${id}&kind=useful`, form);
    assert.equal((await reactionCounts(store, id)).size, 0, 'the same once more takes it back');
  });

  it('is for readers', async () => {
    const { id } = await story('Bots');
    const bot = { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' };
    assert.equal(
      (await sends('/signals/reaction', { story: id, kind: 'useful' }, bot)).status,
      403,
    );
  });
});

const plain = <Row extends object>(rows: Row[]) => rows.map((row) => ({ ...row }));

describe('POST /signals/share', () => {
  it('counts a reader and story once a day, and is for readers', async () => {
    const { id } = await story('Passed on');
    const shares = () =>
      store.db.selectFrom('shares').select(['place', 'at']).where('storyId', '=', id).execute();
    const me = { 'x-forwarded-for': '203.0.113.70' };
    assert.equal((await sends('/signals/share', { story: id, place: 'e-mail' }, me)).status, 200);
    await sends('/signals/share', { story: id, place: 'copy' }, me);
    assert.deepEqual(plain(await shares()), [{ place: 'e-mail', at: NOW }]);
    await sends('/signals/share', { story: id, place: 'copy' });
    const bot = { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' };
    assert.equal((await sends('/signals/share', { story: id, place: 'copy' }, bot)).status, 403);
    assert.equal((await shares()).length, 2);
    const wrong = await sends('/signals/share', { story: id, place: 'The pub' });
    assert.equal(((await wrong.json()) as { field: string }).field, 'place');
  });
});

describe('POST /signals/leaving', () => {
  it('counts what was shown and whether the reader stayed, once for each opening', async () => {
    const [{ id }, { id: shown }] = [await story('Left'), await story('Shown')];
    const me = { 'x-forwarded-for': '203.0.113.80' };
    const body = {
      story: id,
      dwell: 20_000,
      finished: true,
      shown: { 'for-you': { [shown]: 2, gone: 3 } },
    };
    const other = { 'x-forwarded-for': '203.0.113.81' };
    for (const one of [me, other]) await sends('/signals/view', { story: id }, one);
    assert.equal((await sends('/signals/leaving', body, me)).status, 200);
    assert.equal((await sends('/signals/leaving', body, me)).status, 429);
    await sends('/signals/leaving', { ...body, dwell: 2_000 }, other);
    assert.equal((await sends('/signals/leaving', body)).status, 403, 'who has not opened it');
    await sends('/signals/view', { story: shown, via: 'for-you', place: 2 });
    const hour = hourOf(NOW);
    const showings = await store.db
      .selectFrom('showings')
      .selectAll()
      .where('storyId', '=', shown)
      .execute();
    assert.deepEqual(plain(showings), [
      { storyId: shown, list: 'for-you', place: 2, hour, shown: 2, opened: 1 },
    ]);
    const dwells = await store.db
      .selectFrom('dwells')
      .selectAll()
      .where('storyId', '=', id)
      .execute();
    assert.deepEqual(plain(dwells), [
      { storyId: id, hour, told: 2, stayed: 1, finished: 1, seconds: 22 },
    ]);
  });

  it('names what is wrong', async () => {
    const { id } = await story('Wrong');
    const many = Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`s${n}`, n]));
    const bodies = [
      [{ story: id, dwell: -1, shown: {} }, 'dwell'],
      [{ story: id, dwell: 1, shown: { elsewhere: {} } }, 'shown'],
      [{ story: id, dwell: 1, shown: { related: many } }, 'shown'],
      [{ story: id, dwell: 1, shown: { related: { '../x': 1 } } }, 'shown'],
    ] as const;
    for (const [body, field] of bodies) {
      const response = await sends('/signals/leaving', body);
      assert.equal(response.status, 400);
      assert.equal(((await response.json()) as { field: string }).field, field);
    }
  });
});

describe('GET /signals/seen/ID.gif', () => {
  it('counts a reader without a script, and is kept nowhere', async () => {
    const { id } = await story('Pixel');
    const page = { referer: `${behindProxy}/2026/11/23/pixel` };
    const response = await fetch(`${behindProxy}/signals/seen/${id}.gif`, {
      headers: browser(behindProxy, page),
    });
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('content-type'), 'image/gif');
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.equal(bytes.subarray(0, 6).toString(), 'GIF89a');
    assert.deepEqual([bytes.readUInt16LE(6), bytes.readUInt16LE(8)], [1, 1]);
    assert.equal(await readersOf(store, id), 1);
    const unknown = await fetch(`${behindProxy}/signals/seen/none.gif`, {
      headers: browser(behindProxy, page),
    });
    assert.equal(unknown.status, 404);
  });

  it('counts nobody for a page of another site that shows the picture', async () => {
    const { id } = await story('Hotlinked');
    for (const page of [
      { referer: 'https://elsewhere.example/' },
      { 'sec-fetch-site': 'cross-site', referer: `${behindProxy}/` },
      {},
    ]) {
      const headers = browser(behindProxy, page);
      const { status } = await fetch(`${behindProxy}/signals/seen/${id}.gif`, { headers });
      assert.equal(status, 403);
    }
    assert.equal(await readersOf(store, id), 0);
  });
});

it('A recorder that cannot write is said so, and nothing is pretended', async () => {
  const broken: Recorder = {
    record: () => Promise.reject(new Error('disk full')),
    stop: async () => {},
  };
  const at = await serving(signalsRoutes({ recorder: broken, clock, trustProxy: false }));
  assert.equal((await sends('/signals/view', { story: 'abc' }, {}, at)).status, 503);
});
