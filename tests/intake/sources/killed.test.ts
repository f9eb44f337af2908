import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { addSource, sourceById, USUAL_TERMS } from '../../../src/store/sources.ts';
import { openStore } from '../../../src/store/store.ts';
import { ended, newFolder } from '../../support/command.ts';
import { eventually } from '../../support/eventually.ts';
import { feedServer } from '../../support/feedServer.ts';

const PROCESS = fileURLToPath(new URL('../../support/pollingProcess.ts', import.meta.url));
const TEXT = 'No ship sailed from Port Ansel, said the harbour master. Read more';

/** A process starts in a second, and on a machine that others use, in twenty. */
const PATIENCE = 60_000;

describe('Polling that is killed in the middle of a poll', () => {
  it('loses nothing, doubles nothing, and goes on from the record', async () => {
    const address = join(newFolder(), 'broadsheet.sqlite');
    const store = await openStore(address);
    after(() => store.close());
    const server = await feedServer();
    const now = Date.now();
    server.publish(
      ...Array.from({ length: 6 }, (_, index) => ({
        ...{ path: `/page-${index}`, title: `Ships of day ${index}`, text: TEXT },
        at: now - index * 60_000,
      })),
    );
    let held = 0;
    server.answer((request) => (request.url ?? '').startsWith('/page-') && ++held > 3);
    const source = { ...USUAL_TERMS, name: 'The Tide', address: server.feed, page: null };
    const added = await addSource(store, source, { actor: 'test', now });
    assert.ok(added);

    const start = () => {
      const child = spawn(process.execPath, [PROCESS, address]);
      after(() => child.kill('SIGKILL'));
      return child;
    };
    const first = start();
    await eventually(async () => held > 3, PATIENCE);
    first.kill('SIGKILL');
    await ended(first);
    const half = await sourceById(store, added.id);
    assert.ok((half?.leasedUntil ?? 0) > Date.now(), 'it was in the middle of it');
    assert.equal(half?.etag, null, 'nothing is said to be known that is not on disk');

    server.answer(null);
    // Nobody waits five minutes in a test: the lease of the dead is over.
    await store.db.updateTable('feedSources').set({ leasedUntil: 0 }).execute();
    const second = start();
    await eventually(async () => (await sourceById(store, added.id))?.polls === 1, PATIENCE);
    second.kill('SIGKILL');
    await ended(second);
    const stories = await store.db.selectFrom('stories').select('headline').execute();
    assert.equal(stories.length, 6);
    assert.equal(new Set(stories.map(({ headline }) => headline)).size, 6);
    const waiting = await store.db.selectFrom('inbox').select('state').execute();
    assert.deepEqual([...new Set(waiting.map(({ state }) => state))], ['waiting']);
    assert.equal(waiting.length, 6);
  });
});
