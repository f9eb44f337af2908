import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { DAY, HOUR, hourOf } from '../../src/lib/clock.ts';
import { generateDemoReaders } from '../../src/signals/demoReaders.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { openStore } from '../../src/store/store.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 11, 40);
const SECTIONS = ['Harbour', 'Town', 'Culture', 'Sport'];

const store = await openStore(':memory:');
after(() => store.close());
for (const id of ['bridge', 'strike']) {
  await store.db.insertInto('storylines').values({ id, name: id, summary: '' }).execute();
}
for (let number = 0; number < 48; number++) {
  await saveArrival(
    store,
    arrival({
      key: `story ${number}`,
      headline: `Story ${number}`,
      section: { name: SECTIONS[number % 4] ?? '' },
      storylineId: ['bridge', 'strike', null, null][number % 4] ?? null,
      weight: 1 + (number % 9),
      publishedAt: NOW - (number + 1) * 14 * HOUR,
    }),
    { actor: 'test', now: NOW },
  );
}
await saveArrival(store, arrival({ headline: 'A draft', status: 'draft' }), {
  actor: 'test',
  now: NOW,
});

async function written() {
  const reads = await store.db.selectFrom('reads').selectAll().orderBy('seq').execute();
  const hours = await store.db.selectFrom('storyHours').selectAll().execute();
  const reactions = await store.db.selectFrom('reactions').selectAll().execute();
  const shares = await store.db.selectFrom('shares').selectAll().execute();
  return { reads: reads.map(({ seq, ...read }) => read), hours, reactions, shares };
}

const counted = await generateDemoReaders(store, { now: NOW, seed: 7 });
const first = await written();
const views = (rows: { views: number }[]) => rows.reduce((sum, row) => sum + row.views, 0);

describe('The demo’s readers', () => {
  it('are the same for the same seed and others for another', async () => {
    const again = async (seed: number) => {
      for (const table of ['reads', 'storyHours', 'reactions', 'shares', 'showings'] as const) {
        await store.db.deleteFrom(table).execute();
      }
      await generateDemoReaders(store, { now: NOW, seed });
      return written();
    };
    assert.notDeepEqual((await again(8)).reads.slice(0, 50), first.reads.slice(0, 50));
    assert.deepEqual(await again(7), first);
  });

  it('read nothing before it is out', async () => {
    const stories = await store.db.selectFrom('stories').select(['id', 'publishedAt']).execute();
    const out = new Map(stories.map(({ id, publishedAt }) => [id, publishedAt]));
    const early = first.reads.filter(({ storyId, at }) => at < (out.get(storyId) ?? 0));
    assert.deepEqual(early, []);
  });

  it('are shown more by lists than they open of it, what stands first most', async () => {
    const rows = await store.db
      .selectFrom('showings')
      .select(({ fn }) => ['place', fn.sum('shown').as('shown'), fn.sum('opened').as('opened')])
      .groupBy('place')
      .orderBy('place')
      .execute();
    const rates = rows.map(({ shown, opened }) => Number(opened) / Number(shown));
    assert.equal(rates.length, 5);
    assert.deepEqual(rates, rates.toSorted().toReversed());
    assert.ok((rates[0] ?? 1) < 0.1, `${rates}`);
    const lists = await store.db.selectFrom('showings').select('list').distinct().execute();
    assert.deepEqual(lists.map(({ list }) => list).toSorted(), [
      ...['earlier', 'for-you', 'most-read', 'related', 'trending'],
    ]);
    const told = first.reads.filter(({ place, leftOut }) => place !== null && leftOut === null);
    const hours = rows.reduce((sum, { opened }) => sum + Number(opened), 0);
    assert.ok(told.length > 500 && told.length < hours, 'three days of the seven');
  });

  it('pass stories on, more seldom than they react to them', () => {
    assert.ok(first.shares.length > 20, `${first.shares.length} shares`);
    assert.ok(first.shares.length < first.reactions.length);
  });

  it('are counted as real ones are: hours hold what the openings add up to', () => {
    assert.equal(views(first.hours), counted);
    const wholeHour = hourOf(NOW) - 5;
    const openings = first.reads.filter(
      (read) => read.leftOut === null && hourOf(read.at) === wholeHour,
    );
    const inHour = first.hours.filter((row) => row.hour === wholeHour);
    assert.ok(openings.length > 30);
    assert.equal(views(inHour), openings.length);
    const reasons = new Set(first.reads.map((read) => read.leftOut));
    assert.deepEqual(reasons, new Set([null, 'bot', 'repeated']));
  });

  it('read for five weeks up to now, singly kept for three days, none of it in the future', () => {
    const times = first.reads.map((read) => read.at);
    assert.ok(Math.max(...times) <= NOW && Math.max(...times) > NOW - HOUR / 4);
    assert.ok(Math.min(...times) > NOW - 3 * DAY);
    assert.ok(times.length > 8_000 && times.length < 30_000);
    const oldest = Math.min(...first.hours.map((row) => row.hour));
    assert.ok(hourOf(NOW) - oldest > 24 * 24, 'since the first story came out');
    assert.ok(views(first.hours.filter((row) => row.hour >= hourOf(NOW) - 1)) > 100);
  });

  it('read by day more than by night, and a few stories far more than the rest', () => {
    const at = (hour: number) => views(first.hours.filter((row) => row.hour % 24 === hour));
    assert.ok(at(8) > 3 * at(3));
    const byStory = Map.groupBy(first.hours, (row) => row.storyId);
    const totals = [...byStory.values()].map(views).sort((a, b) => b - a);
    assert.equal(totals.length, 48, 'drafts have no readers');
    assert.ok((totals[0] ?? 0) > 3 * (totals[24] ?? 0), `${totals}`);
  });

  it('go on to what belongs to what they have read', async () => {
    const stories = await store.db.selectFrom('stories').select(['id', 'storylineId']).execute();
    const lineOf = new Map(stories.map((story) => [story.id, story.storylineId]));
    const byReader = Map.groupBy(
      first.reads.filter((read) => read.leftOut === null),
      (read) => `${read.reader} ${Math.floor(read.at / DAY)}`,
    );
    let [same, all] = [0, 0];
    for (const reads of byReader.values()) {
      for (const [place, read] of reads.entries()) {
        const next = reads[place + 1];
        if (!next || next.at - read.at > HOUR / 2 || !lineOf.get(read.storyId)) continue;
        all++;
        if (lineOf.get(read.storyId) === lineOf.get(next.storyId)) same++;
      }
    }
    assert.ok(all > 500);
    assert.ok(same / all > 0.4, `${same} of ${all}; by chance it would be a quarter`);
  });

  it('leave reactions of the kinds that the site has, one each', () => {
    const kinds = new Set(first.reactions.map((row) => row.kind));
    assert.deepEqual(kinds, new Set(['well-told', 'useful', 'moving', 'troubling']));
    assert.ok(first.reactions.length > 300);
  });
});
