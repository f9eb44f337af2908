import assert from 'node:assert/strict';
import { it } from 'node:test';
import { newFolder, runCommand } from '../support/command.ts';

it('broadsheet user makes the first account, and looks after those there are', async () => {
  const data = newFolder();
  const run = (...args: string[]) => runCommand(['user', ...args, '--data', data]);
  const added = await run(
    'add',
    'Ada@tide.example',
    '--name',
    'Ada Pell',
    '--role',
    'administrator',
  );
  assert.match(added.out, /may sign in at .*\/desk as administrator/);
  assert.match(added.out, /Password of ada@tide\.example: [a-z2-9]{4}(-[a-z2-9]{4}){3} /);
  await run('add', 'ivo@tide.example', '--name', 'Ivo Rask');

  const only = await run('role', 'ada@tide.example', '--role', 'editor');
  assert.deepEqual(
    [only.status, only.err.trim()],
    [2, 'This is the only administrator. Make somebody else one first.'],
  );
  assert.equal((await run('role', 'ivo@tide.example', '--role', 'administrator')).status, 0);
  assert.equal((await run('disable', 'ada@tide.example')).status, 0);
  assert.equal(
    (await run('list')).out,
    'ada@tide.example\tadministrator\tAda Pell\tdisabled\nivo@tide.example\tadministrator\tIvo Rask\n',
  );
  await run('enable', 'ada@tide.example');
  const reset = await run('reset', 'ada@tide.example', '--second-factor');
  assert.match(reset.out, /once, within an hour: http:\S+\/desk\/password\/[\w-]{43}\n/);

  const REFUSED: [string[], RegExp][] = [
    [['reset', 'nobody@tide.example'], /There is no account nobody@tide\.example/],
    [['role', 'ivo@tide.example'], /Which\? --role .*administrator/],
    [['role', 'ivo@tide.example', '--role', 'owner'], /role must be one of/],
    [['disable'], /Whose\?/],
  ];
  await Promise.all(
    REFUSED.map(async ([words, why]) => {
      const { status, err } = await run(...words);
      assert.equal(status, 2, words.join(' '));
      assert.match(err, why);
    }),
  );
});
