import assert from 'node:assert/strict';
import { it } from 'node:test';
import { publishDue } from '../../src/desk/schedule.ts';
import { HOUR, SECOND } from '../../src/lib/clock.ts';
import { liftEmbargoes } from '../../src/store/embargoes.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { desk } from '../support/desk.ts';
import { NOW, pressOver, publish } from '../support/press.ts';

/** A word that stands in one story alone. */
const WORD = 'Zephyrine';

const PAGES = [
  ...['/', '/section/news', '/topic/harbour', '/author/ilse-vahr', '/archive'],
  ...['/archive/2026/11/23', '/most-read', '/trending', '/for-you', '/corrections'],
  ...[
    '/feed.rss',
    '/feed.atom',
    '/feed.json',
    '/section/news/feed.rss',
    '/topic/harbour/feed.json',
  ],
  ...['/news-sitemap.xml', `/search?q=${WORD}`, `/search/suggestions?q=${WORD.slice(0, 5)}`],
];
const API = [
  ...['/stories', '/stories.ninjs', `/search?q=${WORD}`, '/rankings/most-read', '/recommendation'],
];

/** Where it stands once it is out; discovery has not run, so the lists that it makes know nothing. */
const OUT = [
  '/',
  '/section/news',
  '/topic/harbour',
  '/feed.rss',
  '/feed.json',
  '/archive/2026/11/23',
];

onEveryDatabase('A time to come', (open) => {
  it('keeps a story under embargo from every door before its second, and from none after', async () => {
    const store = await open();
    let now = NOW;
    const press = pressOver(store, () => now);
    const { signedIn, come } = await desk(store, () => now);
    const editor = await signedIn('editor');
    await publish(store, { headline: 'Cranes', section: { name: 'News' } });
    const id = await publish(store, {
      headline: `${WORD} comes in`,
      status: 'draft',
      section: { name: 'News' },
      topics: [{ name: 'Harbour' }],
      people: [{ name: 'Ilse Vahr', credit: 'author' }],
      publishedAt: NOW,
    });
    const until = NOW + HOUR;
    const act = (name: string, body?: object, method = 'POST') =>
      editor.api(method, `/stories/${id}/${name}`, body);
    const under = { until: new Date(until).toISOString() };
    assert.equal((await act('embargo', { until: new Date(now).toISOString() })).status, 422);
    assert.equal((await act('embargo', under)).status, 204);
    assert.equal((await act('publication')).status, 204);
    const { body } = await editor.api('GET', `/desk/stories/${id}`);
    const path = new URL(body.url).pathname;

    const standsAt = async () => {
      const found: string[] = [];
      for (const door of [...PAGES, path]) {
        const text = await (await press.request(door)).text();
        if (
          text.replaceAll(`q=${WORD}`, '').replaceAll(`"${WORD}"`, '').includes(`${WORD} comes`)
        ) {
          found.push(door);
        }
      }
      for (const door of [...API, `/stories/${id}`, `/stories/${id}.ninjs`]) {
        const answer = await come().api('GET', door);
        if (JSON.stringify(answer.body).includes(`${WORD} comes`)) found.push(`api ${door}`);
      }
      return found;
    };
    now = until - 1;
    assert.deepEqual(await standsAt(), []);
    assert.equal((await press.request(path)).status, 404);
    now = until;
    await liftEmbargoes(store, until - SECOND, until);
    const found = await standsAt();
    for (const door of [...OUT, path, 'api /stories', `api /stories/${id}.ninjs`]) {
      assert.ok(found.includes(door), `${door} of ${found.join(' ')}`);
    }
    assert.equal((await act('embargo', { until: '2030-01-01T00:00:00Z' })).status, 409);
  });

  it('publishes a scheduled draft at its second, once', async () => {
    const store = await open();
    let now = NOW;
    const { signedIn } = await desk(store, () => now);
    const editor = await signedIn('editor');
    const begun = await editor.api('POST', '/desk/stories', { headline: 'Cranes' });
    const id = begun.body.id as string;
    const act = (method: string, body?: object) =>
      editor.api(method, `/stories/${id}/schedule`, body);
    const status = async () => (await editor.api('GET', `/desk/stories/${id}`)).body.status;
    assert.equal((await act('DELETE')).status, 409);
    assert.equal((await act('POST', { at: 'tomorrow' })).status, 422);
    const at = new Date(NOW + HOUR).toISOString();
    assert.equal((await act('POST', { at })).status, 204);
    assert.equal((await act('DELETE')).status, 204);
    assert.equal((await act('POST', { at })).status, 204);
    assert.equal((await editor.api('GET', `/desk/stories/${id}`)).body.scheduledFor, at);
    now = NOW + HOUR;
    assert.equal(await publishDue(store, now - 1), 0);
    assert.equal(await status(), 'draft');
    const both = await Promise.all([publishDue(store, now), publishDue(store, now)]);
    assert.equal(both[0] + both[1], 1);
    assert.equal(await status(), 'published');
    const log = (await editor.api('GET', `/desk/stories/${id}/revisions`)).body.entries;
    assert.equal(log[0].actor, 'schedule');
    assert.equal(log.filter((one: { reason: string }) => one.reason === 'publication').length, 1);
  });

  it('lets no draft that cannot go out stand in the way of others', async () => {
    const store = await open();
    let now = NOW;
    const { signedIn } = await desk(store, () => now);
    const editor = await signedIn('editor');
    const scheduled = async (headline: string, minutes: number) => {
      const id = (await editor.api('POST', '/desk/stories', { headline })).body.id as string;
      const at = new Date(NOW + minutes * 60 * SECOND).toISOString();
      assert.equal((await editor.api('POST', `/stories/${id}/schedule`, { at })).status, 204);
      return id;
    };
    const [bad, good] = [await scheduled('Emptied', 1), await scheduled('Whole', 2)];
    const emptied = { headline: '' };
    const saved = await editor.api('PATCH', `/desk/stories/${bad}`, emptied, { 'if-match': '*' });
    assert.equal(saved.status, 200);
    now = NOW + HOUR;
    assert.equal(await publishDue(store, now), 1);
    const story = async (id: string) => (await editor.api('GET', `/desk/stories/${id}`)).body;
    assert.equal((await story(good)).status, 'published');
    assert.deepEqual([(await story(bad)).status, (await story(bad)).scheduledFor], ['draft', null]);
    const [last] = (await editor.api('GET', `/desk/stories/${bad}/revisions`)).body.entries;
    assert.equal(last.reason, 'not published: The story has no headline yet.');
  });
});
