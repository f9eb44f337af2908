import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labReplay } from '../../src/lab/replay.ts';
import { MINUTE, SECOND } from '../../src/lib/clock.ts';
import { Failure } from '../../src/lib/failure.ts';
import { said, startCommand } from '../support/command.ts';
import { labRun } from '../support/lab.ts';

const START = Date.UTC(2026, 10, 23, 9);

type Answer = { id: string; stories: { id: string; score: number; why: string }[] };
type Line = Record<string, unknown> & { time: number };

const run = async (lines: unknown[]) => (await labRun(labReplay, [], lines)).answers as Answer[];
const ids = (answer: Answer | undefined) => answer?.stories.map(({ id }) => id);

/** A morning: everyone reads s1 and then s2 or, seldom, s3; others read s4 alone. */
function morning(): Line[] {
  const lines: Line[] = [];
  for (let n = 0; n < 60; n++) {
    const time = START + n * 30 * SECOND;
    const visit = { type: 'read', reader: `r${n}`, session: `x${n}` };
    if (n % 3 === 2) lines.push({ ...visit, time, story: 's4' });
    else {
      lines.push({ ...visit, time, story: 's1' });
      lines.push({ ...visit, time: time + SECOND, story: n % 9 === 0 ? 's3' : 's2' });
    }
  }
  return lines;
}

const LATER = START + 31 * MINUTE;
const opened: Line = { type: 'read', time: LATER, reader: 'me', session: 'mine', story: 's1' };
const ask = (different: object = {}): Line => ({
  type: 'ask',
  id: 'q',
  time: LATER + SECOND,
  reader: 'me',
  session: 'mine',
  k: 10,
  ...different,
});

describe('lab replay', () => {
  it('answers each ask with what was read next, then what is popular, never what was read', async () => {
    const [answer] = await run([...morning(), opened, ask()]);
    assert.deepEqual(ids(answer)?.slice(0, 1), ['s2']);
    assert.equal(answer?.stories[0]?.why, 'read-next');
    assert.deepEqual([...(ids(answer) ?? [])].sort(), ['s2', 's3', 's4']);
    const scores = answer?.stories.map(({ score }) => score) ?? [];
    assert.deepEqual(
      scores,
      scores.toSorted((some, other) => other - some),
    );
  });

  it('gives at most k, and orders candidates instead where they are named', async () => {
    const answers = await run([
      ...morning(),
      opened,
      ask({ k: 1 }),
      ask({ candidates: ['s4', 's1', 's3', 'unheard-of'] }),
    ]);
    assert.equal(answers[0]?.stories.length, 1);
    assert.deepEqual(ids(answers[1])?.includes('s1'), false, 'the reader has read it');
    assert.deepEqual(ids(answers[1])?.includes('s2'), false, 'it is no candidate');
    assert.equal(ids(answers[1])?.at(-1), 'unheard-of');
  });

  it('sees nothing of the future: later lines change no answer', async () => {
    const early = [...morning(), opened, ask()];
    const later = Array.from({ length: 50 }, (_, n) => ({
      type: 'read',
      time: LATER + 2 * SECOND + n,
      reader: `z${n}`,
      session: `z${n}`,
      story: n % 2 ? 's1' : 's9',
    }));
    const alone = await run(early);
    const followed = await run([...early, ...later, ask({ id: 'again', time: LATER + MINUTE })]);
    assert.deepEqual(followed.slice(0, 1), alone);
    assert.notDeepEqual(ids(followed[1]), ids(alone[0]));
  });

  it('is not changed by being asked', async () => {
    const lines = [...morning(), opened];
    const [once] = await run([...lines, ask()]);
    const many = await run([
      ...lines,
      ask(),
      ask(),
      ask({ list: 'trending', window: '1h' }),
      ask(),
    ]);
    assert.deepEqual(many.at(-1)?.stories, once?.stories);
  });

  it('answers a reader of whom nothing is known, and a paper that nobody has read', async () => {
    const [stranger] = await run([...morning(), ask({ reader: 'new', session: 'new' })]);
    assert.ok((stranger?.stories.length ?? 0) >= 3);
    const published = ['n1', 'n2', 'n3'].map((id, n) => ({
      type: 'story',
      id,
      time: START + n * 60 * MINUTE,
      headline: `Story ${id}`,
      section: 'news',
    }));
    const [cold] = await run([...published, ask({ time: START + 180 * MINUTE })]);
    assert.deepEqual(ids(cold), ['n3', 'n2', 'n1']);
    assert.equal(cold?.stories[0]?.why, 'fresh');
  });

  it('folds copies', async () => {
    const text = Array.from({ length: 30 }, (_, n) => `Line ${n} of ${n * 3} boats at ${n}.`).join(
      ' ',
    );
    const stories = ['first', 'copy'].map((id, n) => ({
      type: 'story',
      id,
      time: START + n * SECOND,
      headline: id,
      text,
    }));
    const [answer] = await run([...stories, ask()]);
    assert.equal(answer?.stories.length, 1);
  });

  it('ranks by window and section', async () => {
    const filed = { type: 'story', id: 's4', time: START, headline: 'Boats', section: 'harbour' };
    const rank = (different: object) => ask({ list: 'most-read', window: '1h', ...different });
    const answers = await run([
      filed,
      ...morning(),
      rank({ k: 2 }),
      rank({ section: 'harbour' }),
      rank({ time: START + 26 * 60 * MINUTE }),
      rank({ time: START + 26 * 60 * MINUTE, window: '7d' }),
    ]);
    assert.deepEqual(ids(answers[0]), ['s1', 's2']);
    assert.deepEqual(answers[0]?.stories[0], { id: 's1', score: 40, why: 'readers' });
    assert.deepEqual(ids(answers[1]), ['s4']);
    assert.deepEqual(ids(answers[2]), []);
    assert.equal(ids(answers[3])?.[0], 's1');
  });

  it('takes RFC 3339 times and numbers as ids', async () => {
    const [answer] = await run([
      { type: 'read', time: '2026-11-23T09:00:00Z', reader: 1, session: 1, story: 5 },
      ask({ time: '2026-11-23T09:00:05Z' }),
    ]);
    assert.deepEqual(ids(answer), ['5']);
  });

  it('says which line is wrong, and goes on', async () => {
    const answers = await run([
      '{"type":',
      { type: 'read', time: 'noon' },
      opened,
      ask({ reader: 'x', session: 'y' }),
    ]);
    assert.deepEqual(
      answers.map((answer) => Object.keys(answer)),
      [
        ['error', 'line'],
        ['error', 'line'],
        ['id', 'stories'],
      ],
    );
    assert.match(JSON.stringify(answers[1]), /time.*"line":2/);
  });

  it('refuses options', async () => {
    await assert.rejects(labRun(labReplay, ['--k'], []), Failure);
  });

  it('answers before the next line comes', async () => {
    const child = startCommand(['lab', 'replay']);
    const answered = said(child, /"id":"live"/);
    child.stdin?.write(`${JSON.stringify(opened)}\n${JSON.stringify(ask({ id: 'live' }))}\n`);
    await answered;
    child.stdin?.end();
  });
});
