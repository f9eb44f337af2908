import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-import-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'stories.jsonl');
writeFileSync(
  file,
  '{"title":"Fog","text":"No ship sailed."}\n{"title":"Ice","text":"No ship came."}\n',
);
const bad = join(folder, 'bad.jsonl');
writeFileSync(bad, '{"title":"Snow","text":"All white."}\n{}\n');
const dataFolder = ['--data', join(folder, 'data')];

describe('broadsheet import', () => {
  it('says a line a file, ends with 0, and finds nothing to do the second time', async () => {
    const first = await runCommand(['import', file, ...dataFolder]);
    assert.deepEqual(first, { status: 0, out: `${file}: 2 new\n`, err: '' });
    const second = await runCommand(['import', file, ...dataFolder]);
    assert.deepEqual(second, { status: 0, out: `${file}: 2 unchanged\n`, err: '' });
  });

  it('ends with 1 when something did not go in, and names it', async () => {
    const { status, out, err } = await runCommand(['import', bad, '/no/such', ...dataFolder]);
    assert.deepEqual([status, out], [1, `${bad}: 1 new, 1 failed\n/no/such: 1 failed\n`]);
    assert.match(err, /bad\.jsonl:2: "text"/);
    assert.match(err, /\/no\/such: there is no such file/);
  });

  it('tells each entry to other programs', async () => {
    const { out } = await runCommand(['import', file, bad, '--json', ...dataFolder]);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({ place, outcome }) => [place, outcome]),
      [
        [`${file}:1`, 'unchanged'],
        [`${file}:2`, 'unchanged'],
        [`${bad}:2`, 'failed'],
        [`${bad}:1`, 'unchanged'],
      ],
    );
  });

  it('ends with 2 when it is called wrongly, and explains itself when asked', async () => {
    assert.equal((await runCommand(['import'])).status, 2);
    assert.equal((await runCommand(['import', file, '--odd'])).status, 2);
    const help = await runCommand(['import', '--help']);
    assert.equal(help.status, 0);
    assert.match(help.out, /Examples:/);
  });
});
