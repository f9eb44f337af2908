import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { ROLES } from '../../../src/desk/roles.ts';
import { saveArrival } from '../../../src/store/arrivals.ts';
import { openStore } from '../../../src/store/store.ts';
import { makeToken } from '../../../src/store/tokens.ts';
import { desk } from '../../support/desk.ts';
import { arrival } from '../../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const store = await openStore(':memory:');
after(() => store.close());
const { come, signedIn, url } = await desk(store, NOW);
type Visitor = ReturnType<typeof come>;

const people = new Map<string, Visitor>();
for (const role of ROLES) people.set(role, await signedIn(role));
const somebody = (role: string): Visitor => people.get(role) ?? assert.fail(role);

let made = 0;
const story = async (status: 'draft' | 'published') =>
  (
    await saveArrival(store, arrival({ headline: `Story ${++made}`, status }), {
      ...{ actor: 'test', now: NOW - 1 },
    })
  ).storyId;
const withdrawn = async () => {
  const id = await story('published');
  const set = { status: 'withdrawn' as const, withdrawnReason: 'It was not so.' };
  await store.db.updateTable('stories').set(set).where('id', '=', id).execute();
  return id;
};

const REASON = 'It was not so at all.';
const [everybody, readers, editors, administrators] = [4, 3, 2, 1].map((many) =>
  ROLES.slice(0, many),
);

/** Each power as a request that needs it, what it answers when allowed, and whose it is. */
const TABLE: [string, (who: Visitor) => Promise<{ status: number }>, number, typeof everybody][] = [
  ['write', (who) => who.api('POST', '/desk/stories', {}), 201, everybody],
  ['write (names)', (who) => who.api('GET', '/people?q=a'), 200, everybody],
  ['read', async (who) => who.api('GET', `/desk/stories/${await story('draft')}`), 200, readers],
  [
    'read (provenance)',
    async (who) => who.api('GET', `/desk/stories/${await story('draft')}/provenance`),
    200,
    readers,
  ],
  ['read (topic)', (who) => who.api('GET', '/topics/none'), 404, readers],
  ['seeSources (arrivals)', (who) => who.api('GET', '/sources/none/arrivals'), 404, readers],
  ['read (storylines)', (who) => who.api('GET', '/storylines'), 200, readers],
  ['read (front)', (who) => who.api('GET', '/front'), 200, readers],
  ['read (experiments)', (who) => who.api('GET', '/experiments'), 200, readers],
  ['read (copies)', (who) => who.api('GET', '/copies'), 200, readers],
  ['read (redirects)', (who) => who.api('GET', '/redirects'), 200, readers],
  ['read (page)', async (who) => who.ask(`/desk/stories/${await story('draft')}`), 200, readers],
  ['seeInbox', (who) => who.api('GET', '/inbox'), 200, readers],
  ['seeInbox (one)', (who) => who.api('GET', '/inbox/none'), 404, readers],
  ['seeInbox (page)', (who) => who.ask('/desk/inbox'), 200, readers],
  ['seeSources', (who) => who.api('GET', '/sources'), 200, readers],
  ['seeSources (all arrivals)', (who) => who.api('GET', '/arrivals'), 200, readers],
  ['publish (poll)', (who) => who.api('POST', '/sources/none/poll'), 404, editors],
  ['edit', async (who) => changed(who, await story('draft')), 200, readers],
  ['edit (published)', async (who) => changed(who, await story('published')), 200, readers],
  [
    'discard',
    async (who) => who.api('DELETE', `/desk/stories/${await story('draft')}`),
    204,
    editors,
  ],
  ['publish', async (who) => act(who, await story('draft'), 'publication'), 204, editors],
  [
    'publish (update)',
    async (who) => {
      const id = await story('published');
      await changed(somebody('editor'), id);
      return act(who, id, 'update', {});
    },
    204,
    editors,
  ],
  [
    'publish (inbox)',
    async (who) => who.api('POST', `/inbox/${await story('draft')}/taking`, { as: 'draft' }),
    404, // no such entry, but one might take it
    editors,
  ],
  [
    'publish (inbox, decision)',
    async (who) => who.api('DELETE', `/inbox/${await story('draft')}/decision`),
    404,
    editors,
  ],
  [
    'publish (headlines)',
    async (who) => {
      const headlines = ['Another headline'];
      return who.api('PUT', `/desk/stories/${await story('published')}/headlines`, { headlines });
    },
    204,
    editors,
  ],
  ['read (all headlines)', (who) => who.api('GET', '/desk/headlines'), 200, readers],
  ['read (readership)', (who) => who.api('GET', '/readership'), 200, readers],
  [
    'read (headlines)',
    async (who) => who.api('GET', `/desk/stories/${await story('published')}/headlines`),
    200,
    readers,
  ],
  [
    'correct',
    async (who) =>
      act(who, await story('published'), 'correction', { kind: 'correction', text: REASON }),
    204,
    editors,
  ],
  [
    'withdraw',
    async (who) => act(who, await story('published'), 'withdrawal', { reason: REASON }),
    204,
    editors,
  ],
  [
    'front',
    async (who) => who.api('PUT', '/front/pins/2', { story: await story('published') }),
    204,
    editors,
  ],
  [
    'front (move)',
    (who) => who.api('POST', '/front/pins/4/move', { to: 3 }),
    409, // nothing is pinned there, but one might move it
    editors,
  ],
  ['front (banner)', (who) => who.api('PUT', '/front/banner', { text: REASON }), 204, editors],
  ['read (banner)', (who) => who.api('GET', '/front/banner'), 200, readers],
  [
    'exclude (expiry)',
    (who) => who.api('PUT', '/stories/none/expiry', { at: '2100-01-01T00:00:00Z' }),
    404, // no such story, but one might have it expire
    editors,
  ],
  [
    'exclude',
    async (who) => act(who, await story('published'), 'exclusion', { reason: REASON }),
    204,
    editors,
  ],
  [
    'group',
    (who) => who.api('POST', '/storylines/none/merger', { into: 'other', reason: REASON }),
    404, // no such storyline, but one might merge it
    editors,
  ],
  [
    'correct (offer)',
    async (who) => act(who, await story('published'), 'offer'),
    409, // nothing is offered, but one might take it
    editors,
  ],
  [
    'correct (copies)',
    async (who) => {
      const [copy, original] = [await story('published'), await story('published')];
      return who.api('POST', '/copies/apart', { copy, original, reason: REASON });
    },
    204,
    editors,
  ],
  [
    'subjects (redirects)',
    (who) => who.api('PUT', '/redirects', { from: '/old', to: '/new' }),
    200,
    editors,
  ],
  ['subjects', (who) => who.api('POST', '/topics/none/merger', { into: 'other' }), 404, editors],
  [
    'sources',
    (who) => who.api('POST', '/sources', { address: '' }),
    422, // it needs an address, but one might add it
    administrators,
  ],
  ['restore', async (who) => act(who, await withdrawn(), 'restoration'), 204, administrators],
  [
    'settings (experiments)',
    (who) => who.api('POST', '/experiments/conclusion', { conclusion: REASON }),
    409, // none is under way, but one might end it
    administrators,
  ],
  ['settings (accounts)', (who) => who.api('GET', '/accounts'), 200, administrators],
  [
    'settings (accounts, one)',
    (who) => who.api('DELETE', '/accounts/none/second-factors'),
    404,
    administrators,
  ],
  ['settings (invitations)', (who) => who.api('GET', '/invitations'), 200, administrators],
  [
    'settings (invitation)',
    (who) => who.api('POST', '/invitations', { email: 'no', name: 'A', role: 'editor' }),
    422, // it needs an address, but one might invite
    administrators,
  ],
  ['settings', (who) => who.ask('/desk/people'), 200, administrators],
  ['settings (webhooks, page)', (who) => who.ask('/desk/webhooks'), 200, administrators],
  ['settings (webhooks)', (who) => who.api('GET', '/webhooks'), 200, administrators],
  ['settings (webhook)', (who) => who.api('POST', '/webhooks/no/pause'), 404, administrators],
  ['settings (API)', (who) => who.api('PUT', '/settings', { name: '' }), 422, administrators],
  ['seeLog', (who) => who.ask('/desk/log'), 200, administrators],
  ['seeLog (API)', (who) => who.api('GET', '/log'), 200, administrators],
  ['read (settings, page)', (who) => who.ask('/desk/settings'), 200, readers],
  ['read (settings)', (who) => who.api('GET', '/settings'), 200, readers],
];

