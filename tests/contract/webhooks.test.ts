import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { correct } from '../../src/desk/correction.ts';
import { publish, restore } from '../../src/desk/publication.ts';
import { sendDue } from '../../src/desk/webhook/sending.ts';
import { tellOfStories } from '../../src/desk/webhook/telling.ts';
import { addWebhook, pauseGone } from '../../src/desk/webhook/webhook.ts';
import { withdraw } from '../../src/desk/withdrawal.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/lib/clock.ts';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { liftEmbargoes } from '../../src/store/embargoes.ts';
import { paperLog } from '../../src/store/paperLog.ts';
import type { Store } from '../../src/store/store.ts';
import { WEBHOOK_EVENTS } from '../../src/store/tables/webhooks.ts';
import { deliveriesTo } from '../../src/store/webhookDeliveries.ts';
import { webhookById } from '../../src/store/webhooks.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { httpServer } from '../support/httpServer.ts';
import { arrival } from '../support/stories.ts';

const baseUrl = 'https://tide.example';
const allowance = { loopback: true };

let now: number;
const clock = () => now;
const by = () => ({ actor: 'Ada', now });

type Message = { path: string; headers: Record<string, unknown>; body: string };
let taken: Message[] = [];

/** Answers as its path says: /500 with 500. */
const receiver = await httpServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const path = request.url ?? '';
    taken.push({ path, headers: request.headers, body });
    response.writeHead(Number(path.slice(1)), { location: `${receiver}/204` }).end('x'.repeat(100));
  });
});

const told = () => taken.map(({ body }) => JSON.parse(body).type);

async function round(store: Store, after = SECOND) {
  now += after;
  await tellOfStories(store, clock, baseUrl);
  await sendDue({ store, clock, agent: 'Broadsheet test', allowance });
}

const story = async (store: Store, different: Partial<Arrival> = {}) => {
  const { storyId } = await saveArrival(store, arrival({ publishedAt: now, ...different }), {
    actor: 'test',
    now,
  });
  return storyId;
};

/** Past the check that keeps out this machine, which a receiver of a test needs. */
const webhookAt = async (store: Store, path: string, events: string[] = [...WEBHOOK_EVENTS]) => {
  const { id, secret } = await addWebhook(store, { url: 'https://hook.example/', events }, by());
  const url = receiver + path;
  await store.db.updateTable('webhooks').set({ url }).where('id', '=', id).execute();
  return { id, secret };
};

beforeEach(() => {
  now = Date.UTC(2026, 10, 23, 12);
  taken = [];
});

