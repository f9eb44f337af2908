import assert from 'node:assert/strict';
import { it } from 'node:test';
import { saveArrival } from '../../../src/store/arrivals.ts';
import { writeCopies } from '../../../src/store/copies.ts';
import { noteRecall } from '../../../src/store/recalls.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { desk } from '../../support/desk.ts';
import { arrival } from '../../support/stories.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const FURNITURE = { title: 'Most read', headlines: ['Another headline'] };

onEveryDatabase('What is known of a story in the API', (open) => {
  it('is where it came from, what is doubted, what repeats it and what was done to it', async () => {
    const store = await open();
    const { signedIn } = await desk(store, NOW);
    const { api } = await signedIn('editor');
    const origin = { certainty: 'stated' as const, publisher: 'Vale Today', url: null };
    const fog = arrival({
      ...{ headline: 'Fog', key: 'urn:fog', record: { furniture: [FURNITURE] } },
      origins: [{ ...origin, publishedAt: NOW - 5, licence: 'CC BY 4.0', evidence: null }],
      doubts: [{ field: 'date', claim: '25 November', evidence: 'The page says 24.' }],
    });
    const { storyId } = await saveArrival(store, fog, { actor: 'test', now: NOW });
    const other = arrival({ headline: 'Fog shock', key: 'other' });
    const { storyId: copy } = await saveArrival(store, other, { actor: 'test', now: NOW });
    await writeCopies(store, [{ storyId: copy, originalId: storyId, similarity: 0.91 }], NOW);
    await noteRecall(store, ['urn:fog'], { status: 'canceled', at: NOW });
    const useful = { storyId, reader: 'somebody', kind: 'useful', at: NOW };
    await store.db.insertInto('reactions').values(useful).execute();
    const storyline = { id: 'fog', name: 'The fog', summary: '' };
    await store.db.insertInto('storylines').values(storyline).execute();
    const line = arrival({ headline: 'More fog', key: 'more', storylineId: 'fog' });
    const { storyId: more } = await saveArrival(store, line, { actor: 'test', now: NOW });
    const at = `/stories/${storyId}`;
    await api('POST', `${at}/correction`, { kind: 'correction', text: 'It was mist, not fog.' });
    await api('POST', `${at}/exclusion`, { reason: 'It is of no use in lists.' });

    const { status, body } = await api('GET', `/desk${at}/provenance`);
    assert.equal(status, 200);
    assert.deepEqual(
      [body.origins[0].publisher, body.origins[0].publishedAt, body.doubts[0].evidence],
      ['Vale Today', new Date(NOW - 5).toISOString(), 'The page says 24.'],
    );
    assert.deepEqual(body.copies, [
      { id: copy, headline: 'Fog shock', similarity: 0.91, is: 'copy' },
    ]);
    assert.deepEqual(body.recall, { status: 'canceled', at: new Date(NOW).toISOString() });
    const [correction] = body.corrections;
    assert.deepEqual([correction.text, correction.actor], ['It was mist, not fog.', 'The editor']);
    assert.equal(body.correctedAt, new Date(NOW).toISOString());
    assert.equal(body.exclusion.reason, 'It is of no use in lists.');
    assert.deepEqual(
      [body.imports[0].key, body.imports[0].record],
      ['urn:fog', { furniture: [FURNITURE] }],
    );
    assert.deepEqual(body.imports[0].lists, [FURNITURE]);
    assert.deepEqual([body.offered, body.views, body.withdrawnAt], [false, 0, null]);
    assert.deepEqual(body.reactions, [{ kind: 'useful', label: 'Useful', count: 1 }]);
    assert.equal(body.storyline, null);
    const { body: continued } = await api('GET', `/desk/stories/${more}/provenance`);
    const placed = { placedBy: null, likelihood: null };
    assert.deepEqual(continued.storyline, { id: 'fog', name: 'The fog', ...placed });
    const of = await api('GET', `/desk/stories/${copy}/provenance`);
    assert.deepEqual([of.body.copies[0].id, of.body.copies[0].is], [storyId, 'original']);
    assert.equal((await api('GET', '/desk/stories/none/provenance')).status, 404);
  });
});