const changed = async (who: Visitor, id: string) =>
  who.api('PATCH', `/desk/stories/${id}`, { headline: 'Other words' }, { 'if-match': '*' });
const act = (who: Visitor, id: string, name: string, body?: object) =>
  who.api('POST', `/stories/${id}/${name}`, body);

describe('Powers', () => {
  for (const [power, request, allowed, whose = []] of TABLE) {
    for (const role of ROLES) {
      const may = whose.includes(role);
      const hidden = role === 'contributor'; // who is not let know that there is such a story
      it(`${power}: ${may ? 'allowed' : 'refused'} to ${role}`, async () => {
        const { status } = await request(somebody(role));
        if (may) assert.equal(status, allowed);
        else assert.ok(status === 403 || (hidden && status === 404), `${status}`);
      });
    }
    it(`${power}: refused to nobody`, async () => {
      const { status } = await request(come());
      assert.ok(status === 401 || status === 303, `${status}`);
    });
  }

  it('are told to whoever is signed in', async () => {
    const { body } = await somebody('contributor').api('GET', '/me');
    assert.deepEqual([body.name, body.role], ['The contributor', 'contributor']);
    assert.equal(body.timezone, 'UTC', 'the clock that the desk goes by');
    assert.deepEqual(body.powers, ['write']);
    const all: string[] = (await somebody('administrator').api('GET', '/me')).body.powers;
    const inTable = new Set(TABLE.map(([power]) => power.split(' ')[0]));
    assert.deepEqual(all.toSorted(), [...inTable].toSorted(), 'the table has every power');
    assert.equal((await come().api('GET', '/me')).status, 401);
  });
});

