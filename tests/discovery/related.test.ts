import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CopyFinder } from '../../src/discovery/copies.ts';
import { mostVaried } from '../../src/discovery/diversity.ts';
import { everyOther, relatedTo } from '../../src/discovery/related.ts';
import { type IndexedStory, RelatedIndex } from '../../src/discovery/relatedIndex.ts';
import { writtenForm } from '../../src/discovery/storyTerms.ts';
import { DAY } from '../../src/lib/clock.ts';

const NOW = Date.UTC(2026, 10, 23);

const story = (id: string, body: string, different: Partial<IndexedStory> = {}): IndexedStory => ({
  id,
  language: 'en',
  headline: body.split(' ').slice(0, 5).join(' '),
  standfirst: '',
  body,
  topics: [],
  section: null,
  storyline: null,
  publishedAt: NOW - DAY,
  ...different,
});

function indexOf(...stories: IndexedStory[]): RelatedIndex {
  const index = new RelatedIndex();
  for (const one of stories) index.put(one);
  return index;
}

const FILLERS = [
  'The bakery on Rope Street won a prize for its rye loaf',
  'Choir sings in the old customs house before a full hall',
  'School bus timetable changes after parents complain about waiting',
  'Museum finds a lost map of the hills in a drawer',
  'Tennis courts reopen with new nets and a fresh coat of paint',
  'Orchestra appoints a conductor who plays the tuba at weddings',
].map((text, at) => story(`filler${at}`, text));

const FLOOD = 'Sluice gate at Low Quarter fails and flood water fills cellars';
const GATE = 'Sluice gate maker warned the council about the flood risk in writing';
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);

