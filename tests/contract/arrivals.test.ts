import assert from 'node:assert/strict';
import { it } from 'node:test';
import { saveArrival } from '../../src/store/arrivals.ts';
import { followChanges } from '../../src/store/changes.ts';
import { foundStories } from '../../src/store/searchStories.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { arrival } from '../support/stories.ts';

const by = { actor: 'test', now: Date.UTC(2026, 10, 23) };

onEveryDatabase('A story that arrives', (open) => {
  it('is kept with its section, topics, people, origins and doubts', async () => {
    const store = await open();
    const { storyId, outcome } = await saveArrival(
      store,
      arrival({
        headline: 'Quay wall gives way',
        section: { name: 'News' },
        topics: [{ name: 'Harbour' }, { name: 'Storms' }, { name: 'harbour' }],
        people: [{ name: 'Ada Pell', credit: 'author', role: 'Reporter', biography: 'Writes.' }],
        origins: [
          {
            certainty: 'stated',
            publisher: 'The Tide',
            url: null,
            publishedAt: 1,
            licence: null,
            evidence: null,
          },
        ],
        doubts: [{ field: 'published', claim: 'yesterday', evidence: 'it says tomorrow' }],
      }),
      by,
    );
    assert.equal(outcome, 'new');
    const story = await store.db
      .selectFrom('stories')
      .selectAll()
      .where('id', '=', storyId)
      .executeTakeFirstOrThrow();
    assert.equal(story.sectionId, 'news');
    assert.equal(story.path, '/2026/11/20/quay-wall-gives-way');
    assert.equal(story.wordCount, 9);
    const topics = await store.db
      .selectFrom('storyTopics')
      .select('topicId')
      .orderBy('position')
      .execute();
    assert.deepEqual(
      topics.map((row) => row.topicId),
      ['harbour', 'storms'],
    );
    const hits = await foundStories(store, { words: 'quay wall', limit: 10 }, Date.now());
    assert.deepEqual(
      hits.stories.map(({ id }) => id),
      [storyId],
    );
  });

  it('changes nothing when it comes again, and is revised when its text has changed', async () => {
    const store = await open();
    const first = await saveArrival(store, arrival({ key: 'a', fingerprint: '1' }), by);
    const again = await saveArrival(store, arrival({ key: 'a', fingerprint: '1' }), by);
    assert.deepEqual(again, { storyId: first.storyId, outcome: 'unchanged' });
    const changes = await followChanges(store);
    const revised = await saveArrival(
      store,
      arrival({ key: 'a', fingerprint: '2', headline: 'New' }),
      by,
    );
    assert.deepEqual(revised, { storyId: first.storyId, outcome: 'revised' });
    assert.ok((await changes()).includes(`story:${first.storyId}`));
    assert.deepEqual(await changes(), []);
    const { count } = await store.db
      .selectFrom('revisions')
      .select((query) => query.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    assert.equal(Number(count), 2);
  });

  it('gets an address of its own when headline and day are taken', async () => {
    const store = await open();
    for (const key of ['a', 'b', 'c'])
      await saveArrival(store, arrival({ key, headline: 'Fog' }), by);
    const rows = await store.db.selectFrom('stories').select('path').orderBy('path').execute();
    assert.deepEqual(
      rows.map((row) => row.path),
      ['/2026/11/20/fog', '/2026/11/20/fog-2', '/2026/11/20/fog-3'],
    );
  });
});
