import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { startPaper } from '../../src/main.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { openStore } from '../../src/store/store.ts';
import { toldUntil } from '../../src/store/toldStories.ts';
import { allWebhooks, keepWebhook } from '../../src/store/webhooks.ts';
import { freePort, newFolder } from '../support/command.ts';
import { desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { httpServer } from '../support/httpServer.ts';
import { arrival } from '../support/stories.ts';

describe('The page of webhooks', async () => {
  const store = await openStore(':memory:');
  after(() => store.close());
  const { come, signedIn } = await desk(store, Date.now);
  const administrator = await signedIn('administrator');
  const editor = await signedIn('editor');
  const form = { url: 'https://hook.example/in', events: 'story.published' };

  it('adds one, and shows its secret this once', async () => {
    const page = await (await administrator.ask('/desk/webhooks', form)).text();
    const [secret = 'none'] = /whsec_[\w+/=]{44}/.exec(page) ?? [];
    const again = await (await administrator.ask('/desk/webhooks')).text();
    assert.ok(again.includes('https://hook.example/in') && !again.includes(secret));
    const wrong = await administrator.ask('/desk/webhooks', { ...form, url: 'http://10.0.0.1' });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /private network, which is never asked/);
  });

  it('pauses, resumes and removes', async () => {
    const [webhook] = await allWebhooks(store);
    const act = (name: string) => administrator.ask(`/desk/webhooks/${webhook?.id}/${name}`, {});
    await act('pause');
    const [paused] = await allWebhooks(store);
    assert.equal(paused?.pausedReason, 'By The administrator.');
    await act('resume');
    assert.equal((await allWebhooks(store))[0]?.pausedAt, null);
    await act('remove');
    assert.deepEqual(await allWebhooks(store), []);
    assert.equal((await act('pause')).status, 404);
  });

  for (const path of ['', '/ID/pause', '/ID/resume', '/ID/remove']) {
    it(`is for administrators, and for no other site (POST /desk/webhooks${path})`, async () => {
      const origin = { origin: 'https://elsewhere.example' };
      const ask = (who: typeof editor, headers = {}) =>
        who.ask(`/desk/webhooks${path}`, form, headers);
      assert.equal((await ask(editor)).status, 403);
      assert.equal((await ask(administrator, origin)).status, 403);
      assert.equal((await ask(come())).status, 303);
      assert.deepEqual(await allWebhooks(store), []);
    });
  }
});

it('A paper that is served tells of a story within seconds', async () => {
  const dataFolder = newFolder();
  const address = join(dataFolder, 'broadsheet.sqlite');
  const store = await openStore(address);
  const port = await freePort();
  const heard: string[] = [];
  const receiver = await httpServer((request, response) => {
    request.on('data', (chunk) => heard.push(String(chunk)));
    request.on('end', () => response.end());
  });
  const now = Date.now();
  await keepWebhook(store, {
    ...{ id: 'one', url: receiver, secret: 'whsec_c2VjcmV0', events: 'story.published' },
    ...{ createdBy: 'Ada', createdAt: now, pausedAt: null, pausedReason: null },
  });
  const config = {
    ...{ dataFolder, address, port, host: '127.0.0.1', baseUrl: `http://127.0.0.1:${port}` },
    ...{ trustProxy: false, mediaFolder: join(dataFolder, 'media') },
    mail: { smtp: null, from: 'desk@tide.example', folder: join(dataFolder, 'mail') },
    vectors: null,
  };
  const paper = await startPaper(config, Date.now, { allowance: { loopback: true } });
  after(async () => {
    await paper.stop();
    await store.close();
  });
  await eventually(() => toldUntil(store));
  const by = { actor: 'test', now: Date.now() };
  await saveArrival(store, arrival({ headline: 'Fog over the quay', publishedAt: by.now }), by);
  const [message] = await eventually(async () => heard.length > 0 && heard);
  assert.equal(JSON.parse(message ?? '').data.headline, 'Fog over the quay');
});