onEveryDatabase('A webhook', (open) => {
  it('is told what happens to stories from now on, by whatever door, once', async () => {
    const store = await open();
    const before = await story(store, { headline: 'Known already' });
    await webhookAt(store, '/204');
    await round(store);
    assert.deepEqual(told(), [], 'what was there before is no news');
    now += SECOND;
    const id = await story(store, { headline: 'Fog over the quay', status: 'draft' });
    await round(store);
    assert.deepEqual(told(), [], 'nobody hears of a draft');
    await publish(store, id, by());
    await Promise.all([round(store), round(store)]);
    await round(store);
    assert.deepEqual(told(), ['story.published']);
    const { data } = JSON.parse(taken[0]?.body ?? '');
    assert.equal(data.headline, 'Fog over the quay');
    assert.match(data.url, /^https:\/\/tide\.example\/\d{4}\/.*fog-over-the-quay$/);
    await withdraw(store, id, { reason: 'There was no fog at all.' }, by());
    await round(store);
    await restore(store, id, by());
    await round(store);
    await store.db
      .updateTable('stories')
      .set({ updatedAt: now, changedAt: now })
      .where('id', '=', before)
      .execute();
    await round(store);
    assert.deepEqual(told().slice(1), ['story.withdrawn', 'story.published', 'story.updated']);
    assert.equal(JSON.parse(taken[1]?.body ?? '').data.reason, 'There was no fog at all.');
  });

  it('is told of a correction, and of no archive that comes in', async () => {
    const store = await open();
    const id = await story(store, { headline: 'Ferry to sail on Tuesday' });
    await webhookAt(store, '/204');
    await round(store);
    await story(store, { headline: 'An old one', publishedAt: now - 30 * DAY });
    const mended = { wrong: 'Tuesday', right: 'Wednesday' };
    const text = 'The ferry sails on Wednesday.';
    const correction = { kind: 'correction', grave: false, text, ...mended } as const;
    await correct(store, id, correction, by());
    await round(store);
    assert.deepEqual(told(), ['story.corrected']);
  });

  it('hears nothing of an embargoed story before its second', async () => {
    const store = await open();
    await webhookAt(store, '/204');
    await round(store);
    await story(store, { headline: 'Budget', embargoedUntil: now + HOUR });
    await round(store);
    assert.deepEqual(told(), []);
    await round(store, HOUR - 2 * SECOND);
    assert.deepEqual(told(), []);
    now += 2 * SECOND;
    await liftEmbargoes(store, now - 5 * SECOND, now);
    await round(store);
    assert.deepEqual(told(), ['story.published']);
  });

  it('is told again, later and later, while it does not answer well, with the same id', async () => {
    const store = await open();
    const { id, secret } = await webhookAt(store, '/500', ['story.published']);
    await round(store);
    await story(store);
    await round(store);
    await round(store);
    assert.equal(taken.length, 1, 'not at once');
    await round(store, 6 * SECOND);
    await round(store, 6 * MINUTE);
    assert.equal(taken.length, 3);
    assert.equal(new Set(taken.map(({ headers }) => headers['webhook-id'])).size, 1);
    for (const { headers, body } of taken) {
      const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
      const mac = createHmac('sha256', key).update(content).digest('base64');
      assert.equal(headers['webhook-signature'], `v1,${mac}`);
    }
    for (let number = 0; number < 10; number++) await round(store, 28 * HOUR);
    const [delivery] = await deliveriesTo(store, id, 5);
    assert.deepEqual(
      [taken.length, delivery?.tries, delivery?.nextTryAt, delivery?.outcome],
      [10, 10, null, 'answered 500'],
      'and is given up in the end',
    );
  });

  it('is paused where it is gone, and follows no redirect', async () => {
    const store = await open();
    const gone = await webhookAt(store, '/410', ['story.published']);
    const moved = await webhookAt(store, '/302', ['story.published']);
    await round(store);
    await story(store);
    await round(store);
    assert.deepEqual(taken.map(({ path }) => path).sort(), ['/302', '/410']);
    assert.match((await webhookById(store, gone.id))?.pausedReason ?? '', /410/);
    const [delivery] = await deliveriesTo(store, moved.id, 5);
    assert.deepEqual([delivery?.outcome, delivery?.takenAt], ['answered 302', null]);
    await round(store, DAY);
    assert.equal(taken.filter(({ path }) => path === '/410').length, 1);
    const logged = await paperLog(
      store,
      { actor: 'webhooks', kind: 'webhook', during: null },
      { after: null, limit: 9 },
    );
    assert.deepEqual(
      logged.map(({ act, subject, reason }) => [act, subject, reason]),
      [['paused', new URL(receiver).host, 'It answers 410: gone.']],
    );
    await Promise.all([pauseGone(store, moved.id, now), pauseGone(store, moved.id, now)]);
    await pauseGone(store, 'none', now);
    const again = { actor: 'webhooks', kind: null, during: null };
    assert.equal((await paperLog(store, again, { after: null, limit: 9 })).length, 2, 'once each');
  });

  it('is never asked for in a private network', async () => {
    const store = await open();
    for (const host of [
      '127.0.0.1',
      '10.0.0.1',
      '[::1]',
      '169.254.169.254',
      '[::ffff:127.0.0.1]',
    ]) {
      const asked = { url: `http://${host}/hook`, events: ['story.published'] };
      await assert.rejects(addWebhook(store, asked, by()), /private network/, host);
    }
    const { id } = await webhookAt(store, '/204');
    await round(store);
    await store.db
      .updateTable('webhooks')
      .set({ url: receiver.replace('127.0.0.1', 'localhost') })
      .execute();
    await story(store);
    now += SECOND;
    await tellOfStories(store, clock, baseUrl);
    await sendDue({ store, clock, agent: 'Broadsheet test', allowance: {} });
    const [delivery] = await deliveriesTo(store, id, 5);
    assert.match(delivery?.outcome ?? '', /private network/);
    assert.deepEqual(taken, []);
  });

  const REFUSED: [{ url?: string; events?: string[] }, RegExp][] = [
    [{ url: 'hook.example' }, /begins with https/],
    [{ url: 'ftp://hook.example' }, /begins with https/],
    [{ url: 'https://a:b@hook.example' }, /no password/],
    [{ events: [] }, /Choose of story\.published/],
    [{ events: ['story.published', 'story.read'] }, /Choose of/],
  ];
  it('is not added with what is wrong', async () => {
    const store = await open();
    for (const [wrong, why] of REFUSED) {
      const asked = { url: 'https://hook.example', events: ['story.published'], ...wrong };
      await assert.rejects(addWebhook(store, asked, by()), why, JSON.stringify(wrong));
    }
  });
});
