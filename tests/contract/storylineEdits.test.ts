import assert from 'node:assert/strict';
import { it } from 'node:test';
import { bringIn } from '../../src/desk/storylines/addition.ts';
import { mergeInto } from '../../src/desk/storylines/merger.ts';
import { moveTo } from '../../src/desk/storylines/move.ts';
import { takeOut } from '../../src/desk/storylines/removal.ts';
import { renameTo } from '../../src/desk/storylines/renaming.ts';
import { splitOff } from '../../src/desk/storylines/split.ts';
import { startDiscovery } from '../../src/discovery/jobs/discoveryJob.ts';
import { DAY, HOUR } from '../../src/lib/clock.ts';
import { followChanges } from '../../src/store/changes.ts';
import { deskStoryline } from '../../src/store/deskStorylines.ts';
import type { Store } from '../../src/store/store.ts';
import { storylineAt, storylineMovedFrom } from '../../src/store/storylinesShown.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { OTHER_NEWS, openPaper, PILOTS, START } from '../support/storylines.ts';

const by = { actor: 'ada@tide.example', now: START };
const reason = 'They are one story.';
const BRIDGE = [
  'Orme bridge closed after crack is found',
  'Crack at Orme bridge: closed until spring',
];
const SLUGS = { pilots: 'harbour-pilots-strike-over-night-pay', bridge: 'orme-bridge-closed' };

/** A paper with two storylines that were found, and the discovery that found them. */
async function twoStorylines(store: Store) {
  const paper = openPaper(store);
  const job = await startDiscovery(store, paper.clock);
  for (const headline of OTHER_NEWS) await paper.put(headline);
  const pilots: string[] = [];
  for (const headline of PILOTS.slice(0, 2)) pilots.push(await paper.put(headline));
  const bridge: string[] = [];
  for (const headline of BRIDGE) bridge.push(await paper.put(headline));
  await job.settle();
  const ids = [
    (await paper.seen(pilots[0] ?? '')) ?? '',
    (await paper.seen(bridge[0] ?? '')) ?? '',
  ];
  const comes = async (headline: string) => {
    paper.pass(HOUR);
    const id = await paper.put(headline);
    await job.round();
    return paper.seen(id);
  };
  return { paper, job, pilots, bridge, ids: { pilots: ids[0] ?? '', bridge: ids[1] ?? '' }, comes };
}

