import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { putUnderEmbargo } from '../../src/desk/embargo.ts';
import { setExpiry } from '../../src/desk/expiry.ts';
import { post } from '../../src/desk/livePost.ts';
import { publish } from '../../src/desk/publication.ts';
import { scheduleStory } from '../../src/desk/schedule.ts';
import { HOUR, SECOND } from '../../src/lib/clock.ts';
import { startPaper } from '../../src/main.ts';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { exclusionOf } from '../../src/store/exclusions.ts';
import { openStore, type Store, type StoreAddress } from '../../src/store/store.ts';
import { toldUntil } from '../../src/store/toldStories.ts';
import { keepWebhook } from '../../src/store/webhooks.ts';
import { freePort } from '../support/command.ts';
import { postgresAddress } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { httpServer } from '../support/httpServer.ts';
import { arrival } from '../support/stories.ts';

/** A word that stands in no other story; the watcher finds the story by it. */
const WORD = 'Zephyrine';
/** Its headline, or its address. */
const STANDS = new RegExp(`${WORD}[ -]comes`, 'i');

/** So long the doors are watched before the second. */
const WATCHED = 4 * SECOND;

/** It takes some 100 to 250 ms; a machine that is busy with other tests is given more. */
const AT_ONCE = 2 * SECOND;
/** Lists that are computed come a little later. */
const COMPUTED = 10 * SECOND;

/** One event in words of their own, so that none of them is a copy of another. */
const TEXTS: Record<string, string> = {
  'Divers look at the quay wall':
    'Cracks run along the quay wall at Port Ansel, and harbour divers went down to measure them.',
  'The quay wall at Port Ansel is shored up':
    'Timber now holds the harbour side of Port Ansel while masons close every crack in its quay.',
  [`${WORD} comes in`]:
    'The dredger tied up at Port Ansel below the cracked quay wall; harbour pilots brought it home.',
};
const SUBJECTS = {
  section: { name: 'News' },
  topics: [{ name: 'Harbour' }],
  people: [{ name: 'Ilse Vahr', credit: 'author' as const }],
};

/** A running paper, and what it tells a receiver of webhooks of the story that is watched for. */
async function openPaper(address: StoreAddress, test: TestContext) {
  const heard: { at: number; body: string }[] = [];
  const receiver = await httpServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (body.includes(WORD)) heard.push({ at: Date.now(), body });
      response.writeHead(204).end();
    });
  });
  const dataFolder = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));
  const store = await openStore(address);
  const now = Date.now();
  await keepWebhook(store, {
    ...{ id: 'one', url: receiver, secret: 'whsec_c2VjcmV0', createdBy: 'Ada', createdAt: now },
    ...{ events: 'story.published story.updated', pausedAt: null, pausedReason: null },
  });
  const port = await freePort();
  const mail = { smtp: null, from: 'desk@tide.example', folder: join(dataFolder, 'mail') };
  const config = {
    ...{ dataFolder, address, port, host: '127.0.0.1', baseUrl: `http://127.0.0.1:${port}` },
    ...{ trustProxy: true, mediaFolder: join(dataFolder, 'media'), mail, vectors: null },
  };
  const paper = await startPaper(config, Date.now, { allowance: { loopback: true } });
  const watching: (() => Promise<unknown>)[] = [];
  test.after(async () => {
    await Promise.all(watching.map((end) => end()));
    await paper.stop();
    await store.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  await eventually(() => toldUntil(store)); // who is told of stories is told of those to come
  const watched = (doors: string[]) => {
    const { first, end } = watch(paper.url, doors);
    watching.push(end);
    return first;
  };
  return { store, url: paper.url, heard, watched };
}

/** A story of the harbour's own; `hoursAgo` it came out. */
async function comes(
  store: Store,
  headline: string,
  hoursAgo: number,
  more: Partial<Arrival> = {},
) {
  const by = { actor: 'test', now: Date.now() };
  const publishedAt = by.now - hoursAgo * HOUR;
  const body = plainBody([TEXTS[headline] ?? headline]);
  const { storyId } = await saveArrival(
    store,
    arrival({ key: headline, headline, body, publishedAt, ...SUBJECTS, ...more }),
    by,
  );
  return storyId;
}

const rowOf = (store: Store, id: string) =>
  store.db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** Asks each door over and over, each time from another address; when the word was first there. */
function watch(url: string, doors: string[]) {
  const first = new Map<string, number>();
  const stop = new AbortController();
  let askers = 0;
  const ask = async (door: string) => {
    const asker = `198.51.${(++askers >> 8) % 256}.${askers % 256}`;
    const answer = await fetch(url + door, {
      ...{ headers: { 'x-forwarded-for': asker }, signal: stop.signal },
    });
    const text = (await answer.text()).replaceAll(`q=${WORD}`, '').replaceAll(`“${WORD}”`, '');
    if (STANDS.test(text) && !first.has(door)) first.set(door, Date.now());
  };
  const following = doors.map(async (door) => {
    while (!stop.signal.aborted && !first.has(door)) {
      await ask(door).catch(() => null); // an asker whose line breaks asks again
      await sleep(200); // oftener, and it is the asking that takes the time
    }
  });
  const end = () => {
    stop.abort();
    return Promise.all(following);
  };
  return { first, end };
}

/** Every database that a paper runs on. */
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));
const DATABASES: [string, (StoreAddress | null)[]][] = [
  ['SQLite', ['one', 'two', 'three'].map((name) => join(folder, `${name}.sqlite`))],
  ['PostgreSQL', [await postgresAddress(), await postgresAddress(), await postgresAddress()]],
];
after(() => rmSync(folder, { recursive: true, force: true }));

