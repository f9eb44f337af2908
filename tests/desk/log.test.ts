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
const read = async (path: string) => (await administrator.ask(path)).text();

describe('The log of the desk', () => {
  it('is there for administrators alone, in the navigation and by its address', async () => {
    assert.equal((await administrator.ask('/desk/log')).status, 200);
    assert.match(await read('/desk/settings'), /<a href="\/desk\/log"[^>]*>Log</);
    for (const role of ['editor', 'reporter', 'contributor']) {
      const other = await signedIn(role);
      assert.equal((await other.ask('/desk/log')).status, 403, role);
      assert.equal((await other.api('GET', '/log')).status, 403, role);
      assert.ok(!(await (await other.ask('/desk')).text()).includes('/desk/log'), role);
    }
    assert.equal((await come().api('GET', '/log')).status, 401);
  });

  it('tells what was done by forms of the desk, in whose name, with old and new', async () => {
    await administrator.ask('/desk/settings', { name: 'The <Tide>', stages: 'Idea\nReady' });
    await administrator.ask('/desk/sections', { name: 'Port' });
    const invited = { email: 'eve@tide.example', name: 'Eve', role: 'reporter' };
    await administrator.ask('/desk/people/invitations', invited);
    await administrator.ask('/desk/webhooks', {
      url: 'https://h.example/',
      events: 'story.published',
    });
    const page = await read('/desk/log');
    assert.match(
      page,
      /<dt>name<\/dt>\s*<dd><del>Broadsheet<\/del> → <ins>The &lt;Tide&gt;<\/ins>/,
    );
    for (const words of [/added <bdi>Port/, /invited <bdi>Eve/, /added <bdi>h\.example/]) {
      assert.match(page, words);
    }
    assert.match(page, /<\/time> · <bdi>The administrator/);
  });

  it('is narrowed by who, what and which day; what is no filter is none', async () => {
    assert.ok((await read('/desk/log?kind=name')).includes('Port</bdi>'));
    assert.ok(!(await read('/desk/log?kind=person')).includes('Port</bdi>'));
    const nobody = await read('/desk/log?actor=%3Cb%3E&kind=&day=');
    assert.ok(nobody.includes('value="&lt;b&gt;"') && nobody.includes('Nothing of that'));
    const day = new Date(NOW).toISOString().slice(0, 10);
    assert.ok((await read(`/desk/log?day=${day}`)).includes('Port</bdi>'));
    assert.ok(!(await read('/desk/log?day=2020-01-01')).includes('Port</bdi>'));
    assert.ok((await read('/desk/log?kind=nonsense&before=nonsense')).includes('Port</bdi>'));
  });

  it('goes on by pages, with the filter', async () => {
    for (let place = 0; place < 60; place++) {
      await administrator.api('PUT', '/redirects', { from: `/old-${place}`, to: '/' });
    }
    const first = await read('/desk/log?kind=redirect');
    const [, next = ''] = /<a rel="next" href="([^"]+)"/.exec(first) ?? [];
    const second = await read(next.replaceAll('&amp;', '&'));
    const of = (page: string) => [...page.matchAll(/<bdi>(\/old-\d+)/g)].map(([, from]) => from);
    assert.deepEqual([of(first).length, of(second).length], [50, 10]);
    assert.equal(new Set([...of(first), ...of(second)]).size, 60);
    assert.ok(!second.includes('rel="next"'));
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
    const ask = async (query: string) =>
      (await fetch(`${url}/api/v1/log?${query}`, { headers: { authorization } })).json();
    const { entries, next } = await ask('actor=token%3A%20mover&limit=1');
    assert.equal(next, null);
    const { id: _, at: __, ...told } = entries[0];
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
