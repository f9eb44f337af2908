import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { openStore, type Store } from '../../src/store/store.ts';

/** A new, empty store in a file of its own, gone when the tests of the file have ended. */
export async function storeOnDisk(): Promise<{ address: string; store: Store; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));
  const address = join(folder, 'broadsheet.sqlite');
  const store = await openStore(address);
  after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { address, store, folder };
}