describe('Related', () => {
  it('lists what shares rare words, never the story itself, earlier ones only', () => {
    const index = indexOf(
      ...FILLERS,
      story('flood', FLOOD, { publishedAt: NOW - 3 * DAY }),
      story('gate', GATE, { publishedAt: NOW - 2 * DAY }),
      story('later', 'Sluice gate flood inquiry opens', { publishedAt: NOW }),
    );
    const [first, ...rest] = ids(relatedTo(index, 'gate', { limit: 5 }));
    assert.equal(first, 'flood');
    assert.ok(!rest.includes('later') && !rest.includes('gate'));
    const anyTime = ids(relatedTo(index, 'gate', { limit: 5, anyTime: true }));
    assert.ok(anyTime.includes('later'));
  });

  it('weighs the headline over the body, and a topic over both', () => {
    const index = indexOf(
      ...FILLERS,
      story('inBody', 'A long report on other things that ends with the word eel', {
        headline: 'Minutes',
      }),
      story('inHeadline', 'A long report on other things that ends otherwise', { headline: 'Eel' }),
      story('byTopic', 'A report about quite another matter', { topics: ['Eels and elvers'] }),
      story('asked', 'Something slippery', {
        headline: 'Eel',
        topics: ['Eels and elvers'],
        publishedAt: NOW,
      }),
    );
    assert.deepEqual(ids(relatedTo(index, 'asked', { limit: 3 })), [
      'byTopic',
      'inHeadline',
      'inBody',
    ]);
  });

  it('says why: the rarest topic, else a name, else a word, as it is written', () => {
    const asked = story('asked', 'In the morning Ada Pell praised the eels.', {
      topics: ['Town', 'Fishing'],
      publishedAt: NOW,
    });
    const index = indexOf(
      ...FILLERS.map((one) => ({ ...one, topics: ['Town'] })),
      story('topic', 'Nets are mended', { topics: ['Fishing', 'Town'] }),
      story('name', 'At noon Ada Pell opened a bridge'),
      story('word', 'Many eels die in the heat'),
      asked,
    );
    const reasons = new Map(
      relatedTo(index, 'asked', { limit: 20 }).map(({ id, why, term }) => [
        id,
        [why, term && writtenForm(term, asked)],
      ]),
    );
    assert.deepEqual(reasons.get('topic'), ['same-topic', 'Fishing']);
    assert.deepEqual(reasons.get('name'), ['same-people', 'Ada Pell']);
    assert.deepEqual(reasons.get('word'), ['same-words', 'eels']);
  });

  it('says which subject both are about where that tells more than their words', () => {
    const index = indexOf(
      ...FILLERS,
      story('profit', 'Quarterly earnings of the ferry line fell on lower revenue'),
      story('gull', 'Visitors feed gulls on the promenade'),
      story('asked', 'The mill reports a net profit and a higher dividend', { publishedAt: NOW }),
    );
    const [first] = relatedTo(index, 'asked', { limit: 5 });
    assert.deepEqual(
      [first?.id, first?.why, first?.detail],
      ['profit', 'same-subject', 'company earnings'],
    );
    const words = index.get('gull');
    const asked = index.get('asked');
    assert.ok(words && asked);
    assert.equal(index.tellingSubjects(asked)(words), null, 'no subject is shared');
  });

  it('says why by the words of the two, however alike others of the list are', () => {
    const index = indexOf(
      ...FILLERS,
      story('profit', 'Quarterly earnings of the ferry line fell on lower revenue'),
      story('again', 'Quarterly earnings of the ferry line rose on higher revenue'),
      story('asked', 'The mill reports a net profit and a dividend', { publishedAt: NOW }),
    );
    assert.deepEqual(
      relatedTo(index, 'asked', { limit: 2 }).map(({ why }) => why),
      ['same-subject', 'same-subject'],
    );
  });

  it('folds copies of the story and of each other', () => {
    const index = indexOf(
      ...FILLERS,
      story('flood', FLOOD),
      story('floodCopy', FLOOD),
      story('asked', GATE, { publishedAt: NOW }),
      story('askedCopy', GATE),
    );
    const original: Record<string, string> = { floodCopy: 'flood', askedCopy: 'asked' };
    const related = relatedTo(index, 'asked', {
      limit: 5,
      originalOf: (id) => original[id] ?? id,
    });
    const found = ids(related).filter((id) => !id.startsWith('filler'));
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /^flood/);
  });

  it('has two of a storyline at most, and leaves the story’s own to its page', () => {
    const parts = ['one', 'two', 'three'].map((id) => story(id, FLOOD, { storyline: 'flood' }));
    const own = story('own', GATE, { storyline: 'gate' });
    const asked = story('asked', GATE, { storyline: 'gate', publishedAt: NOW });
    const found = ids(relatedTo(indexOf(...FILLERS, ...parts, own, asked), 'asked', { limit: 5 }));
    assert.equal(found.filter((id) => ['one', 'two', 'three'].includes(id)).length, 2);
    assert.ok(!found.includes('own'));
  });

  it('takes up where readers went on to, and says by how many', () => {
    const index = indexOf(
      ...FILLERS,
      story('flood', FLOOD),
      story('asked', GATE, { publishedAt: NOW }),
    );
    const related = relatedTo(index, 'asked', { limit: 2, readNext: new Map([['filler0', 0.3]]) });
    const entry = related.find(({ id }) => id === 'filler0');
    assert.deepEqual([entry?.why, entry?.detail], ['read-next', '30']);
  });

  it('does not list what readers merely went on to, as they do from anything', () => {
    const index = indexOf(...FILLERS, story('asked', GATE, { publishedAt: NOW }));
    const readNext = new Map([['filler0', 0.05]]);
    const listed = (leastScore: number) =>
      relatedTo(index, 'asked', { limit: 20, leastScore, readNext }).some(
        ({ id }) => id === 'filler0',
      );
    assert.deepEqual([listed(0.03), listed(0)], [false, true]);
  });

  it('does not list what readers went on to alone, where it is in another language', () => {
    const foreign = story('foreign', 'Bäckereien öffnen wieder', { language: 'de' });
    const index = indexOf(...FILLERS, foreign, story('asked', GATE, { publishedAt: NOW }));
    const readNext = new Map([
      ['foreign', 0.3],
      ['filler0', 0.3],
    ]);
    const listed = relatedTo(index, 'asked', { limit: 20, leastScore: 0.1, readNext });
    assert.deepEqual(
      listed.flatMap(({ id, why }) => (why === 'read-next' ? [id] : [])),
      ['filler0'],
    );
  });

  /** Whether a story is still listed where its likeness is so many times the least that is asked. */
  const isListedAt = (index: RelatedIndex, id: string, times: number) => {
    const like = relatedTo(index, 'asked', { limit: 50 }).find((entry) => entry.id === id);
    const leastScore = (like?.score ?? 0) / times;
    return relatedTo(index, 'asked', { limit: 50, leastScore }).some((entry) => entry.id === id);
  };

  it('takes a name that both say by the way for less than a topic', () => {
    const asked = story('asked', 'The pharmacy reopens, said Idris Hallam', { publishedAt: NOW });
    const byName = indexOf(...FILLERS, story('other', 'Hens were sold to Idris Hallam'), asked);
    assert.deepEqual(
      [1.5, 1.8].map((times) => isListedAt(byName, 'other', times)),
      [false, true],
    );
    const topics = ['Medicine'];
    const byTopic = indexOf(...FILLERS, story('other', 'Hens were sold yesterday', { topics }), {
      ...asked,
      topics,
    });
    assert.equal(isListedAt(byTopic, 'other', 1.5), true);
  });

  it('takes a topic that is everywhere for less than a rare one', () => {
    const asked = story('asked', 'The pharmacy reopens', { topics: ['Town'], publishedAt: NOW });
    const other = story('other', 'Hens were sold yesterday', { topics: ['Town'] });
    const others = [0, 1, 2, 3].flatMap((round) =>
      FILLERS.map((one) => ({ ...one, id: `${one.id}-${round}` })),
    );
    const common = others.map((one, at) => (at < 3 ? { ...one, topics: ['Town'] } : one));
    assert.equal(isListedAt(indexOf(...others, other, asked), 'other', 1.4), true);
    assert.equal(isListedAt(indexOf(...common, other, asked), 'other', 1.4), false);
  });

  it('leaves out chance likeness when told to', () => {
    const index = indexOf(
      ...FILLERS,
      story('asked', 'An old map of a bakery', { publishedAt: NOW }),
    );
    assert.ok(relatedTo(index, 'asked', { limit: 5 }).length > 0);
    assert.deepEqual(relatedTo(index, 'asked', { limit: 5, leastScore: 0.9 }), []);
  });

  it('follows what is put anew and removed', () => {
    const index = indexOf(
      ...FILLERS,
      story('flood', FLOOD),
      story('asked', GATE, { publishedAt: NOW }),
    );
    index.put(story('flood', 'Nothing of the sort happened at the weekend'));
    assert.ok((relatedTo(index, 'asked', { limit: 1 })[0]?.score ?? 0) < 0.1);
    index.put(story('flood', FLOOD));
    assert.equal(relatedTo(index, 'asked', { limit: 1 })[0]?.id, 'flood');
    index.remove('flood');
    assert.ok(!ids(relatedTo(index, 'asked', { limit: 20 })).includes('flood'));
    assert.deepEqual(relatedTo(index, 'flood', { limit: 5 }), []);
  });

  it('gives every other story a score when all are asked for', () => {
    const index = indexOf(...FILLERS, story('flood', FLOOD), story('gate', GATE));
    const all = everyOther(index, 'gate');
    assert.equal(all.length, FILLERS.length + 1);
    assert.equal(all[0]?.id, 'flood');
    assert.equal(all.at(-1)?.score, 0);
  });

  it('sweeps out what is gone without losing what is there', () => {
    const index = indexOf(story('flood', FLOOD), story('gate', GATE));
    for (let round = 0; round < 2_500; round++) index.put(story('moving', `word${round} sluice`));
    assert.equal(index.size, 3);
    assert.ok(ids(relatedTo(index, 'gate', { limit: 3, anyTime: true })).includes('flood'));
  });
});

