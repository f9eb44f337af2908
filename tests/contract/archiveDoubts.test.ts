import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startDiscovery } from '../../src/discovery/jobs/discoveryJob.ts';
import { DAY } from '../../src/lib/clock.ts';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { noteArrived } from '../../src/store/inbox.ts';
import type { Store } from '../../src/store/store.ts';
import { doubtsOf } from '../../src/store/storyPage.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { arrival } from '../support/stories.ts';
import { OTHER_NEWS } from '../support/storylines.ts';

const NOW = Date.UTC(2026, 10, 23, 10);
const THEN = Date.UTC(2025, 10, 4, 10);

/** Of one event, each in words of its own. */
const FIRST =
  'The breakwater at Lower Marrowick collapsed overnight in the gale, and eleven boats of the fishing fleet sank at their moorings in the harbour.';
const SECOND =
  'Divers in the harbour of Lower Marrowick counted eleven fishing boats on the bottom after the breakwater collapsed in the gale at their moorings.';
const LATE =
  'Eleven boats of the Lower Marrowick fishing fleet lie on the bottom of the harbour since the breakwater collapsed in the gale, their owners say.';

onEveryDatabase('What the archive says of a date', (open) => {
  const paper = async () => {
    const store = await open();
    const put = async (headline: string, text: string, different: Partial<Arrival> = {}) => {
      const story = { key: headline, headline, body: plainBody([text]), ...different };
      return (await saveArrival(store, arrival(story), { actor: 'test', now: NOW })).storyId;
    };
    for (const headline of OTHER_NEWS) await put(headline, headline, { publishedAt: THEN });
    await put('Breakwater collapses, fishing boats sink', FIRST, { publishedAt: THEN });
    await put('Divers count sunken fishing boats', SECOND, { publishedAt: THEN + 2 * DAY });
    const job = await startDiscovery(store, () => NOW);
    await job.settle();
    return { store, put, job };
  };
  const stamped = (at: number) => ({ publishedAt: at, stampedAt: at });
  const evidence = async (store: Store, id: string) =>
    (await doubtsOf(store, id)).map((doubt) => doubt.evidence);

  it('doubts a story of events that it told of a year before, and names its own stories', async () => {
    const { store, put, job } = await paper();
    const late = await put('Breakwater falls on fishing fleet', LATE, stamped(NOW - DAY));
    await job.round();
    const [doubt, ...others] = await evidence(store, late);
    assert.deepEqual(others, []);
    assert.match(doubt ?? '', /told of the same on 2025-11-04 to 2025-11-06, and not since: “/);
    assert.match(doubt ?? '', /“Breakwater collapses, fishing boats sink”/);
    await job.round();
    assert.equal((await evidence(store, late)).length, 1, 'said once');
  });

  it('doubts what waits in the inbox, which stays out of the index', async () => {
    const { store, put, job } = await paper();
    const id = await put('Breakwater falls on fishing fleet', LATE, {
      ...{ ...stamped(NOW - DAY), status: 'draft' },
    });
    const row = { storyId: id, sourceId: null, arrivedAt: NOW, digest: 'x', fullTextError: null };
    await store.db
      .transaction()
      .execute((db) => noteArrived(db, { ...row, state: 'waiting' }, 'new'));
    await job.round();
    assert.equal((await evidence(store, id)).length, 1);
    const related = await store.db
      .selectFrom('related')
      .selectAll()
      .where('relatedId', '=', id)
      .execute();
    assert.deepEqual(related, []);
  });

  it('doubts nothing that looks back, follows soon, tells of something else, or is our own', async () => {
    const cases: [string, string, Partial<Arrival>][] = [
      ['A year after', `${LATE} It was a year ago.`, stamped(NOW - DAY)],
      ['Soon after', LATE, stamped(THEN + 20 * DAY)],
      ['Loaf wins', 'A rye loaf from Rope Street won a prize.', stamped(NOW - DAY)],
      ['Ours', LATE, { publishedAt: NOW - DAY, stampedAt: null }],
    ];
    for (const [headline, text, different] of cases) {
      const { store, put, job } = await paper();
      const id = await put(headline, text, different);
      await job.round();
      assert.deepEqual(await evidence(store, id), [], headline);
    }
  });
});
