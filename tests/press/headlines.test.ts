import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import { headlinesToTry, tryHeadlines } from '../../src/desk/headlineTest.ts';
import { withdraw } from '../../src/desk/withdrawal.ts';
import { listen } from '../../src/http/server.ts';
import { searcherOver } from '../../src/jobs/searcher.ts';
import { DAY } from '../../src/lib/clock.ts';
import { createPageCache } from '../../src/press/pageCache.ts';
import { pressRoutes } from '../../src/press/routes.ts';
import { headlineStylesRoute } from '../../src/signals/headlineStylesRoute.ts';
import { openStore } from '../../src/store/store.ts';
import { BASE, NOW, publish } from '../support/press.ts';
import { FIREFOX, SAFARI } from '../support/readers.ts';

const [FIRST, OTHER] = ['Fog holds the ferries', 'Nobody crosses <today>'];
const OTHER_SHOWN = 'Nobody crosses &lt;today&gt;';
const SECTION = { id: 'coast', name: 'Coast' };
const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

const store = await openStore(':memory:');
after(() => store.close());
const cache = createPageCache(() => NOW);
const app = new Hono();
app.route('/', headlineStylesRoute(true));
app.route(
  '/',
  pressRoutes({
    ...{ store, clock: () => NOW, baseUrl: BASE, respond: cache.respond, trustProxy: true },
    ...{ forYou: async () => [], search: searcherOver(store) },
  }),
);
const server = await listen(app, cache.answer, { port: 0, host: '127.0.0.1' });
after(() => server.stop());

const get = (path: string, agent = FIREFOX, address = 1, languages = 'en') =>
  fetch(`http://127.0.0.1:${server.port}${path}`, {
    headers: {
      ...{ 'user-agent': agent, 'accept-language': languages },
      'x-forwarded-for': `198.51.100.${address}`,
    },
  });
const text = async (...asked: Parameters<typeof get>) => (await get(...asked)).text();
const stylesOf = (page: string) => /href="(\/headlines\.css[^"]*)"/.exec(page)?.[1] ?? '';

let path = '';
let id = '';
before(async () => {
  id = await publish(store, { headline: FIRST, section: SECTION, publishedAt: NOW - 60_000 });
  await publish(store, { headline: 'Another story', section: SECTION });
  const by = { actor: 'test', now: NOW };
  await tryHeadlines(store, id, headlinesToTry.parse({ headlines: [OTHER] }), by);
  ({ path } = await store.db
    .selectFrom('stories')
    .select('path')
    .where('id', '=', id)
    .executeTakeFirstOrThrow());
});

describe('A page with a story that has several headlines', () => {
  for (const page of ['/', '/section/coast']) {
    it(`is the same for two readers, who are shown different ones: ${page}`, async () => {
      const pages = await Promise.all([get(page, FIREFOX, 1), get(page, SAFARI, 2)]);
      const [one, other] = await Promise.all(pages.map((answer) => answer.text()));
      assert.equal(one, other);
      assert.equal(pages[0]?.headers.get('set-cookie'), null);
      assert.ok(one?.includes(`>${FIRST}</span>`) && one.includes(` hidden>${OTHER_SHOWN}</span>`));
      const styles = stylesOf(one ?? '');
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, number) => text(styles, FIREFOX, number)),
      );
      const [own, second] = [answers.filter((css) => css === ''), answers.filter(Boolean)];
      assert.ok(own.length >= 18 && second.length >= 18, 'about half each');
      assert.deepEqual(
        [...new Set(second)].map((css) => css.replace(/[0-9a-z]{16}/g, 'ID')),
        ['.headline-ID-0{display:none}.headline-ID-1{display:inline}'],
      );
      const again = await get(styles, FIREFOX, 7);
      assert.equal(await again.text(), answers[7], 'a reader stays where they are');
      assert.match(again.headers.get('cache-control') ?? '', /^private/);
      assert.equal(again.headers.get('set-cookie'), null);
    });
  }

  it('shows programs the story’s own headline', async () => {
    const styles = stylesOf(await text('/'));
    for (let number = 0; number < 20; number++) {
      assert.equal(await text(styles, BOT, number), '');
    }
  });

  it('loads nothing for it where no headlines are tried', async () => {
    assert.equal(stylesOf(await text('/archive')), '');
  });

  it('is asked for any test, and says nothing else', async () => {
    const asked = ['a.1', 'a.4', 'x}*{display:none', '', '../a.2', 'A.2'].map(encodeURIComponent);
    for (const of of asked) assert.equal(await text(`/headlines.css?of=${of}`), '', of);
  });
});

describe('A headline that is tried', () => {
  it('stands in no feed, search, sitemap, list or page of the story', async () => {
    const paths = [
      ...['/feed.rss', '/feed.atom', '/feed.json', '/section/coast/feed.json', path],
      ...['/sitemap.xml', '/news-sitemap.xml', '/archive/2026/11/23', '/search?q=ferries'],
      ...['/search?q=crosses', '/search/suggestions?q=nobo', '/most-read'],
    ];
    for (const one of paths) {
      const page = await text(one);
      assert.ok(!/Nobody crosses/.test(page), one);
    }
    assert.ok((await text(path)).includes(FIRST), 'the story has its own');
    const front = await text('/');
    const [, data = ''] = /ld\+json">(.*?)<\/script>/s.exec(front) ?? [];
    assert.ok(data.length > 20 && !data.includes('Nobody'));
    assert.ok(!/<title>[^<]*Nobody/.test(front));
  });

  it('is not there once the story is under embargo or withdrawn', async () => {
    const set = { embargoedUntil: NOW + DAY };
    await store.db.updateTable('stories').set(set).where('id', '=', id).execute();
    cache.drop(['stories', 'section:coast']);
    const hidden = async () => {
      for (const page of ['/', '/section/coast']) {
        assert.ok(!/Nobody crosses|headlines\.css/.test(await text(page)), page);
      }
    };
    await hidden();
    await store.db.updateTable('stories').set({ embargoedUntil: null }).execute();
    cache.drop(['stories', 'section:coast']);
    assert.match(await text('/'), /Nobody crosses/);
    await withdraw(store, id, { reason: 'It was not so at all.' }, { actor: 'test', now: NOW });
    cache.drop(['stories', 'section:coast']);
    await hidden();
    assert.ok(!/Nobody crosses/.test(await text(path)));
  });
});
