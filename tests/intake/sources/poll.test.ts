import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/lib/clock.ts';
import { openStore } from '../../../src/store/store.ts';
import { feedServer, longText } from '../../support/feedServer.ts';
import { httpServer } from '../../support/httpServer.ts';
import { pollingOver } from '../../support/polling.ts';

const NOW = Date.UTC(2026, 10, 25, 12);

const FOG = {
  path: '/fog',
  title: 'Fog closes the harbour',
  text: `No ship sailed from Port Ansel. ${'The harbour master spoke of the thickest fog in years. '.repeat(14)}`,
  at: NOW - HOUR,
};

async function paper() {
  const store = await openStore(':memory:');
  const stories = () =>
    store.db.selectFrom('stories').selectAll().orderBy('publishedAt', 'desc').execute();
  const inbox = () => store.db.selectFrom('inbox').selectAll().orderBy('storyId').execute();
  return { store, stories, inbox, ...pollingOver(store, NOW) };
}

describe('A poll', () => {
  it('takes in what is new, and asks by condition from then on', async () => {
    const server = await feedServer();
    const { add, poll, stories, inbox, source } = await paper();
    server.publish(FOG);
    const id = await add(server.feed, { licence: 'CC BY 4.0', section: 'Coast' });
    assert.equal((await poll(id)).outcome, 'taken');
    const [story] = await stories();
    assert.deepEqual(
      [story?.headline, story?.status, story?.sectionId],
      [FOG.title, 'draft', 'coast'],
    );
    assert.deepEqual(
      (await inbox()).map(({ state }) => state),
      ['waiting'],
    );

    assert.deepEqual(await poll(id), { outcome: 'unchanged' });
    assert.equal(server.asked.at(-1)?.headers['if-none-match'], '"v2"');
    const { polls, unchanged, error } = await source(id);
    assert.deepEqual({ polls, unchanged, error }, { polls: 2, unchanged: 1, error: null });

    server.publish({ ...FOG, path: '/ice', title: 'Ice on the quay', at: NOW - MINUTE });
    const third = await poll(id);
    assert.equal(third.outcome === 'taken' && third.taken.new, 1);
    assert.equal((await stories()).length, 2);
  });

  it('revises a story whose entry has changed, but never an editor’s words', async () => {
    const server = await feedServer();
    const { store, add, poll, stories, inbox } = await paper();
    server.publish(FOG);
    const id = await add(server.feed);
    await poll(id);
    server.change('/fog', { title: 'Fog closes the harbour again' });
    const second = await poll(id);
    assert.equal(second.outcome === 'taken' && second.taken.revised, 1);
    assert.equal((await stories())[0]?.headline, 'Fog closes the harbour again');

    await store.db.updateTable('stories').set({ headline: 'Harbour shut' }).execute();
    server.change('/fog', { title: 'Fog lifts' });
    const third = await poll(id);
    assert.equal(third.outcome === 'taken' && third.taken.held, 1);
    assert.equal((await stories())[0]?.headline, 'Harbour shut');
    assert.equal((await inbox())[0]?.heldAt, NOW);
    const offers = () => store.db.selectFrom('offers').select(['headline', 'body']).execute();
    const [offer] = await offers();
    assert.equal(offer?.headline, 'Fog lifts');
    assert.match(offer?.body ?? '', /No ship sailed from Port Ansel/);
    await poll(id);
    assert.equal((await stories()).length, 1);
    assert.equal((await offers()).length, 1);
    assert.equal((await inbox())[0]?.heldAt, NOW, 'it waits until an editor has decided');

    const asItCame = { headline: 'Fog closes the harbour again' };
    await store.db.updateTable('stories').set(asItCame).execute();
    server.change('/fog', { title: 'Fog is gone' });
    await poll(id);
    assert.equal((await stories())[0]?.headline, 'Fog is gone');
    assert.deepEqual([await offers(), (await inbox())[0]?.heldAt], [[], null]);
  });

  it('publishes what the source may publish, and lets what is doubtful wait', async () => {
    const server = await feedServer();
    const { store, add, poll, stories } = await paper();
    server.publish(FOG, {
      ...FOG,
      path: '/gale',
      title: 'Gale warning',
      text: `${FOG.text} The breakwater broke on Friday, November 24, in a gale.`,
    });
    const id = await add(server.feed, { becomes: 'publish', licence: 'CC BY 4.0' });
    await poll(id);
    const statuses = Object.fromEntries((await stories()).map((one) => [one.headline, one.status]));
    assert.deepEqual(statuses, { [FOG.title]: 'published', 'Gale warning': 'draft' });
    const origins = await store.db.selectFrom('origins').selectAll().execute();
    assert.deepEqual(
      [origins[0]?.publisher, origins[0]?.licence, origins[0]?.certainty],
      ['The Tide', 'CC BY 4.0', 'stated'],
    );
  });

  it('maps the feed’s categories to sections of ours', async () => {
    const server = await feedServer();
    const { add, poll, stories } = await paper();
    server.publish(
      { ...FOG, more: '<category>News</category><category>Shipping</category>' },
      { ...FOG, path: '/bread', title: 'Rye prize' },
    );
    const id = await add(server.feed, { sections: { shipping: 'Harbour' }, section: 'Town' });
    await poll(id);
    const sections = Object.fromEntries(
      (await stories()).map((one) => [one.headline, one.sectionId]),
    );
    assert.deepEqual(sections, { [FOG.title]: 'harbour', 'Rye prize': 'town' });
  });

  it('takes the full text from the page of a stub, as far as robots.txt allows', async () => {
    const server = await feedServer();
    const { add, poll, stories, inbox, store } = await paper();
    const page = (title: string) =>
      `<!doctype html><html><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>${title}</h1>${longText(title)}</article></body></html>`;
    server.pages.set('/robots.txt', 'User-agent: *\nDisallow: /private/\n');
    server.pages.set('/storm', page('Storm on Rope Street'));
    server.pages.set('/private/flood', page('Flood on Rope Street'));
    server.pages.set('/other', page('Gardens of the interior'));
    const stub = (path: string, title: string) => ({
      ...{ path, title, at: NOW - HOUR },
      text: `${title} reached the town. Read more`,
    });
    server.publish(
      stub('/storm', 'Storm on Rope Street'),
      stub('/private/flood', 'Flood on Rope Street'),
      stub('/lost', 'Lost boats'),
      stub('/other', 'Quarterly results published'),
    );
    const id = await add(server.feed);
    await poll(id);
    const errors = new Map((await inbox()).map((row) => [row.storyId, row.fullTextError]));
    const told = Object.fromEntries(
      (await stories()).map((one) => [one.headline, [one.wordCount > 100, errors.get(one.id)]]),
    );
    assert.deepEqual(told, {
      'Storm on Rope Street': [true, null],
      'Flood on Rope Street': [false, 'the site’s robots.txt does not allow it'],
      'Lost boats': [false, 'answers 404'],
      'Quarterly results published': [false, 'the page tells something else'],
    });
    const pagesAsked = server.statuses().filter((path) => path !== '/feed').length;
    server.setHead('<description>News of the coast</description>');
    await poll(id);
    assert.equal(server.statuses().filter((path) => path !== '/feed').length, pagesAsked);
    const origin = await store.db.selectFrom('origins').select('publisher').distinct().execute();
    assert.deepEqual(
      origin.map(({ publisher }) => publisher),
      ['The Tide'],
    );
  });

  it('waits longer after each failure, and as long as it is told', async () => {
    const server = await feedServer();
    const { add, poll, source, wait, now } = await paper();
    const id = await add(server.feed);
    let headers: Record<string, string> = {};
    let status = 500;
    server.answer((_request, response) => {
      response.writeHead(status, headers).end();
      return true;
    });
    const waits: number[] = [];
    for (let round = 0; round < 3; round++) {
      await poll(id);
      const { nextPollAt } = await source(id);
      waits.push((nextPollAt - now()) / MINUTE);
      wait(nextPollAt - now());
    }
    assert.deepEqual(waits, [20, 40, 80]);
    assert.equal((await source(id)).error, 'answers 500');
    [status, headers] = [429, { 'retry-after': String((3 * DAY) / SECOND) }];
    await poll(id);
    assert.equal((await source(id)).nextPollAt - now(), 3 * DAY);
    [status, headers] = [503, { 'retry-after': new Date(now() + 2 * DAY).toUTCString() }];
    await poll(id);
    assert.equal((await source(id)).nextPollAt - now(), 2 * DAY);
    server.answer(null);
    await poll(id);
    const { failures, error } = await source(id);
    assert.deepEqual({ failures, error }, { failures: 0, error: null });
  });

  it('pauses a source that is gone, and says why', async () => {
    const server = await feedServer();
    const { add, poll, source } = await paper();
    const id = await add(server.feed);
    server.answer((_request, response) => !!response.writeHead(410).end());
    assert.equal((await poll(id)).outcome, 'paused');
    assert.match((await source(id)).pausedReason ?? '', /410/);
  });

  it('moves to a new address when it is told so three times in a row', async () => {
    const server = await feedServer();
    const { add, poll, source } = await paper();
    server.publish(FOG);
    const id = await add(server.feed);
    let permanent = 301;
    server.answer((request, response) => {
      if (request.url !== '/feed') return false;
      return !!response.writeHead(permanent, { location: '/new' }).end();
    });
    server.pages.set('/new', server.rss());
    await poll(id);
    await poll(id);
    permanent = 302;
    await poll(id);
    permanent = 308;
    await poll(id);
    await poll(id);
    assert.equal((await source(id)).address, server.feed, 'it was not said three times in a row');
    await poll(id);
    assert.equal((await source(id)).address, `${server.url}/new`);
  });

  it('is not fooled by a source that claims another’s stories', async () => {
    const [honest, forger] = [await feedServer(), await feedServer()];
    const { add, poll, stories } = await paper();
    honest.publish({ ...FOG, more: '<guid>tag:tide,42</guid>' });
    await poll(await add(honest.feed));
    const id = await add(forger.feed, { name: 'The Forger', fullText: 'never' });
    forger.publish({ ...FOG, title: 'Never believe it', more: `<guid>tag:tide,42</guid>` });
    forger.answer((request, response) => {
      if (request.url !== '/feed') return false;
      response.end(forger.rss().replaceAll(`${forger.url}/fog`, `https://elsewhere.example/fog`));
      return true;
    });
    await poll(id);
    const headlines = (await stories()).map(({ headline }) => headline).sort();
    assert.deepEqual(headlines, [FOG.title, 'Never believe it']);
  });

  it('names what is broken, and keeps what it had', async () => {
    const server = await feedServer();
    const { add, poll, source, stories } = await paper();
    server.publish(FOG, { ...FOG, path: '/empty', title: '', text: '' });
    const id = await add(server.feed);
    await poll(id);
    assert.equal((await stories()).length, 1);
    assert.match((await source(id)).problems, /headline/);
    server.answer((_request, response) => !!response.end('<html><p>Under repair'));
    const polled = await poll(id);
    assert.match(polled.outcome === 'failed' ? polled.error : '', /is no feed/);
    const slow = await httpServer(() => {});
    const other = await add(slow);
    const late = await poll(other);
    assert.match(late.outcome === 'failed' ? late.error : '', /no answer within 2 seconds/);
  });
});
