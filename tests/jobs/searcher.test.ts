import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { startSearcher } from '../../src/jobs/searcher.ts';
import { foundStories } from '../../src/store/searchStories.ts';
import { openStore } from '../../src/store/store.ts';
import { newFolder } from '../support/command.ts';
import { postgresAddress } from '../support/databases.ts';
import { NOW, publish } from '../support/press.ts';

const folder = newFolder();
after(() => rm(folder, { recursive: true }));
const postgres = await postgresAddress();
const addresses: [string, string][] = [
  ['SQLite', join(folder, 'search.sqlite')],
  ...(postgres ? [['PostgreSQL', postgres] as [string, string]] : []),
];

for (const [engine, address] of addresses) {
  describe(`The thread of search (${engine})`, () => {
    it('answers many at once without the connection of whoever asks, and ends when told', async (test) => {
      const store = await openStore(address);
      for (const headline of ['Divers at the quay wall', 'A quay for the ferry', 'Rye bread']) {
        await publish(store, { headline });
      }
      const asked = { words: 'quay', limit: 9 };
      const expected = await foundStories(store, asked, NOW);
      const searcher = startSearcher(store, address);
      test.after(() => searcher.stop());
      await store.close(); // whatever asked here now would fail
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => searcher.find(asked, NOW)),
      );
      assert.ok(expected.total >= 2);
      for (const answer of answers) assert.deepEqual(answer, expected);
      const suggested = await searcher.suggest('Rye', NOW);
      assert.ok(suggested.some(({ name }) => name === 'Rye bread'));
    });
  });
}