describe('A contributor', () => {
  const own = somebody('contributor');
  const begun = async (who: Visitor) =>
    (await who.api('POST', '/desk/stories', { headline: 'A draft' })).body.id as string;

  it('writes, changes and discards drafts of their own', async () => {
    const id = await begun(own);
    assert.equal((await own.api('GET', `/desk/stories/${id}`)).status, 200);
    assert.equal((await changed(own, id)).status, 200);
    const { body } = await own.api('GET', '/desk/stories');
    assert.ok(body.entries.some((entry: { id: string }) => entry.id === id));
    assert.equal((await own.api('DELETE', `/desk/stories/${id}`)).status, 204);
  });

  it('sees nothing of anybody else’s, in no way', async () => {
    const another = await signedIn('contributor', 'another');
    const theirs = [
      await begun(another),
      await begun(somebody('editor')),
      await story('published'),
    ];
    const published = await begun(own);
    await act(somebody('editor'), published, 'publication');
    for (const id of [...theirs, published]) {
      for (const [method, body] of [
        ['GET'],
        ['PATCH', { headline: 'Mine' }],
        ['DELETE'],
      ] as const) {
        const headers = { 'if-match': '*' };
        const { status } = await own.api(method, `/desk/stories/${id}`, body, headers);
        assert.equal(status, 404, `${method} ${id}`);
      }
    }
    const { body } = await own.api('GET', '/desk/stories?limit=100');
    const seen = body.entries.map((entry: { id: string }) => entry.id);
    assert.deepEqual(
      [...theirs, published].filter((id) => seen.includes(id)),
      [],
    );
    for (const page of ['/stories/x', '/inbox', '/sources', '/storylines', '/front', '/copies']) {
      assert.equal((await own.ask(`/desk${page}`)).status, 403, page);
    }
  });
});

describe('A session', () => {
  it('changes nothing for a page of another site', async () => {
    const editor = somebody('editor');
    for (const forged of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const { status } = await editor.api('POST', '/desk/stories', {}, forged);
      assert.equal(status, 403, JSON.stringify(forged));
    }
    const form = { 'content-type': 'text/plain', origin: 'https://evil.example' };
    const id = await story('draft');
    assert.equal((await editor.api('POST', `/stories/${id}/publication`, {}, form)).status, 403);
  });

  it('is not lent to scripts of other sites: they may read what is open to all alone', async () => {
    const { headers } = await somebody('editor').api('GET', '/desk/stories', undefined, {
      origin: 'https://evil.example',
    });
    assert.equal(headers.get('access-control-allow-credentials'), null);
    assert.equal(headers.get('cache-control'), 'private, no-store');
  });

  it('does not stand in for a key that does not hold', async () => {
    const headers = { authorization: 'Bearer bst_none' };
    const { status } = await somebody('editor').api('GET', '/desk/stories', undefined, headers);
    assert.equal(status, 401);
  });
});

describe('A key', () => {
  const keyed = async (scopes: string[], method: string, path: string, body?: object) => {
    const key = { name: 'bot', scopes, createdBy: 'test', expiresAt: null };
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      headers: {
        ...{ authorization: `Bearer ${await makeToken(store, key, NOW - 10)}` },
        ...{ 'content-type': 'application/json', 'if-match': '*' },
      },
    });
    return response.status;
  };

  it('has the powers of its scopes and no others', async () => {
    const path = `/desk/stories/${await story('draft')}`;
    assert.equal(await keyed(['desk:read'], 'GET', path), 200);
    assert.equal(await keyed(['desk:read'], 'PATCH', path, { headline: 'Words' }), 403);
    assert.equal(await keyed(['desk:read', 'desk:write'], 'PATCH', path, { headline: 'W' }), 200);
    assert.equal(await keyed(['sources:read', 'inbox:read'], 'GET', path), 403);
    assert.equal(await keyed(['desk:write'], 'POST', `${path.slice(5)}/publication`), 403);
    assert.equal(await keyed(['desk:read'], 'GET', '/me'), 401);
  });

  it('that publishes neither brings back what was withdrawn nor arranges the front page', async () => {
    const publishes = ['stories:write', 'desk:read', 'desk:write'];
    const at = `/stories/${await withdrawn()}/restoration`;
    assert.equal(await keyed(publishes, 'POST', at), 403);
    assert.equal(await keyed(['stories:restore'], 'POST', at), 204);
    const pin = { story: await story('published') };
    assert.equal(await keyed(publishes, 'PUT', '/front/pins/1', pin), 403);
    assert.equal(await keyed(['front:read'], 'PUT', '/front/pins/1', pin), 403);
    assert.equal(await keyed(['front:write'], 'PUT', '/front/pins/1', pin), 204);
    assert.equal(await keyed(publishes, 'GET', '/accounts'), 403);
  });
});
