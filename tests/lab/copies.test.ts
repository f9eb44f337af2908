import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labCopies } from '../../src/lab/copies.ts';
import { Failure } from '../../src/lib/failure.ts';
import { runCommand } from '../support/command.ts';
import { labRun } from '../support/lab.ts';

const PARAGRAPHS = [
  'The harbour board of Port Ansel voted on Tuesday to rebuild the northern quay, which has leaned towards the water since the storm of last winter.',
  'Engineer Ada Pell told the meeting that divers had found eleven cracks in the wall. She called the repair long overdue and the price fair.',
  'Fishermen fear for their berths. Two boats have already moved to Corrie, where the mooring is cheaper and the ice house works at night.',
  'Work begins in the spring and is to last fourteen months. A temporary pier of timber will serve the ferry to the islands until then.',
  'The opposition asked for a second opinion, but found no majority. Its leader left the hall before the vote was counted.',
  'Money comes from the province, from a loan, and from a levy on berths that rises by a tenth each year until the debt is paid.',
];
const HEADLINES = [
  'Baker wins prize for rye loaf',
  'Choir sings in old customs house',
  'School bus timetable changes again',
  'Museum finds lost map in drawer',
  'Tennis courts reopen with new nets',
  'Orchestra appoints a tuba player',
];
const original = { id: 'a1', headline: 'Quay to be rebuilt', text: PARAGRAPHS.join('\n\n') };

type Answer = { id: string; copyOf: string | null; similarity?: number };

const run = async (...lines: unknown[]) => {
  const { status, answers } = await labRun(labCopies, [], lines);
  assert.equal(status, 0);
  return answers as Answer[];
};
const copyOf = async (text: string, more: object = {}) =>
  (await run(original, { id: 'b1', headline: 'Something else', text, ...more }))[1]?.copyOf;

describe('lab copies', () => {
  for (const [what, text] of [
    ['headed anew', original.text],
    ['cut to a third', PARAGRAPHS.slice(0, 2).join('\n\n')],
    ['cut within, a first and a last paragraph left', [PARAGRAPHS[0], PARAGRAPHS[5]].join('\n')],
    [
      'with a word injected in every twelve',
      original.text.replaceAll(/((?:\S+\s+){12})/g, '$1FXZone '),
    ],
    [
      'cut, between lists of other headlines',
      [...HEADLINES, ...PARAGRAPHS.slice(1, 4), ...HEADLINES].join('\n'),
    ],
    ['on one line', PARAGRAPHS.join(' ')],
  ] as const) {
    it(`knows a copy ${what}`, async () => assert.equal(await copyOf(text), 'a1'));
  }

  const FURNITURE = [
    'Sign up for our morning briefing and get the stories that matter to you every day.',
    'We use cookies to improve your experience and to show you what you may like best.',
    'Follow us for more news from the region, and tell us what you think in the comments below.',
    'Support independent journalism by becoming a member of our newsroom from this very day.',
  ].join('\n');
  const told = (part: number, number: number) =>
    ['one', 'two', 'three', 'four', 'five', 'six']
      .map((sentence) =>
        Array.from({ length: 20 }, (_, at) => `w${part}x${number}${sentence}${at}`).join(' '),
      )
      .join('.\n');
  const ofOneSite = HEADLINES.flatMap((headline, part) =>
    Array.from({ length: 3 }, (_, number) => ({
      id: `f${part}${number}`,
      headline: `${headline} ${number}`,
      text: `${told(part, number)}\n${FURNITURE}`,
    })),
  );

  it('learns which sentences are a site’s, and knows a short copy between them', async () => {
    const brief = { id: 'a1', headline: 'Quay', text: PARAGRAPHS.slice(0, 2).join('\n') };
    const copy = { id: 'b1', headline: 'Harbour', text: `${brief.text}\n${FURNITURE}` };
    const answers = await run(...ofOneSite, brief, copy);
    assert.deepEqual(
      answers.filter((answer) => answer.copyOf !== null).map(({ id, copyOf: of }) => [id, of]),
      [['b1', 'a1']],
    );
  });

  it('goes by arrival, whatever date is stamped', async () => {
    assert.equal(await copyOf(original.text, { published: '2019-01-01T00:00:00Z' }), 'a1');
    assert.equal(await copyOf(original.text, { published: '2031-01-01T00:00:00Z' }), 'a1');
  });

  const ANEW = [
    'Port Ansel gets a new northern quay after all: the board agreed to it this week, by nine votes to four.',
    'Ships had been kept off the old wall for months, since it began to lean. Residents spoke of a disgrace.',
    'The mayor promised that no berth would be lost. Critics doubt it, and point to Corrie, where half of them were.',
  ];
  for (const [what, text] of [
    ['a new report of the same event', ANEW.join('\n')],
    ['a report that quotes it', [...ANEW, PARAGRAPHS[1]].join('\n')],
    ['what shares its lists only', [...ANEW, ...HEADLINES].join('\n')],
  ] as const) {
    it(`does not take for a copy ${what}`, async () => assert.equal(await copyOf(text), null));
  }

  it('takes two stories merged for a copy of neither', async () => {
    const other = {
      id: 'a2',
      headline: 'Boats',
      text: [...ANEW, ...ANEW.map((one) => `Yet ${one} Indeed.`)].join('\n'),
    };
    const merged = { id: 'a3', text: `${original.text}\n${other.text}` };
    assert.equal((await run(original, other, merged))[2]?.copyOf, null);
  });

  it('names the earliest of several', async () => {
    const answers = await run(original, { ...original, id: 'a2' }, { ...original, id: 'a3' });
    assert.deepEqual(
      answers.map((answer) => answer.copyOf),
      [null, 'a1', 'a1'],
    );
    assert.equal(answers[2]?.similarity, 1);
  });

  it('tells short texts apart: the same words are a copy, a pattern filled in anew is none', async () => {
    const close = (points: string) =>
      `The Dorn index closed at ${points} points in calm trading on Friday.`;
    const answers = await run(
      { id: 'h1', headline: 'Quay wall cracks at Port Ansel' },
      { id: 'h2', headline: 'Quay wall cracks at Port Corrie' },
      { id: 'h3', headline: 'Quay wall cracks at Port Ansel' },
      { id: 'n1', headline: 'Shares', text: close('812.4') },
      { id: 'n2', headline: 'Shares', text: close('799.1') },
      { id: 'n3', headline: 'Shares end the week', text: close('812.4') },
    );
    assert.deepEqual(
      answers.map((answer) => answer.copyOf),
      [null, null, 'h1', null, null, 'n1'],
    );
  });

  it('answers what is no story with its line, and refuses options', async () => {
    const { answers } = await labRun(labCopies, [], ['{', { headline: 'no id' }, original]);
    assert.deepEqual(
      answers.map((answer) => (answer as { line?: number }).line ?? null),
      [1, 2, null],
    );
    await assert.rejects(labRun(labCopies, ['--colour'], []), Failure);
  });

  it('runs as a command', async () => {
    const { status, out } = await runCommand(['lab', 'copies'], {
      input: JSON.stringify(original),
    });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out), { id: 'a1', copyOf: null });
  });
});
