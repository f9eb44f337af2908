import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOpening } from '../../src/discovery/jobs/opening.ts';
import { PaperInMemory } from '../../src/discovery/jobs/paperInMemory.ts';
import { relateSome } from '../../src/discovery/jobs/relatedJob.ts';
import { createUptake } from '../../src/discovery/jobs/uptake.ts';
import { MINUTE } from '../../src/lib/clock.ts';
import { saveArrivals } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { relatedOf } from '../../src/store/relatedStories.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const ARCHIVE = 450;
const WORDS = 'lantern ferry granary orchard viaduct quarry beacon weir'.split(' ');

const story = (at: number) => {
  const [one, two] = [WORDS[at % 8], WORDS[(at >> 3) % 8]];
  return arrival({
    key: `${at}`,
    headline: `The ${one} of Village${at} and its ${two}`,
    body: plainBody([`Village${at} has a ${one} and a ${two}, says keeper Number${at}.`]),
    publishedAt: NOW - at * MINUTE,
  });
};

const save = async (store: Store, ...stories: ReturnType<typeof story>[]) => {
  const taken = await saveArrivals(store, stories, { actor: 'test', now: NOW });
  return taken.map((one) => ('error' in one ? assert.fail(one.error) : one.storyId));
};

onEveryDatabase('Opening a paper that takes a while to read', (open) => {
  describe('piece by piece', () => {
    it('has the newest in first, lists what comes in meanwhile, and all in the end', async () => {
      const store = await open();
      const archive = Array.from({ length: ARCHIVE }, (_, at) => story(at));
      const ids = await save(store, ...archive);
      const paper = new PaperInMemory();
      const waiting = new Set<string>();
      const uptake = await createUptake(store, paper, { waiting, undated: new Set() }, () => NOW);
      const goOn = createOpening(uptake, paper.index);

      assert.equal(await goOn(0), false);
      const [newest = '', oldest = ''] = [ids[0], ids.at(-1)];
      assert(paper.live.has(newest));
      assert(!paper.live.has(oldest));
      assert(paper.live.size < ARCHIVE);

      const [came = ''] = await save(
        store,
        arrival({
          headline: 'A new keeper for Village3',
          body: plainBody(['Number3 gives up the lantern of Village3 after forty years.']),
          publishedAt: NOW,
        }),
      );
      for (const id of ids) waiting.add(id);
      await uptake.follow();
      assert(await relateSome(store, paper, waiting, NOW));
      assert(waiting.size > 0, 'the archive waits on');
      const related = await relatedOf(store, came, 5, NOW);
      assert(related.some(({ id }) => id === ids[3]));

      let steps = 1;
      while (!(await goOn(0))) steps++;
      assert(steps > 3, `it took ${steps} steps`);
      assert.equal(paper.live.size, ARCHIVE + 1);
      assert(paper.live.has(oldest));
      assert.equal(paper.index.isDueToLearn, false);
      assert.equal(await goOn(0), true);
    });
  });
});
