import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { reindexCommand } from '../../src/cli/reindex.ts';
import { startJobs } from '../../src/jobs/worker.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { relatedOf } from '../../src/store/relatedStories.ts';
import { foundStories } from '../../src/store/searchStories.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { newFolder } from '../support/command.ts';
import { arrival } from '../support/stories.ts';

const quiet = {
  warn: (_details: object, message: string) => assert.fail(message),
  error: (details: object, message: string) =>
    assert.fail(`${message}: ${JSON.stringify(details)}`),
};

describe('The thread of discovery', () => {
  const folder = newFolder();
  const address = join(folder, 'broadsheet.sqlite');
  let store: Store;

  before(async () => {
    store = await openStore(address);
    await publish('first', 'Divers found a crack in the quay wall at Port Ansel.', 2);
    await publish('other', 'A rye loaf from Rope Street took the prize.', 2);
  });
  after(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  async function publish(key: string, text: string, hoursAgo: number) {
    const now = Date.now();
    const { storyId } = await saveArrival(
      store,
      arrival({
        key,
        headline: text,
        body: plainBody([text]),
        topics: [{ name: text.includes('Port Ansel') ? 'Port Ansel' : 'Bread' }],
        publishedAt: now - hoursAgo * 3_600_000,
      }),
      { actor: 'test', now },
    );
    return storyId;
  }

  async function waitFor<Found>(look: () => Promise<Found | undefined>, within = 8_000) {
    const until = Date.now() + within;
    while (Date.now() < until) {
      const found = await look();
      if (found) return found;
      await sleep(25);
    }
    throw new Error('it did not come about in time');
  }

  const related = async (id: string) => (await relatedOf(store, id, 5))[0];
  const poolSize = async () => (await store.db.selectFrom('pool').selectAll().execute()).length;

  it('gives a newly published story its Related within two seconds, and ends when told', async () => {
    const jobs = await startJobs({ address, log: quiet, jobs: { discovery: {} } });
    await waitFor(async () => (await poolSize()) || undefined);
    const started = Date.now();
    const id = await publish(
      'second',
      'A rowing regatta off Port Ansel drew nine crews and a brass band.',
      0,
    );
    const entry = await waitFor(() => related(id));
    const took = Date.now() - started;
    assert.equal(entry.why, 'same-topic');
    assert.ok(took < 2_000, `it took ${took} ms`);
    await jobs.stop();
    const third = await publish(
      'third',
      'A ferry brings mail to the quay wall of Port Ansel twice a day.',
      0,
    );
    await sleep(600);
    assert.equal(await related(third), undefined, 'the thread has ended');
  });

  it('takes up at the next start what came meanwhile, and ends at once when stopped at once', async () => {
    const jobs = await startJobs({ address, log: quiet, jobs: { discovery: {} } });
    await waitFor(async () => (await poolSize()) === 4 || undefined);
    await jobs.stop();
    const hasty = await startJobs({ address, log: quiet, jobs: { discovery: {} } });
    await hasty.stop();
  });

  it('reindex makes everything anew, and a second time nothing different', async () => {
    const everything = async () => ({
      related: await store.db
        .selectFrom('related')
        .selectAll()
        .orderBy('storyId')
        .orderBy('position')
        .execute(),
      found: (await foundStories(store, { words: 'quay wall', limit: 9 }, Date.now())).total,
      pooled: await poolSize(),
    });
    const before = await everything();
    await store.db.deleteFrom('related').execute();
    await store.db.deleteFrom('pool').execute();
    for (const { id } of await store.db.selectFrom('stories').select('id').execute()) {
      await store.search.remove(store.db, id);
    }
    assert.equal(await reindexCommand(['--data', folder]), 0);
    const once = await everything();
    assert.deepEqual(ids(once.related), ids(before.related));
    assert.deepEqual([once.found, once.pooled], [2, 4]);
    assert.equal(await reindexCommand(['--data', folder]), 0);
    assert.deepEqual(ids((await everything()).related), ids(once.related));
  });

  it('tells once of vectors that can not be had, and goes on', async () => {
    const told: string[] = [];
    const log = { ...quiet, warn: (_details: object, message: string) => told.push(message) };
    const vectors = { file: join(folder, 'none.txt') };
    const jobs = await startJobs({ address, log, jobs: { discovery: { vectors } } });
    try {
      await waitFor(async () => told[0]);
      assert.match(told.join(), /^Related takes no more vectors until the next start: .*ENOENT/);
      const id = await publish('fourth', 'Nine altos of Port Ansel sang in Latin, off key.', 0);
      await waitFor(() => related(id));
    } finally {
      await jobs.stop();
    }
    assert.equal(told.length, 1);
  });
});

const ids = (rows: { storyId: string; relatedId: string; why: string }[]) =>
  rows.map(({ storyId, relatedId, why }) => `${storyId} ${relatedId} ${why}`);
