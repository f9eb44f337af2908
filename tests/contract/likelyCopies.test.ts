import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inboxEntries } from '../../src/desk/inboxFile.ts';
import { startDiscovery } from '../../src/discovery/jobs/discoveryJob.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { noteArrived } from '../../src/store/inbox.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const QUAY = [
  'The harbour board of Port Ansel voted on Tuesday to rebuild the northern quay, which has leaned towards the water since the storm of last winter.',
  'Engineer Ada Pell told the meeting that divers had found eleven cracks in the wall. She called the repair long overdue and the price fair.',
  'Work begins in the spring and is to last fourteen months. A temporary pier of timber will serve the ferry to the islands until then.',
];
const BREAD = [
  'A rye loaf from Rope Street took the first prize at the fair on Saturday, and the baker took the whole of the afternoon off to sleep.',
  'The judges praised its crust, which could be heard two streets away. Second came a plaited loaf from Corrie that nobody could bring themselves to cut.',
];

async function newsroom(store: Store) {
  let arrivals = 0;
  const save = async (headline: string, paragraphs: string[], status: 'published' | 'draft') =>
    saveArrival(store, arrival({ key: headline, headline, body: plainBody(paragraphs), status }), {
      actor: 'test',
      now: NOW,
      async also(db, _arrival, { storyId, outcome }) {
        if (status === 'published') return;
        const row = { storyId, sourceId: null, arrivedAt: NOW + arrivals++, digest: headline };
        await noteArrived(db, { ...row, fullTextError: null, state: 'waiting' }, outcome);
      },
    });
  const likely = async () => {
    const filter = { view: 'waiting' as const, sourceId: null, words: '' };
    const entries = await inboxEntries(store, filter, { limit: 10, after: null });
    return Object.fromEntries(
      entries.map(({ headline, candidates }) => [
        headline,
        candidates.map((candidate) => [
          candidate.headline,
          Math.round(10 * (candidate.similarity ?? 0)) / 10,
        ]),
      ]),
    );
  };
  return { save, likely };
}

onEveryDatabase('Likely copies in the inbox', (open) => {
  it('are found in the paper and among what waits, and are no copies for readers yet', async () => {
    const store = await open();
    const { save, likely } = await newsroom(store);
    await save('Quay to be rebuilt', QUAY, 'published');
    await save('Northern wall is mended', QUAY.slice(0, 2), 'draft');
    const job = await startDiscovery(store, () => NOW);
    await save('Loaf wins', BREAD, 'draft');
    await save('Baker sleeps through his triumph', BREAD, 'draft');
    await job.round();
    assert.deepEqual(await likely(), {
      'Northern wall is mended': [['Quay to be rebuilt', 1]],
      'Loaf wins': [],
      'Baker sleeps through his triumph': [['Loaf wins', 1]],
    });
    await save('Rye from Rope Street', BREAD, 'published');
    await job.round();
    const later = await likely();
    assert.deepEqual(later['Loaf wins'], [['Rye from Rope Street', 1]], 'it came out meanwhile');
    assert.equal(later['Baker sleeps through his triumph']?.length, 2);
    assert.deepEqual(await store.db.selectFrom('copies').selectAll().execute(), []);
  });
});