describe('Maximal marginal relevance', () => {
  it('prefers the second-best that is different to one more of the same', () => {
    const same = 'flood sluice cellar pump water gate';
    const index = indexOf(
      ...FILLERS,
      story('same1', same, { headline: 'x' }),
      story('same2', same, { headline: 'x' }),
      story('other', 'council budget sluice repair vote', { headline: 'y' }),
    );
    const candidates = [
      ['same1', 1],
      ['same2', 0.98],
      ['other', 0.8],
    ].map(([id, score]) => {
      const entry = index.get(String(id));
      assert.ok(entry);
      return { entry, score: Number(score) };
    });
    const picked = [...mostVaried(index, candidates)].map(({ entry }) => entry.id);
    assert.deepEqual(picked, ['same1', 'other', 'same2']);
  });
});

describe('Copies', () => {
  const sentences = Array.from(
    { length: 24 },
    (_, n) =>
      `Sentence number ${n} tells how the ${n * 7} pilots of quay ${n * 3} met at ${n} o'clock.`,
  );
  const text = sentences.join(' ');
  const finder = () => {
    const copies = new CopyFinder();
    copies.put('original', text, NOW);
    return copies;
  };

  for (const [what, copy] of [
    ['the same text', text],
    ['a text cut by a third', sentences.slice(0, 16).join(' ')],
    ['a text wrapped in other headlines', `More news. ${FLOOD}. ${text} Read also: ${GATE}.`],
    [
      'a text with words injected',
      sentences.map((s, n) => (n % 6 ? s : `${s} ADVERTISEMENT`)).join(' '),
    ],
  ] as const) {
    it(`are found in ${what}`, () => {
      const [link] = finder().put('copy', copy, NOW + DAY);
      assert.equal(link?.id, 'copy');
      assert.equal(link?.original, 'original');
      assert.ok((link?.similarity ?? 0) > 0.5);
    });
  }

  it('are not what merely quotes, or reports the same anew', () => {
    const report = FILLERS.map(({ body }) => body).join('. ');
    assert.deepEqual(finder().put('quoting', `${report} ${sentences[3]} ${report}`, NOW + DAY), []);
    assert.deepEqual(finder().put('new', `${FLOOD}. ${GATE}. ${report}`, NOW + DAY), []);
  });

  it('go by publication, whichever came in first', () => {
    const [link] = finder().put('earlier', text, NOW - DAY);
    assert.deepEqual([link?.id, link?.original], ['original', 'earlier']);
  });

  it('name the earliest, also of a copy of a copy', () => {
    const copies = finder();
    copies.put('copy', text, NOW + DAY);
    const [link] = copies.put('copy-of-copy', text, NOW + 2 * DAY);
    assert.equal(link?.original, 'original');
    assert.equal(copies.originalOf('copy-of-copy'), 'original');
  });

  it('are found however their dates are stamped', () => {
    const copies = finder();
    const [link] = copies.put('late', text, NOW + 400 * DAY);
    assert.deepEqual([link?.id, link?.original], ['late', 'original']);
  });

  it('keep a bounded number of stories, the latest to arrive, and what was found', () => {
    const copies = new CopyFinder({ kept: 2 });
    copies.put('original', text, 1);
    copies.put('copy', text, 2);
    for (const [at, { body }] of FILLERS.entries()) copies.put(`filler${at}`, body, 3 + at);
    assert.deepEqual(copies.put('late', text, 99), []);
    assert.equal(copies.originalOf('copy'), 'original');
  });
});
