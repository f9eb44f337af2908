import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { labStorylines } from '../../src/lab/storylines.ts';
import { Failure } from '../../src/lib/failure.ts';

const line = (id: string | number, headline: string | null, published?: string | number) =>
  JSON.stringify({ id, language: 'en', published, headline, unknown: true });

async function answersTo(...lines: string[]) {
  const output = new PassThrough();
  const status = await labStorylines([], Readable.from([lines.join('\n')]), output);
  assert.equal(status, 0);
  output.end();
  const text = (await output.toArray()).join('');
  return text
    .trim()
    .split('\n')
    .map((answer) => JSON.parse(answer));
}

describe('lab storylines', () => {
  it('answers a line a story, in order, with the storyline of each', async () => {
    const answers = await answersTo(
      line('a1', 'Bakers in Tarrow ask for cheaper flour', '2026-11-20T06:00:00Z'),
      line('a2', 'Six sailors rescued off Skerry Point', '2026-11-20T08:00:00Z'),
      line('a3', 'Six sailors rescued off Skerry Point | Tarrow Courier', 1_795_166_000_000),
    );
    assert.deepEqual(
      answers.map(({ id }) => id),
      ['a1', 'a2', 'a3'],
    );
    assert.equal(answers[1].storyline, answers[2].storyline);
    assert.notEqual(answers[0].storyline, answers[1].storyline);
  });

  it('tells what is wrong with a line and goes on', async () => {
    const answers = await answersTo('{"id":', '{"headline":"No id"}', '', line(7, null));
    assert.match(answers[0].error, /not JSON/);
    assert.equal(answers[0].line, 1);
    assert.match(answers[1].error, /^id:/);
    assert.equal(answers[1].line, 2);
    assert.equal(answers[2].id, '7');
    assert.equal(typeof answers[2].storyline, 'string');
    assert.equal(answers.length, 3);
  });

  it('answers each story before the next is written', async () => {
    const input = new PassThrough();
    const output = new PassThrough({ encoding: 'utf8' });
    const answers = output[Symbol.asyncIterator]();
    const done = labStorylines([], input, output);
    for (const id of ['a1', 'a2', 'a3']) {
      input.write(`${line(id, `Story ${id}`)}\n`);
      const { value } = await answers.next();
      assert.equal(JSON.parse(value).id, id);
    }
    input.end();
    assert.equal(await done, 0);
  });

  it('takes no options', async () => {
    const run = labStorylines(['--k', '3'], Readable.from(['']), new PassThrough());
    await assert.rejects(run, Failure);
  });
});
