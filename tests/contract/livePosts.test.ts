import assert from 'node:assert/strict';
import { it } from 'node:test';
import { editPost, post, removePost } from '../../src/desk/livePost.ts';
import { SECOND } from '../../src/lib/clock.ts';
import { bodyText } from '../../src/store/body.ts';
import { followChanges } from '../../src/store/changes.ts';
import { postsByStory, postsChangedSince, postsOf } from '../../src/store/livePosts.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { NOW, publish } from '../support/press.ts';

const at = (seconds: number) => ({ actor: 'ada', now: NOW + seconds * SECOND });

onEveryDatabase('Live coverage', (open) => {
  it('stands newest first under what is pinned, and is told by what has changed since', async () => {
    const store = await open();
    const storyId = await publish(store);
    const changes = await followChanges(store);
    const first = await post(store, storyId, { text: 'The wall moves.\n\nIt cracks.' }, at(1));
    const second = await post(store, storyId, { headline: 'It falls', keyPoint: true }, at(2));
    const third = await post(store, storyId, { text: 'A mistake' }, at(3));
    assert.ok((await changes()).includes(`live:${storyId}`));
    await editPost(store, { storyId, id: first }, { pinned: true }, at(4));
    await removePost(store, { storyId, id: third }, at(5));
    const shown = await postsOf(store, storyId);
    assert.deepEqual(
      shown.map(({ id, keyPoint, editedAt }) => [id, keyPoint, editedAt]),
      [
        [first, 0, null],
        [second, 1, null],
      ],
    );
    assert.equal(
      bodyText(shown[0]?.body ?? { type: 'doc', content: [] }),
      'The wall moves.\n\nIt cracks.',
    );
    const changed = await postsChangedSince(store, storyId, NOW + 4 * SECOND);
    assert.deepEqual(
      changed.map(({ id }) => id),
      [first, third],
    );
    assert.deepEqual(
      (await postsByStory(store, [storyId])).get(storyId)?.map(({ id }) => id),
      [second, first],
    );
    const story = await store.db.selectFrom('stories').select('updatedAt').executeTakeFirst();
    assert.equal(story?.updatedAt, NOW + 5 * SECOND);
  });

  it('is for published stories, and changes only posts of its own', async () => {
    const store = await open();
    const storyId = await publish(store);
    const draft = await publish(store, { headline: 'A draft', status: 'draft' });
    const id = await post(store, storyId, { text: 'One' }, at(1));
    await assert.rejects(
      post(store, draft, { text: 'One' }, at(1)),
      /is for one that is published/,
    );
    await assert.rejects(
      editPost(store, { storyId: draft, id }, { text: 'x' }, at(2)),
      /no such post/,
    );
    await removePost(store, { storyId, id }, at(2));
    await assert.rejects(removePost(store, { storyId, id }, at(3)), /no such post/);
  });
});
