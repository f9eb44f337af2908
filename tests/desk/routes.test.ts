import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { openStore } from '../../src/store/store.ts';
import { desk } from '../support/desk.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

const store = await openStore(':memory:');
after(() => store.close());
const { come, signedIn, url } = await desk(store, NOW);
const editor = await signedIn('editor');

const story = async (different: Partial<Arrival>) =>
  (await saveArrival(store, arrival(different), { actor: 'test', now: NOW - 1 })).storyId;

const published = await story({ headline: 'Fog over the quay' });

const ROUTES: [string, string][] = [
  ['GET', '/desk'],
  ['GET', '/desk/'],
  ['GET', '/desk?q=fog&status=draft&page=2'],
  ['GET', `/desk/stories/${published}`],
  ['GET', `/desk/live/${published}`],
  ['GET', '/desk/experiments'],
  ['GET', '/desk/topics'],
  ['GET', '/desk/sections'],
  ['GET', '/desk/contributors'],
  ['GET', '/desk/redirects'],
  ['GET', '/desk/front'],
  ['GET', '/desk/settings'],
  ['POST', '/desk/sign-out'],
];

describe('Without a session', () => {
  for (const [method, path] of ROUTES) {
    it(`${method} ${path.replace(published, 'ID')} leads to the sign-in`, async () => {
      const response = await come().ask(
        path,
        method === 'POST' ? { reason: 'x'.repeat(20) } : undefined,
      );
      assert.equal(response.status, 303);
      assert.match(response.headers.get('location') ?? '', /^\/desk\/sign-in/);
      assert.equal(await response.text(), '');
    });
  }

  it('an invented cookie is none', async () => {
    const cookie = 'broadsheet.session_token=abc.def';
    assert.equal((await come().ask('/desk', undefined, { cookie })).status, 303);
  });

  it('the styles are there for all', async () => {
    const response = await fetch(`${url}/assets/desk.css`);
    assert.equal(response.headers.get('content-type'), 'text/css; charset=utf-8');
  });
});

describe('Signing in', () => {
  it('lets in with the right password, says no to a wrong one and to nobody alike', async () => {
    const wrong = await come().signIn('editor@tide.example', 'not the password');
    const nobody = await come().signIn('nobody@tide.example', 'not the password');
    assert.deepEqual([wrong.status, nobody.status], [401, 401]);
    const said = (page: string) => /<p class="refused"[^>]*>([^<]+)/.exec(page)?.[1];
    assert.equal(said(await wrong.text()), said(await nobody.text()));
    const visitor = come();
    const right = await visitor.signIn('editor@tide.example');
    assert.deepEqual([right.status, right.headers.get('location')], [303, '/desk']);
    assert.equal((await visitor.ask('/desk')).status, 200);
    await visitor.ask('/desk/sign-out', {});
    assert.equal((await visitor.ask('/desk')).status, 303);
  });

  it('leads on within the desk and nowhere else', async () => {
    const form = { email: 'editor@tide.example', password: 'nine tides and a quay' };
    const to = async (wanted: string) =>
      (await come().ask('/desk/sign-in', { ...form, to: wanted })).headers.get('location');
    assert.equal(await to('/desk/stories/abc'), '/desk/stories/abc');
    for (const elsewhere of [
      'https://elsewhere.example/desk',
      '//elsewhere.example',
      '/desk/../x',
    ]) {
      assert.equal(await to(elsewhere), '/desk');
    }
  });

  it('lets a whole office in by one address', async () => {
    const office = { 'x-forwarded-for': '198.51.100.250' };
    const form = { email: 'editor@tide.example', password: 'nine tides and a quay' };
    for (let number = 0; number < 12; number++) {
      assert.equal((await come().ask('/desk/sign-in', form, office)).status, 303, `${number}`);
    }
  });

  it('grows slow for who keeps trying', async () => {
    const visitor = come();
    const statuses: number[] = [];
    for (let number = 0; number < 10; number++) {
      statuses.push((await visitor.signIn('editor@tide.example', `guess ${number}`)).status);
    }
    assert.deepEqual(statuses, [...new Array(8).fill(401), 429, 429]);
    assert.equal(
      (await visitor.signIn('editor@tide.example')).status,
      429,
      'even with the right one',
    );
    assert.equal(
      (await come().signIn('editor@tide.example')).status,
      303,
      'others are not held up',
    );
  });
});

describe('A form from another site', () => {
  const STRANGERS: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of STRANGERS) {
    it(`does nothing (${JSON.stringify(headers)})`, async () => {
      const form = { name: 'A stranger' };
      assert.equal((await editor.ask('/desk/account/name', form, headers)).status, 403);
      assert.equal((await editor.api('GET', '/me')).body.name, 'The editor');
    });
  }
});

describe('A page of the desk', () => {
  it('is kept by nobody and loads nothing from elsewhere', async () => {
    const response = await editor.ask('/desk');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'self'/);
    assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    assert.ok(!/ style=|<style|<script(?![^>]* src="\/assets\/)/.test(await response.text()));
  });

  it('says within its frame that there is none', async () => {
    const answer = await editor.ask('/desk/nowhere');
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /<h1>There is no such [^<]+<[\s\S]+href="\/desk"/);
  });
});

describe('A page of the desk', () => {
  it('is nobody’s whose role is unknown', async () => {
    const visitor = await signedIn('editor').catch(() => null);
    assert.equal(visitor, null, 'the account is there already');
    await store.db
      .updateTable('users')
      .set({ role: 'reader' })
      .where('email', '=', 'editor@tide.example')
      .execute();
    for (const [method, path] of ROUTES) {
      const response = await editor.ask(path, method === 'POST' ? {} : undefined);
      assert.equal(response.status, 403, path);
    }
  });
});
