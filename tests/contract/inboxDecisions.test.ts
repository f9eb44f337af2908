import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ignore, letWait, take } from '../../src/desk/inbox.ts';
import { inboxEntry } from '../../src/desk/inboxFile.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { noteArrived } from '../../src/store/inbox.ts';
import { countInbox } from '../../src/store/inboxShown.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const by = { actor: 'Ada', now: NOW };

onEveryDatabase('What is decided about an entry', (open) => {
  it('is told with the entry, and can be taken back until somebody has worked on it', async () => {
    const store = await open();
    const draft = arrival({ headline: 'Fog', status: 'draft' });
    const { storyId } = await saveArrival(store, draft, by);
    const row = { storyId, sourceId: null, arrivedAt: NOW, digest: '', fullTextError: null };
    await noteArrived(store.db, { ...row, state: 'waiting' }, 'new');
    const waiting = { view: 'waiting' as const, sourceId: null, words: 'fog' };
    const decided = async () => {
      const { state, decidedBy, decidedAt } = (await inboxEntry(store, storyId)) ?? {};
      return [state, decidedBy, decidedAt];
    };
    await assert.rejects(letWait(store, storyId), /waits already/);
    await ignore(store, storyId, by);
    assert.deepEqual(await decided(), ['ignored', 'Ada', NOW]);
    await letWait(store, storyId);
    assert.deepEqual(await decided(), ['waiting', null, null]);
    assert.equal(await countInbox(store, waiting), 1);

    await take(store, storyId, { as: 'draft' }, by);
    await letWait(store, storyId);
    await take(store, storyId, { as: 'draft' }, by);
    const changed = store.db.updateTable('stories').set({ headline: 'Thick fog' });
    await changed.where('id', '=', storyId).execute();
    await assert.rejects(letWait(store, storyId), /has worked on the story/);
    assert.deepEqual(await decided(), ['taken', 'Ada', NOW]);
    assert.equal(await inboxEntry(store, 'none'), undefined);
  });
});
