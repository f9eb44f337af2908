import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { MINUTE, SECOND } from '../../../src/lib/clock.ts';
import { type Paper, startPaper } from '../../../src/main.ts';
import { subscriptionOf } from '../../../src/store/hubSubscriptions.ts';
import {
  addSource,
  pollSoon,
  removeSource,
  type SourceTerms,
  sourceById,
  USUAL_TERMS,
} from '../../../src/store/sources.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { freePort, newFolder } from '../../support/command.ts';
import { eventually } from '../../support/eventually.ts';
import { feedServer } from '../../support/feedServer.ts';
import { hubServer } from '../../support/hubServer.ts';

const TEXT = 'No ship sailed from Port Ansel, said the harbour master, and none would. '.repeat(12);
const entry = (path: string, title: string) => ({
  ...{ path, title, text: TEXT },
  at: Date.now() - MINUTE,
});

describe('A paper that runs', () => {
  let store: Store;
  let paper: Paper;

  before(async () => {
    const dataFolder = newFolder();
    const address = join(dataFolder, 'broadsheet.sqlite');
    store = await openStore(address);
    const port = await freePort();
    const baseUrl = `http://127.0.0.1:${port}`;
    const config = {
      ...{ dataFolder, address, port, baseUrl, host: '127.0.0.1', trustProxy: false },
      mediaFolder: join(dataFolder, 'media'),
      mail: { smtp: null, from: 'desk@tide.example', folder: join(dataFolder, 'mail') },
      vectors: null,
    };
    const trial = { allowance: { loopback: true }, hostPause: 0 };
    paper = await startPaper(config, Date.now, trial);
  });
  after(async () => {
    await paper.stop();
    await store.close();
  });

  async function add(address: string, terms: Partial<SourceTerms> = {}) {
    const source = { ...USUAL_TERMS, name: address, ...terms, address, page: null };
    const added = await addSource(store, source, { actor: 'test', now: Date.now() });
    assert.ok(added);
    return added.id;
  }
  const source = async (id: string) => {
    const row = await sourceById(store, id);
    assert.ok(row);
    return row;
  };
  const polled = (id: string, times: number) =>
    eventually(async () => {
      const row = await source(id);
      return row.polls >= times && row;
    });
  const story = (headline: string) =>
    eventually(() =>
      store.db
        .selectFrom('stories')
        .selectAll()
        .where('headline', '=', headline)
        .executeTakeFirst(),
    );

  it('polls by itself, shows readers what it publishes, and asks by condition', async () => {
    const server = await feedServer();
    server.publish(entry('/fog', 'Fog closes the harbour'));
    const id = await add(server.feed, {
      becomes: 'publish',
      fullText: 'never',
      shortest: SECOND,
      longest: SECOND,
    });
    const { path } = await story('Fog closes the harbour');
    const page = await (await fetch(paper.url + path)).text();
    assert.match(page, /Fog closes the harbour/);
    const { unchanged } = await polled(id, 3);
    assert.ok(unchanged >= 2, 'nothing was sent again');
    server.publish(entry('/ice', 'Ice on the quay'));
    await story('Ice on the quay');
    assert.match(server.asked[0]?.headers['user-agent'] ?? '', /^Broadsheet\/.*\+http:\/\/127/);
    await store.db
      .updateTable('feedSources')
      .set({ longest: MINUTE * 60 })
      .execute();
  });

  it('polls many sources of many hosts without a pause between hosts', async () => {
    const servers = await Promise.all(Array.from({ length: 12 }, () => feedServer()));
    const ids = [];
    for (const [index, server] of servers.entries()) {
      server.publish(entry('/one', `Story of the coast ${index}`));
      ids.push(await add(server.feed, { fullText: 'never' }));
    }
    for (const id of ids) await polled(id, 1);
    assert.ok(servers.every(({ asked }) => asked.length === 1));
  });

  it('is pushed by a hub: asks, confirms, takes what is signed, and ends it when removed', async () => {
    const [server, hub] = [await feedServer(), await hubServer()];
    server.setHead(
      `<atom:link rel="hub" href="${hub.url}/"/><atom:link rel="self" href="${server.feed}"/>`,
    );
    server.publish(entry('/a', 'Before the hub'));
    const id = await add(server.feed, { fullText: 'never' });
    const asked = await eventually(async () => hub.asked[0]);
    assert.deepEqual([asked.mode, asked.topic, asked.lease], ['subscribe', server.feed, '864000']);
    assert.ok(asked.secret.length >= 40 && asked.secret.length < 200);

    const wrong = await hub.verify({ ...asked, topic: 'https://other.example/' });
    assert.equal(wrong.status, 404, 'a topic that was not asked for');
    const early = await hub.push(asked, server.rss([entry('/x', 'Too early')]), asked.secret);
    assert.equal(early, 202);
    const right = await hub.verify(asked, '<b>tide</b>');
    assert.deepEqual([right.status, right.text], [200, '<b>tide</b>']);
    assert.match(right.headers.get('content-type') ?? '', /^text\/plain/);
    const { state, leaseUntil } = (await subscriptionOf(store, id)) ?? {};
    assert.equal(state, 'alive');
    assert.ok(Math.abs((leaseUntil ?? 0) - Date.now() - 86_400_000) < 60_000);

    const forged = await hub.push(asked, server.rss([entry('/f', 'Forged')]), 'guess');
    assert.equal(forged, 202, 'who forges learns nothing');
    const fat = server.rss([entry('/b', 'Pushed by the hub')]);
    assert.equal(await hub.push(asked, fat, asked.secret), 202);
    await story('Pushed by the hub');
    assert.equal(
      await hub.push(asked, server.rss([entry('/c', 'Signed as of old')]), asked.secret, 'sha1'),
      202,
    );
    await story('Signed as of old');
    const headlines = await store.db.selectFrom('stories').select('headline').execute();
    const taken = headlines.map(({ headline }) => headline);
    assert.ok(!taken.includes('Forged') && !taken.includes('Too early'));

    const { polls } = await source(id);
    await pollSoon(store, id, Date.now());
    const { nextPollAt } = await polled(id, polls + 1);
    assert.ok(nextPollAt > Date.now() + 5 * 60 * MINUTE, 'polled seldom while it is pushed');

    await removeSource(store, id, Date.now());
    const end = await eventually(async () => hub.asked.find(({ mode }) => mode === 'unsubscribe'));
    assert.equal((await hub.verify(end)).text, 'tide-42');
    assert.equal(await hub.push(asked, fat, asked.secret), 410, 'nobody is there any more');
    assert.equal((await hub.verify(asked)).status, 410);
  });

  it('refuses what is too much', async () => {
    const response = await fetch(`${paper.url}/websub/nobody`, {
      method: 'POST',
      body: Buffer.alloc(3_000_000),
    });
    assert.ok([410, 413].includes(response.status), `${response.status}`);
  });
});
