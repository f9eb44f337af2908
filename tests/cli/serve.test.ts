import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { connect } from '../../src/store/store.ts';
import { ended, freePort, newFolder, runCommand, said, startCommand } from '../support/command.ts';

describe('broadsheet serve', { concurrency: 2 }, () => {
  it('says in one sentence what is wrong, and ends with 2', async () => {
    const folder = newFolder();
    const file = join(folder, 'a-file');
    writeFileSync(file, 'not a folder');
    const cases: [string[], NodeJS.ProcessEnv, RegExp][] = [
      [['serve', '--prot', '4000'], {}, /--prot/],
      [['serve', '--port', 'high'], {}, /^--port is not right: must be a whole number/],
      [['serve', 'now'], {}, /"now" was not expected/],
      [['serve', '--data', join(file, 'below')], {}, /folder .* cannot be written \(ENOTDIR\)/],
      [['serve'], { DATABASE_URL: 'mysql://x' }, /^DATABASE_URL is not right: must begin with/],
      [
        ['serve'],
        { BROADSHEET_DATA: folder, DATABASE_URL: 'postgres://a@127.0.0.1:1/x' },
        /PostgreSQL database x at 127\.0\.0\.1 cannot be opened/,
      ],
      [['doctor', '--data', join(folder, 'none')], {}, /^There is no paper in .*none: /],
      [['reindex', '--data', join(folder, 'none')], {}, /^There is no paper in .*none: /],
      [['sevre'], {}, /There is no command "sevre"/],
    ];
    for (const [args, env, expected] of cases) {
      const { status, err } = await runCommand(args, { env });
      assert.equal(status, 2, `${args.join(' ')}: ${err}`);
      assert.match(err, expected);
      assert.equal(err.trim().split('\n').length, 1, `one line: ${err}`);
    }
  });

  it('leaves a file that is no database as it was', async () => {
    const data = newFolder();
    const file = join(data, 'broadsheet.sqlite');
    writeFileSync(file, 'these are somebody’s notes, and no database at all'.repeat(100));
    const before = readFileSync(file);
    const { status, err } = await runCommand(['serve', '--data', data]);
    assert.equal(status, 2);
    assert.match(
      err,
      /^The database .*broadsheet\.sqlite cannot be opened \(.*not a database.*\): put a backup/,
    );
    assert.deepEqual(readFileSync(file), before);
  });

  it('names the port that is taken, before it begins anything', async () => {
    const data = newFolder();
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const { status, err } = await runCommand([
      'serve',
      '--empty',
      '--data',
      data,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
    ]);
    other.close();
    assert.equal(status, 2, err);
    assert.match(err, new RegExp(`^Port ${port} is taken`));
    assert.deepEqual(readdirSync(data), []);
  });

  it('gives a paper that an import began its first editor', async () => {
    const data = newFolder();
    const file = join(newFolder(), 'fog.jsonl');
    writeFileSync(file, '{"title":"Fog","text":"No ship sailed."}\n');
    await runCommand(['import', file, '--data', data]);
    const child = startCommand(['serve', '--data', data, '--port', String(await freePort())]);
    const text = await said(child, /Stop: Ctrl-C/);
    child.kill('SIGTERM');
    assert.match(text, /Sign in as \S+@\S+ with the password \S+/);
    assert.equal(await storiesIn(data), 1);
  });

  it('opens with the demo, keeps everything at the second start, and puts it aside for a paper of one’s own', async () => {
    const data = join(newFolder(), 'data');
    const serve = async (...more: string[]) => {
      const child = startCommand([
        'serve',
        '--data',
        data,
        '--port',
        String(await freePort()),
        ...more,
      ]);
      const all = ended(child);
      const text = await said(child, /Stop: Ctrl-C/);
      const url = /is at {2}(http:\S+)/.exec(text)?.[1] ?? '';
      const front = await (await fetch(url)).text();
      child.kill('SIGTERM');
      const { status, err } = await all;
      assert.equal(status, 0, err);
      assert.equal(err, '');
      return { text, front };
    };
    const first = await serve();
    assert.match(first.text, /Sign in as \S+@\S+ with the password \S+/);
    const count = await storiesIn(data);
    assert.ok(count >= 60, `${count} stories`);

    const second = await serve();
    assert.doesNotMatch(second.text, /with the password/);
    assert.equal(await storiesIn(data), count);

    const own = await serve('--empty');
    assert.match(own.text, /demo newsroom was put aside, whole, in /);
    assert.equal(await storiesIn(data), 0);
    assert.ok(existsSync(join(`${data}.demo`, 'broadsheet.sqlite')));
    assert.deepEqual(readdirSync(dirname(data)).sort(), ['data', 'data.demo']);
    const again = await serve('--empty');
    assert.doesNotMatch(again.text, /put aside/);
  });

  it('opens a demo once more whose opening was interrupted', async () => {
    const data = join(newFolder(), 'data');
    const port = String(await freePort());
    const args = ['serve', '--data', data, '--port', port];
    const first = startCommand(args);
    await said(first, /Opening the demo newsroom/);
    await new Promise((resolve) => setTimeout(resolve, 150));
    first.kill('SIGKILL');
    await ended(first);
    const second = startCommand(args);
    const all = ended(second);
    assert.match(await said(second, /Stop: Ctrl-C/), /Begin a paper of your own/);
    second.kill('SIGTERM');
    assert.equal((await all).status, 0);
    assert.ok((await storiesIn(data)) >= 60);
    const other = join(newFolder(), 'data');
    const whole = startCommand(['serve', '--data', other, '--port', port]);
    const end = ended(whole);
    await said(whole, /Stop: Ctrl-C/);
    whole.kill('SIGTERM');
    await end;
    assert.equal(await storiesIn(data), await storiesIn(other));
  });

  it('explains itself, command by command', async () => {
    for (const command of ['serve', 'import', 'source', 'user', 'reindex', 'doctor', 'lab']) {
      const { status, out } = await runCommand([command, '--help']);
      assert.equal(status, 0, command);
      assert.match(out, new RegExp(`^broadsheet ${command}`));
      assert.match(out, /Example/, command);
    }
  });

  it('says when there is no such lab', async () => {
    const { status, err } = await runCommand(['lab', 'horoscope']);
    assert.equal(status, 2);
    assert.match(err, /no lab "horoscope"/);
  });
});

async function storiesIn(data: string): Promise<number> {
  const store = connect(join(data, 'broadsheet.sqlite'));
  const { count } = await store.db
    .selectFrom('stories')
    .select((query) => query.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  await store.close();
  return Number(count);
}
