import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newFolder, runCommand } from '../support/command.ts';

const LIST = `<opml version="2.0"><head><title>Feeds</title></head><body>
<outline text="Coast"><outline type="rss" text="The Tide" xmlUrl="https://tide.example/feed"/></outline>
<outline type="rss" text="The Courier" xmlUrl="https://courier.example/rss"/>
</body></opml>`;

describe('broadsheet source', { concurrency: 2 }, () => {
  it('takes lists of feeds in and gives them out again', async () => {
    const data = newFolder();
    const file = join(data, 'feeds.opml');
    writeFileSync(file, LIST);
    const run = (...args: string[]) => runCommand(['source', ...args, '--data', data]);
    const first = await run('import', file, '--becomes', 'draft');
    assert.equal(first.status, 0, first.err);
    assert.match(first.out, /2 added, 0 were there already/);
    const { out } = await run('list');
    assert.match(out, /The Tide\tdraft\tnever polled, due\thttps:\/\/tide\.example\/feed/);
    const shown = await run('show', 'the tide');
    assert.match(shown.out, /section +Coast/);
    const exported = await run('export');
    assert.match(exported.out, /<outline text="Coast">\s*<outline type="rss" text="The Tide"/);
    writeFileSync(file, exported.out);
    assert.match((await run('import', file)).out, /0 added, 2 were there already/);
    assert.ok(readFileSync(file, 'utf8').includes('courier.example'));
  });

  it('changes, pauses, resumes and removes what is named', async () => {
    const data = newFolder();
    const file = join(data, 'feeds.opml');
    writeFileSync(file, LIST);
    const run = (...args: string[]) => runCommand(['source', ...args, '--data', data]);
    await run('import', file);
    const set = await run(
      'set',
      'The Tide',
      '--trust',
      'high',
      '--map',
      'Sport = Sports',
      '--shortest',
      '30m',
    );
    assert.equal(set.status, 0, set.err);
    assert.equal((await run('pause', 'The Tide')).status, 0);
    const { out } = await run('show', 'The Tide');
    assert.match(out, /trust +7/);
    assert.match(out, /map +sport=Sports/);
    assert.match(out, /paused: by command line/);
    assert.equal((await run('resume', 'The Tide')).status, 0);
    assert.equal((await run('remove', 'The Tide')).status, 0);
    assert.doesNotMatch((await run('list')).out, /The Tide/);
  });

  it('says in one sentence what is wrong, and never asks a private network', async () => {
    const data = newFolder();
    const cases: [string[], RegExp, number][] = [
      [['feed'], /source cannot "feed"/, 2],
      [['add'], /Which feed\?/, 2],
      [['pause', 'Nobody'], /no source "Nobody"/, 2],
      [['add', 'https://x.example/', '--trust', '12'], /--trust is low, usual, high/, 2],
      [['add', 'https://x.example/', '--becomes', 'soup'], /--becomes is inbox, draft, publish/, 2],
      [['add', 'https://x.example/', '--shortest', '5s'], /--shortest is a time from 30s/, 2],
      [['import', join(data, 'none.opml')], /cannot be read \(ENOENT\)/, 2],
      [['add', 'http://127.0.0.1:9/feed'], /private network/, 1],
    ];
    for (const [args, expected, status] of cases) {
      const ended = await runCommand(['source', ...args, '--data', data]);
      assert.equal(ended.status, status, `${args.join(' ')}: ${ended.err}`);
      assert.match(ended.err, expected);
    }
  });
});
