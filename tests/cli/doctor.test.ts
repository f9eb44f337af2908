import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { saveArrival } from '../../src/store/arrivals.ts';
import { fillSearch } from '../../src/store/searchFilling.ts';
import { openStore } from '../../src/store/store.ts';
import { keepVectors } from '../../src/store/storyVectors.ts';
import { newFolder, runCommand } from '../support/command.ts';
import { embeddingsServer } from '../support/embeddingsServer.ts';
import { arrival } from '../support/stories.ts';

describe('broadsheet doctor', () => {
  const folder = newFolder();
  before(async () => {
    const store = await openStore(join(folder, 'broadsheet.sqlite'));
    const { storyId } = await saveArrival(store, arrival(), { actor: 'test', now: Date.now() });
    const vector = Int8Array.of(1, 2, 3, 4, 5);
    await keepVectors(store, 'toy', [{ storyId, textHash: 'h', vector }]);
    await store.close();
  });
  after(() => rm(folder, { recursive: true }));

  const doctor = async (env: Record<string, string>) => {
    const { out, err } = await runCommand(['doctor', '--data', folder], { env });
    const line = `${out}${err}`.split('\n').find((one) => /Vectors|BROADSHEET/.test(one));
    return line ?? 'nothing';
  };

  it('finds a paper of one story in order but for discovery, which has not run', async () => {
    const { out, err } = await runCommand(['doctor', '--data', folder]);
    const marks = out.match(/^(ok|MEND)/gm);
    assert.deepEqual(marks, ['ok', 'ok', 'ok', 'ok', 'ok', 'MEND'], out + err);
    assert.match(out, /Search: every published story/);
  });

  it('says how many stories search does not know, and what puts them in', async () => {
    const store = await openStore(join(folder, 'broadsheet.sqlite'));
    const { id } = await store.db.selectFrom('stories').select('id').executeTakeFirstOrThrow();
    await store.search.remove(store.db, id);
    const { out } = await runCommand(['doctor', '--data', folder]);
    assert.match(
      out,
      /^MEND {2}Search: 1 published stories are not in the index\. The paper puts/m,
    );
    await fillSearch(store);
    await store.close();
  });

  it('asks for a vector where some are wanted, and says what is wrong', async () => {
    const { address, behaviour } = await embeddingsServer();
    const env = { BROADSHEET_VECTORS: address, BROADSHEET_VECTORS_MODEL: 'toy' };
    assert.match(await doctor(env), /^ok .*toy answers; it was asked about 1 of/);
    behaviour.extraDimensions = 2;
    assert.match(await doctor(env), /^MEND .*7 numbers now, kept are such of 5/);
    behaviour.status = 404;
    assert.match(await doctor(env), /^MEND .*answers 404/);
    const file = join(folder, 'words.txt');
    await writeFile(file, 'quay 1 2 3\njetty 1 2\n');
    assert.match(await doctor({ BROADSHEET_VECTORS: file }), /^MEND .*words\.txt line 2/);
    assert.match(await doctor({ BROADSHEET_VECTORS: 'http://a:b@c/' }), /BROADSHEET_VECTORS_KEY/);
  });
});
