import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { startJobs } from '../../src/jobs/worker.ts';
import { missingFromSearch } from '../../src/store/searchFilling.ts';
import { foundStories } from '../../src/store/searchStories.ts';
import { openStore } from '../../src/store/store.ts';
import { newFolder } from '../support/command.ts';
import { postgresAddress } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { NOW, publish } from '../support/press.ts';

const folder = newFolder();
after(() => rm(folder, { recursive: true }));
const postgres = await postgresAddress();
const addresses: [string, string][] = [
  ['SQLite', join(folder, 'filling.sqlite')],
  ...(postgres ? [['PostgreSQL', postgres] as [string, string]] : []),
];

for (const [engine, address] of addresses) {
  describe(`The thread that fills search (${engine})`, () => {
    it('puts in what search does not know, says so, and ends when told', async (test) => {
      const store = await openStore(address);
      test.after(() => store.close());
      for (const headline of ['Divers at the quay', 'A quay for the ferry', 'Rye bread']) {
        await store.search.remove(store.db, await publish(store, { headline }));
      }
      assert.equal((await missingFromSearch(store)).length, 3);
      const told: string[] = [];
      const log = {
        warn: (_: object, message: string) => told.push(message),
        error: (details: object, message: string) =>
          assert.fail(`${message} ${JSON.stringify(details)}`),
      };
      const jobs = await startJobs({ address, log, jobs: { search: {} } });
      await eventually(async () => told.length > 0);
      await jobs.stop();
      assert.deepEqual(told, ['Search: 3 stories were put in; now it knows all.']);
      const found = await foundStories(store, { words: 'quay', limit: 9 }, NOW);
      assert.deepEqual([found.total, found.unsearched], [3, 0]);
    });
  });
}