for (const [name, [one = null, other = null, third = null]] of DATABASES) {
  describe(`A paper that is running (${name})`, () => {
    const open = (test: TestContext, address: StoreAddress | null) => {
      if (!address) test.skip('no PostgreSQL answers');
      return address ? openPaper(address, test) : null;
    };

    it('lets a story under embargo out at no door before its second, and at every one after', async (test) => {
      const paper = await open(test, one);
      if (!paper) return;
      const { store, url, heard, watched } = paper;
      const storyline = { storylineId: await storylineOf(store) };
      const sibling = await comes(store, 'Divers look at the quay wall', 3);
      await comes(store, 'The quay wall at Port Ansel is shored up', 2, storyline);
      const id = await comes(store, `${WORD} comes in`, 0, { status: 'draft', ...storyline });
      const by = { actor: 'Ada', now: Date.now() };
      const until = by.now + WATCHED;
      await putUnderEmbargo(store, id, { until: new Date(until).toISOString() }, by);
      await publish(store, id, by);
      await post(store, id, { text: `${WORD} comes nearer.` }, by);
      const { path } = await rowOf(store, id);
      const day = path.slice(0, '/2026/11/23'.length);
      const atOnce = [
        ...`/ /section/news /topic/harbour /author/ilse-vahr /archive${day} ${path}`.split(' '),
        ...'/feed.rss /feed.atom /feed.json /section/news/feed.rss /topic/harbour/feed.json'.split(
          ' ',
        ),
        ...'/author/ilse-vahr/feed.atom /news-sitemap.xml /sitemaps/stories-1.xml'.split(' '),
        ...'/storyline/quay-wall /api/v1/stories /api/v1/stories.ninjs'.split(' '),
        ...[`/api/v1/stories/${id}`, `/api/v1/stories/${id}.ninjs`],
        ...[`/search?q=${WORD}`, `/api/v1/search?q=${WORD}`, `/search/suggestions?q=${WORD}`],
      ];
      const computed = ['/api/v1/recommendation', '/for-you?recent='];
      const watchedToo = [
        ...'/archive /for-you /most-read /trending /corrections /sitemap.xml'.split(' '),
        `/api/v1/stories/${sibling}/related`,
      ];
      const live = `/live/${id}`;
      assert.equal((await fetch(url + live)).status, 404);
      const first = watched([...atOnce, ...computed, ...watchedToo]);
      await sleep(until - Date.now());
      assert.deepEqual(
        [...first].filter(([, at]) => at < until),
        [],
      );
      assert.equal(heard.length, 0);
      await eventually(async () => atOnce.every((door) => first.has(door)), 5 * SECOND).catch(
        () => null,
      );
      const late = atOnce.map((door) => [door, (first.get(door) ?? Infinity) - until]);
      test.diagnostic(`after: ${late.map(([door, after]) => `${door} ${after} ms`).join(', ')}`);
      assert.deepEqual(
        late.filter(([, after]) => Number(after) > AT_ONCE),
        [],
      );
      await eventually(async () => computed.every((door) => first.has(door)), COMPUTED).catch(() =>
        assert.fail(`not yet at ${computed.filter((door) => !first.has(door)).join(', ')}`),
      );
      await eventually(async () => heard.length > 0, COMPUTED);
      assert.ok(heard.every(({ at }) => at >= until));
      assert.match(heard[0]?.body ?? '', new RegExp(WORD));
      assert.ok([...first.values()].every((at) => at >= until));
      const stream = await fetch(url + live);
      assert.equal(stream.status, 200);
      await stream.body?.cancel();
    });

    it('publishes what is scheduled at its time, by itself', async (test) => {
      const paper = await open(test, other);
      if (!paper) return;
      const { store, heard, watched } = paper;
      const id = await comes(store, `${WORD} comes by itself`, 0, { status: 'draft' });
      const by = { actor: 'Ada', now: Date.now() };
      const due = by.now + 2 * SECOND;
      await scheduleStory(store, id, { at: new Date(due).toISOString() }, by);
      const doors = ['/', '/feed.rss', '/section/news', `/api/v1/stories/${id}`];
      const first = watched(doors);
      await eventually(async () => first.size === doors.length);
      const after = [...first].map(([door, at]) => [door, at - due] as const);
      test.diagnostic(after.map(([door, late]) => `${door} ${late} ms`).join(', '));
      assert.ok(
        after.every(([, late]) => late >= 0 && late < AT_ONCE),
        JSON.stringify(after),
      );
      await eventually(async () => heard.length > 0, COMPUTED);
      assert.ok(heard.every(({ at }) => at >= due));
    });

    it('keeps what expires out of rankings at its time, by itself', async (test) => {
      const paper = await open(test, third);
      if (!paper) return;
      const { store } = paper;
      const id = await comes(store, `${WORD} warns of a gale`, 0);
      const by = { actor: 'Ada', now: Date.now() };
      const due = by.now + SECOND;
      const reason = 'It is over by then.';
      await setExpiry(store, id, { at: new Date(due).toISOString(), reason }, by);
      const keptOut = async () => (await exclusionOf(store.db, id)) !== undefined;
      await eventually(keptOut);
      const at = (await exclusionOf(store.db, id))?.at ?? 0;
      assert.ok(at >= due && at < due + AT_ONCE, `${at - due} ms after`);
    });
  });
}

async function storylineOf(store: Store): Promise<string> {
  const row = { id: 'quay-wall', name: 'The quay wall', summary: '', slug: 'quay-wall' };
  await store.db
    .insertInto('storylines')
    .values({ ...row, mergedInto: null })
    .execute();
  return row.id;
}
