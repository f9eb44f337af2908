import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { labRelated } from '../../src/lab/related.ts';
import { Failure } from '../../src/lib/failure.ts';
import { newFolder, runCommand } from '../support/command.ts';
import { embeddingsServer } from '../support/embeddingsServer.ts';
import { labRun } from '../support/lab.ts';

const STORIES = [
  {
    id: 'a1',
    published: '2026-07-01T08:00:00Z',
    headline: 'Quay wall cracks at Port Ansel',
    text: 'Divers found a crack in the quay wall.',
  },
  {
    id: 'a2',
    published: '2026-07-02T08:00:00Z',
    headline: 'Bread prize for a baker',
    text: 'The rye loaf won.',
  },
  {
    id: 'a3',
    published: '2026-07-03T08:00:00Z',
    headline: 'Quay wall of Port Ansel to be shored up',
    text: 'The crack is growing.',
    colour: 'ignored',
  },
  {
    id: 'a4',
    published: '2026-07-04T08:00:00Z',
    headline: 'Divers leave the quay wall',
    text: 'The crack is closed.',
  },
].map((story) => ({ language: 'en', ...story }));

type Answer = { id: string; related: { id: string; score: number; why: string }[] };

const run = async (lines: unknown[], ...args: string[]) => {
  const { status, answers } = await labRun(labRelated, args, lines);
  assert.equal(status, 0);
  return answers as Answer[];
};

describe('lab related', () => {
  it('answers one line a story, in the order of the input, with earlier stories only', async () => {
    const answers = await run(STORIES);
    assert.deepEqual(
      answers.map(({ id }) => id),
      ['a1', 'a2', 'a3', 'a4'],
    );
    assert.deepEqual(answers[0]?.related, []);
    const [first] = answers[3]?.related ?? [];
    assert.match(first?.id ?? '', /^a[13]$/);
    assert.ok((first?.score ?? 0) > 0 && (first?.score ?? 2) <= 1);
    assert.match(first?.why ?? '', /^same-(people|words|topic)$/);
  });

  it('lists later ones with --any-time, and at most --k', async () => {
    const [first] = await run(STORIES, '--any-time', '--k', '1');
    assert.deepEqual(
      first?.related.map(({ id }) => id),
      ['a3'],
    );
  });

  it('gives every other story with --all', async () => {
    const answers = await run(STORIES, '--all');
    for (const { id, related } of answers) {
      assert.equal(new Set([id, ...related.map((entry) => entry.id)]).size, STORIES.length);
    }
  });

  it('takes stories without times as following each other', async () => {
    const bare = STORIES.map(({ published: _published, ...story }) => story);
    const answers = await run(bare);
    assert.deepEqual(answers[0]?.related, []);
    assert.ok((answers[3]?.related.length ?? 0) > 0);
  });

  it('says which line is wrong, and goes on', async () => {
    const { answers } = await labRun(
      labRelated,
      [],
      ['{"id": "a1", ', { headline: 'no id' }, STORIES[0]],
    );
    assert.deepEqual(
      answers.map((answer) => Object.keys(answer as object)),
      [
        ['error', 'line'],
        ['error', 'line'],
        ['id', 'related'],
      ],
    );
    assert.equal((answers[1] as { line: number }).line, 2);
  });

  it('sees meaning with vectors from an address or a file, and is not without them', async () => {
    const stories = [
      ['v1', 'Timber below the jetty rots', 'The ferry waits, so does each boat.'],
      ['v2', 'Rye dough wins', 'It rose for two nights beside an oven.'],
      ['v3', 'Mole to be mended', 'Barge masters paid for a stronger quay.'],
    ].map(([id, headline, text]) => ({ id, headline, text, language: 'en' }));
    const { address } = await embeddingsServer();
    const folder = newFolder();
    const file = join(folder, 'words.txt');
    const lines = ['jetty', 'ferry', 'boat', 'barge', 'quay', 'mole', 'mended'].map(
      (word) => `${word} 1 0 0`,
    );
    await writeFile(file, `${lines.join('\n')}\nrye 0 1 0\ndough 0 1 0\noven 0 1 0\n`);
    for (const place of [address, file]) {
      const answers = await run(stories, '--vectors', place);
      const [first] = answers[2]?.related ?? [];
      assert.deepEqual([first?.id, first?.why], ['v1', 'same-meaning']);
    }
    assert.ok((await run(stories))[2]?.related.every(({ score }) => score === 0));
    await rm(folder, { recursive: true });
    await assert.rejects(run(stories, '--vectors', file), /cannot be read/);
  });

  it('refuses an option that it does not know', async () => {
    for (const args of [['--colour'], ['--k', 'many'], ['--k', '0']]) {
      await assert.rejects(labRun(labRelated, args, []), Failure);
    }
  });

  it('runs as a command, and ends with 2 on wrong usage', async () => {
    const input = STORIES.map((story) => JSON.stringify(story)).join('\n');
    const { status, out } = await runCommand(['lab', 'related', '--k', '2'], { input });
    assert.equal(status, 0);
    assert.equal(out.trim().split('\n').length, STORIES.length);
    assert.equal((await runCommand(['lab', 'related', '--colour'])).status, 2);
  });
});
