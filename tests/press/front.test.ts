import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { HOUR } from '../../src/lib/clock.ts';
import { frontOrder, prominence } from '../../src/press/pages/frontOrder.ts';
import { latestStories } from '../../src/store/latestStories.ts';
import { openStore } from '../../src/store/store.ts';
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
    const recent = await latestStories(store, {}, { limit: 60 }, NOW);
    const { lead } = frontOrder(recent, [], NOW);
    assert.equal(lead?.headline, 'Weighty and new');
    const [old, light] = ['Weighty and old', 'Light and new'].map((headline) =>
      recent.find((story) => story.headline === headline),
    );
    assert.ok(old && light && prominence(light, NOW) > prominence(old, NOW));
  });

  it('shows no story twice among what the editors chose, and no storyline twice on top', async () => {
    const recent = await latestStories(store, {}, { limit: 60 }, NOW);
    const sections = await Promise.all(
      ['news', 'harbour'].map(async (sectionId) => ({
        sectionId,
        stories: await latestStories(store, { sectionId }, { limit: 24 }, NOW),
      })),
    );
    const page = frontOrder(recent, sections, NOW);
    const top = [page.lead, ...page.seconds].flatMap((story) => story?.storylineId ?? []);
    assert.equal(new Set(top).size, top.length);
    const shown = [
      page.lead,
      ...page.followUps,
      ...page.seconds,
      ...page.latest,
      ...page.bands.flatMap((band) => band.stories),
    ].map((story) => story?.id);
    assert.ok(shown.length > 15);
    assert.equal(new Set(shown).size, shown.length);
    assert.ok(page.bands.every((band) => band.stories.length >= 2));
  });
});