onEveryDatabase('An editor', (open) => {
  it('merges a storyline into another: pages are told, its address leads there, what comes goes there', async () => {
    const store = await open();
    const { paper, pilots, bridge, ids, comes } = await twoStorylines(store);
    assert.ok(ids.pilots && ids.bridge && ids.pilots !== ids.bridge);
    const address = (await deskStoryline(store, ids.bridge))?.storyline.slug ?? '';
    const changes = await followChanges(store);
    const into = `https://paper.example/storyline/${SLUGS.pilots}`;
    assert.equal(await mergeInto(store, ids.bridge, { into, reason }, by), ids.pilots);

    const told = new Set(await changes());
    for (const subject of [
      `storyline:${ids.bridge}`,
      `storyline:${ids.pilots}`,
      `story:${bridge[0]}`,
    ]) {
      assert.ok(told.has(subject), subject);
    }
    assert.equal(await storylineAt(store, address), undefined);
    assert.equal(
      await storylineMovedFrom(store, `/storyline/${address}`),
      `/storyline/${SLUGS.pilots}`,
    );
    for (const id of [...pilots, ...bridge]) assert.equal(await paper.seen(id), ids.pilots);
    assert.equal(await comes('Orme bridge crack: closed bridge to reopen in spring'), ids.pilots);
    assert.match(
      (await deskStoryline(store, ids.pilots))?.acts[0]?.detail ?? '',
      /was merged into this/,
    );
    await assert.rejects(
      mergeInto(store, ids.pilots, { into: SLUGS.pilots, reason }, by),
      /itself/,
    );
    await assert.rejects(
      mergeInto(store, ids.bridge, { into: SLUGS.pilots, reason }, by),
      /merged/,
    );
  });

  it('renames: the old address leads to the new one, also after a second time and back', async () => {
    const store = await open();
    const { ids } = await twoStorylines(store);
    const at = (slug: string) => storylineMovedFrom(store, `/storyline/${slug}`);
    const summary = 'They are out.';
    await renameTo(store, ids.pilots, { name: 'The pilots’ strike', summary, reason }, by);
    assert.equal(await at(SLUGS.pilots), '/storyline/the-pilots-strike');
    await renameTo(store, ids.pilots, { name: 'Night pay', summary, reason }, by);
    assert.equal(await at(SLUGS.pilots), '/storyline/night-pay');
    assert.equal(await at('the-pilots-strike'), '/storyline/night-pay');
    await renameTo(store, ids.pilots, { name: 'The pilots’ strike', summary, reason }, by);
    assert.equal(await at('the-pilots-strike'), null);
    assert.equal(await at('night-pay'), '/storyline/the-pilots-strike');
    assert.equal((await storylineAt(store, 'the-pilots-strike'))?.summary, summary);
  });

  it('splits, moves and takes out; none of it is undone by what is found or read again', async () => {
    const store = await open();
    const { paper, pilots, bridge, ids, comes, job } = await twoStorylines(store);
    const [first = '', second = ''] = pilots;
    const made = await splitOff(
      store,
      ids.pilots,
      { stories: [second], name: 'Night pay', reason },
      by,
    );
    await moveTo(store, ids.bridge, { stories: [bridge[1] ?? ''], into: 'night-pay', reason }, by);
    await takeOut(store, ids.bridge, { stories: [bridge[0] ?? ''], reason }, by);
    const as = async () => Promise.all([first, second, ...bridge].map(paper.seen));
    const wanted = [ids.pilots, made, null, made];
    assert.deepEqual(await as(), wanted);
    await comes('Harbour pilots strike over night pay: second week');
    await (await startDiscovery(store, paper.clock)).settle();
    await job.settle();
    assert.deepEqual(await as(), wanted);
    await assert.rejects(takeOut(store, made, { stories: [first], reason }, by), /stories of this/);

    const { path } = await store.db
      .selectFrom('stories')
      .select('path')
      .where('id', '=', bridge[0] ?? '')
      .executeTakeFirstOrThrow();
    await bringIn(store, made, { address: `https://paper.example${path}`, reason }, by);
    assert.equal(await paper.seen(bridge[0] ?? ''), made);
    await assert.rejects(bringIn(store, made, { address: '/nowhere', reason }, by), /No story/);
  });

  for (const restarts of [false, true]) {
    const when = restarts ? ', also after a restart' : '';
    it(`splits off old stories: what continues them from now on goes there${when}`, async () => {
      const store = await open();
      const { paper, pilots, ids, job } = await twoStorylines(store);
      paper.pass(20 * DAY);
      const asked = { stories: pilots, name: 'Night pay', reason };
      const made = await splitOff(store, ids.pilots, asked, { ...by, now: paper.clock() });
      paper.pass(DAY);
      const going = restarts ? await startDiscovery(store, paper.clock) : job;
      await going.settle();
      const late = await paper.put('Harbour pilots end strike over night pay');
      await going.round();
      assert.equal(await paper.seen(late), made);
    });
  }

  it('lets what was put together of old stories rest when nothing has come for a week', async () => {
    const store = await open();
    const { paper, pilots, ids, comes } = await twoStorylines(store);
    paper.pass(20 * DAY);
    const asked = { stories: pilots, name: 'Night pay', reason };
    const made = await splitOff(store, ids.pilots, asked, { ...by, now: paper.clock() });
    paper.pass(8 * DAY);
    assert.notEqual(await comes('Harbour pilots end strike over night pay'), made);
  });
});
