import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openStore } from '../../src/store/store.ts';
import { makeToken } from '../../src/store/tokens.ts';
import { desk } from '../support/desk.ts';
import { NOW } from '../support/press.ts';

const store = await openStore(':memory:');
after(() => store.close());
let now = NOW;
const { url, come, signedIn } = await desk(store, () => ++now);
const administrator = await signedIn('administrator');
type Entry = { actor: string; kind: string; act: string; subject: string; changes: object[] };
const entries = async (query: string): Promise<Entry[]> =>
  (await administrator.api('GET', `/log?${query}`)).body.entries;

describe('The log of the desk', () => {
  it('is there for administrators alone, in the navigation and by its address', async () => {
    assert.equal((await administrator.ask('/desk/log')).status, 200);
    assert.equal((await administrator.api('GET', '/log')).status, 200);
    const page = await (await administrator.ask('/desk/settings')).text();
    assert.match(page, /<a href="\/desk\/log"[^>]*>Log</);
    for (const role of ['editor', 'reporter', 'contributor']) {
      const other = await signedIn(role);
      assert.equal((await other.ask('/desk/log')).status, 403, role);
      assert.equal((await other.api('GET', '/log')).status, 403, role);
      assert.ok(!(await (await other.ask('/desk')).text()).includes('/desk/log'), role);
    }
    assert.equal((await come().api('GET', '/log')).status, 401);
  });

  it('tells what was done at the desk, in whose name, with old and new', async () => {
    await administrator.api('PUT', '/settings', { name: 'The <Tide>', stages: ['Idea', 'Ready'] });
    await administrator.api('POST', '/sections', { name: 'Port' });
    const invited = { email: 'eve@tide.example', name: 'Eve', role: 'reporter' };
    await administrator.api('POST', '/invitations', invited);
    const told = { url: 'https://h.example/', events: ['story.published'] };
    await administrator.api('POST', '/webhooks', told);
    const acts = await entries('');
    assert.deepEqual(
      acts.map(({ kind, act, subject }) => `${kind}: ${act} ${subject}`),
      [
        ...['webhook: added h.example', 'person: invited Eve'],
        ...['name: added Port', 'settings: changed The <Tide>'],
      ],
    );
    assert.ok(acts.every(({ actor }) => actor === 'The administrator'));
    const name = { field: 'name', before: 'Broadsheet', after: 'The <Tide>' };
    assert.deepEqual(acts.at(-1)?.changes[0], name);
  });

  it('is narrowed by who, what and which day', async () => {
    const day = new Date(NOW).toISOString().slice(0, 10);
    const finds = async (query: string) =>
      (await entries(query)).some(({ subject }) => subject === 'Port');
    assert.deepEqual(
      await Promise.all(
        ['kind=name', 'kind=person', `day=${day}`, 'day=2020-01-01', 'actor=%3Cb%3E'].map(finds),
      ),
      [true, false, true, false, false],
    );
  });

  it('is told to a program with its scope, and has what programs do in their name', async () => {
    const scopes = ['log:read', 'redirects:write'];
    const token = { name: 'mover', scopes, createdBy: 'test', expiresAt: null };
    const authorization = `Bearer ${await makeToken(store, token, NOW)}`;
    const without = { ...token, scopes: ['redirects:write'] };
    const other = { authorization: `Bearer ${await makeToken(store, without, NOW)}` };
    assert.equal((await fetch(`${url}/api/v1/log`, { headers: other })).status, 403);
    await fetch(`${url}/api/v1/redirects`, {
      ...{ method: 'PUT', body: JSON.stringify({ from: '/moved', to: '/there' }) },
      headers: { authorization, 'content-type': 'application/json' },
    });
    for (let place = 0; place < 60; place++) {
      await administrator.api('PUT', '/redirects', { from: `/old-${place}`, to: '/' });
    }
    const ask = async (query: string) =>
      (await fetch(`${url}/api/v1/log?${query}`, { headers: { authorization } })).json();
    const { entries: own, next } = await ask('actor=token%3A%20mover&limit=1');
    assert.equal(next, null);
    const { id: _, at: __, ...told } = own[0];
    assert.deepEqual(told, {
      ...{ actor: 'token: mover', kind: 'redirect', act: 'added', subject: '/moved' },
      ...{ detail: '', reason: '', changes: [{ field: 'to', before: null, after: '/there' }] },
    });
    const page = await ask('limit=100&kind=redirect');
    assert.equal(page.entries.length, 61);
    const { entries: some, next: cursor } = await ask('limit=7&kind=redirect');
    const { entries: further } = await ask(`limit=100&kind=redirect&cursor=${cursor}`);
    assert.deepEqual([...some, ...further], page.entries);
    assert.equal((await ask('kind=nonsense')).status, 422);
  });
});
