import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onEveryDatabase } from '../../support/databases.ts';
import { desk } from '../../support/desk.ts';

onEveryDatabase('Redirects in the API', (open) => {
  it('are put, moved, listed page by page and taken away', async () => {
    const { signedIn } = await desk(await open(), Date.UTC(2026, 10, 25, 12));
    const { api } = await signedIn('editor');
    const long = `/${'ä'.repeat(300)}`;
    const kept = await api('PUT', '/redirects', { from: `https://old.example${long}`, to: '/new' });
    assert.equal(kept.status, 200, JSON.stringify(kept.body));
    for (const from of ['/b', '/a', '/c']) {
      assert.equal((await api('PUT', '/redirects', { from, to: '/new' })).status, 200);
    }
    await api('PUT', '/redirects', { from: '/a', to: '/newer' });
    const seen: Record<string, string> = {};
    let pages = 0;
    let next = '';
    do {
      const { status, body } = await api('GET', `/redirects?limit=1${next && `&cursor=${next}`}`);
      assert.equal(status, 200);
      for (const { from, to } of body.entries) seen[from] = to;
      next = body.next ?? '';
      pages++;
    } while (next);
    assert.equal(pages, 4);
    assert.deepEqual(seen, {
      '/a': '/newer',
      '/b': '/new',
      '/c': '/new',
      [kept.body.from]: '/new',
    });
    assert.equal((await api('GET', '/redirects?q=newer')).body.entries[0].from, '/a');
    assert.equal((await api('DELETE', '/redirects?from=/a')).status, 204);
    assert.equal((await api('DELETE', '/redirects?from=/a')).status, 404);
  });

  it('lead to pages of this paper alone, and not to themselves', async () => {
    const { signedIn } = await desk(await open(), Date.UTC(2026, 10, 25, 12));
    const { api } = await signedIn('editor');
    for (const [redirect, field] of [
      [{ from: '/a', to: 'https://evil.example/' }, 'to'],
      [{ from: '/a', to: '//evil.example/' }, 'to'],
      [{ from: '/', to: '/b' }, 'from'],
    ] as const) {
      const { status, body } = await api('PUT', '/redirects', redirect);
      assert.deepEqual([status, body.field], [422, field], JSON.stringify(redirect));
    }
    assert.equal((await api('PUT', '/redirects', { from: '/a', to: '/a' })).status, 422);
    const old = { from: 'https://old.example/2019/fog/?utm=1', to: '/about' };
    assert.deepEqual((await api('PUT', '/redirects', old)).body.from, '/2019/fog');
  });
});
