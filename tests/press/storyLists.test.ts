import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createAllotment } from '../../src/press/pages/allotment.ts';
import { storyLists } from '../../src/press/pages/storyLists.ts';
import { latestStories } from '../../src/store/latestStories.ts';
import { openStore } from '../../src/store/store.ts';
import { storyAt } from '../../src/store/storyPage.ts';
import { NOW, pressOver } from '../support/press.ts';
import { fillPaper } from '../support/pressFixture.ts';

describe('An allotment', () => {
  const stories = ['a', 'b', 'b', 'c', 'd'].map((id) => ({ id }));

  it('gives a story to the first list that wants it, once', () => {
    const allotment = createAllotment(['a']);
    assert.deepEqual(ids(allotment.take(stories, 2)), ['b', 'c']);
    assert.deepEqual(ids(allotment.take(stories, 2)), ['d']);
    assert.deepEqual(allotment.taken(), ['a', 'b', 'c', 'd']);
  });

  it('lets look without taking', () => {
    const allotment = createAllotment([]);
    assert.deepEqual(ids(allotment.peek(stories, 2)), ['a', 'b']);
    assert.deepEqual(ids(allotment.take(stories, 1)), ['a']);
  });
});

describe('The lists under a story', async () => {
  const store = await openStore(':memory:');
  after(() => store.close());
  const paper = await fillPaper(store);
  const story = await storyAt(store, paper.mainPath);
  assert.ok(story);

  it('never show a story twice, nor the story itself, nor one that is not there', async () => {
    // Recommendation is asked to leave stories out; here it does not listen.
    const deaf = async () =>
      (await latestStories(store, {}, { limit: 50 }, NOW)).map((teaser) => ({
        ...{ ...teaser, why: 'fresh', detail: null },
      }));
    const lists = await storyLists(store, { story, folded: [], forYou: deaf }, NOW);
    const shown = [
      ...lists.earlier,
      ...lists.related,
      ...lists.mostRead.map((ranked) => ranked.story),
      ...lists.trending,
      ...lists.forYou,
    ];
    assert.equal(lists.earlier.length, 4);
    assert.equal(lists.related.length, 6);
    assert.ok(lists.mostRead.length > 0);
    assert.equal(new Set(ids(shown)).size, shown.length);
    assert.ok(!ids(shown).includes(paper.main));
    const hidden = ['Not yet', 'Taken back', 'The same text elsewhere'];
    assert.ok(shown.every(({ headline }) => !hidden.includes(headline)));
  });

  it('links to no story twice on the page', async () => {
    const text = await (await pressOver(store).request(paper.mainPath)).text();
    const lists = text.slice(text.indexOf('class="afterwards"'));
    const links = [...lists.matchAll(/<h3><a href="([^"]+)"/g)].map(([, path]) => path);
    assert.ok(links.length > 12);
    assert.equal(new Set(links).size, links.length);
  });

  it('says why each story is there', async () => {
    const text = await (await pressOver(store).request(paper.mainPath)).text();
    for (const words of ['Also about Harbour works', 'readers in the last', 'as fast as usual']) {
      assert.ok(text.includes(words), words);
    }
  });
});

const ids = (stories: { id: string }[]) => stories.map((story) => story.id);
