import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { startPaper } from '../../src/main.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { openStore } from '../../src/store/store.ts';
import { toldUntil } from '../../src/store/toldStories.ts';
import { keepWebhook } from '../../src/store/webhooks.ts';
import { freePort, newFolder } from '../support/command.ts';
import { eventually } from '../support/eventually.ts';
import { httpServer } from '../support/httpServer.ts';
import { arrival } from '../support/stories.ts';

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
