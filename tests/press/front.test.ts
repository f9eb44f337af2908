import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { DAY, HOUR, hourOf } from '../../src/lib/clock.ts';
import { frontOrder, storiesOf } from '../../src/press/pages/frontOrder.ts';
import { frontStories } from '../../src/store/frontStories.ts';
import { latestStories } from '../../src/store/latestStories.ts';
import { putPin } from '../../src/store/pins.ts';
import { type RankingRow, writeRankings } from '../../src/store/rankings.ts';
import { openStore } from '../../src/store/store.ts';
import { insertStoryline } from '../../src/store/storylineRows.ts';
import { NOW, pressOver, publish } from '../support/press.ts';
import { fillPaper } from '../support/pressFixture.ts';

const store = await openStore(':memory:');
after(() => store.close());

describe('The front page', () => {
  it('says so when nothing has been published yet', async () => {
    const response = await pressOver(store).request('/');
    assert.equal(response.status, 200);
    assert.match(await response.text(), /The first edition is still being written/);
  });

  it('is led by what matters most, as long as it is new', async () => {
    await fillPaper(store);
    const stories = [
      ['Weighty and new', 9, 3],
      ['Weighty and old', 9, 80],
      ['Light and new', 3, 1],
    ] as const;
    for (const [headline, weight, hours] of stories) {
      await publish(store, { headline, weight, publishedAt: NOW - hours * HOUR });
    }
    const recent = await frontStories(store, NOW);
    const { lead } = frontOrder(recent, []);
    assert.equal(lead?.headline, 'Weighty and new');
    const [old, light] = ['Weighty and old', 'Light and new'].map((headline) =>
      recent.find((story) => story.headline === headline),
    );
    assert.ok(old && light && light.prominence.total > old.prominence.total);
  });

  it('is lifted by readers, but not led by them alone', async () => {
    const light = (await frontStories(store, NOW)).find(({ weight }) => weight === 3);
    const before = light?.prominence.total ?? 0;
    await store.db
      .insertInto('storyHours')
      .values({ storyId: light?.id ?? '', hour: hourOf(NOW), views: 50_000 })
      .execute();
    const stories = await frontStories(store, NOW);
    const lifted = stories.find(({ id }) => id === light?.id);
    assert.ok((lifted?.prominence.total ?? 0) > before + 1);
    assert.equal(frontOrder(stories, []).lead?.headline, 'Weighty and new');
  });

  it('is as the editors have placed it, over the proposed order, and gives no story twice', async () => {
    const old = (await frontStories(store, NOW)).find(
      ({ weight, headline }) => weight === 9 && headline.endsWith('old'),
    );
    const pin = { storyId: old?.id ?? '', reason: '', actor: 'test', at: NOW, until: NOW + HOUR };
    await store.db.transaction().execute((db) => putPin(db, { ...pin, slot: 3 }));
    const heads = async (now: number) => {
      const { lead, seconds } = frontOrder(await frontStories(store, now), []);
      return [lead, ...seconds].map((story) => story?.headline);
    };
    const pinned = await heads(NOW);
    assert.equal(pinned[2], 'Weighty and old');
    assert.equal(new Set(pinned).size, 4);
    assert.ok(!(await heads(NOW + HOUR)).includes('Weighty and old'), 'its time is over');
    await store.db.transaction().execute((db) => putPin(db, { ...pin, slot: 1 }));
    assert.equal((await heads(NOW)).indexOf('Weighty and old'), 0);
    assert.equal((await heads(NOW)).lastIndexOf('Weighty and old'), 0, 'it left its former place');
  });

  it('shows no story twice among what the editors chose, and no storyline twice on top', async () => {
    const recent = await frontStories(store, NOW);
    const sections = await Promise.all(
      ['news', 'harbour'].map(async (sectionId) => ({
        sectionId,
        stories: await latestStories(store, { sectionId }, { limit: 24 }, NOW),
      })),
    );
    const page = frontOrder(recent, sections);
    const top = [page.lead, ...page.seconds].flatMap((story) => story?.storylineId ?? []);
    assert.equal(new Set(top).size, top.length);
    const shown = storiesOf(page);
    assert.ok(shown.length > 15);
    assert.equal(new Set(shown).size, shown.length);
    assert.ok(page.bands.every((band) => band.stories.length >= 2));
  });

  it('tells what was read in the month where days and week were quiet', async () => {
    const rows: RankingRow[] = [];
    for (let number = 1; number <= 6; number++) {
      const headline = `Quiet ${number}`;
      const storyId = await publish(store, { headline, weight: 1, publishedAt: NOW - 9 * DAY });
      const counted = {
        storyId,
        score: 10 - number,
        readers: 10 - number,
        why: 'readers' as const,
      };
      rows.push({ list: 'most-read', window: '30d', ...counted });
      if (number < 4) rows.push({ list: 'most-read', window: '7d', ...counted });
    }
    await writeRankings(store, ['24h', '7d', '30d'], rows, NOW);
    const text = await (await pressOver(store).request('/')).text();
    assert.match(text, /Quiet 1[\s\S]*9 readers in the last 30 days[\s\S]*Quiet 5/);
    assert.doesNotMatch(text, /in the last seven days/);
  });

  it('leads on from its lead to all of that storyline', async () => {
    await store.db.deleteFrom('pins').execute();
    await insertStoryline(store.db, { id: 'wall', name: 'The sea wall', summary: '' });
    for (const [headline, hours] of [
      ['Sea wall gives way', 1],
      ['Sea wall cracks', 2],
    ] as const) {
      const story = { headline, weight: 9, publishedAt: NOW - hours * HOUR, storylineId: 'wall' };
      await publish(store, story);
    }
    const text = await (await pressOver(store).request('/')).text();
    assert.match(
      text,
      /Sea wall cracks[\s\S]+From the first report on: <a href="\/storyline\/the-sea-wall"/,
    );
  });
});
