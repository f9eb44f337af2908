import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { affinityTo, favouriteOf } from '../../src/discovery/affinity.ts';
import { appealOf } from '../../src/discovery/appeal.ts';
import { mostPromising, withExploring } from '../../src/discovery/exploring.ts';
import { ReadingModel } from '../../src/discovery/readingModel.ts';
import { type Candidate, type ReadOn, recommend } from '../../src/discovery/recommend.ts';
import { pickVaried } from '../../src/discovery/variety.ts';
import { MINUTE, SECOND } from '../../src/lib/clock.ts';

const candidate = (
  story: string,
  different: Partial<Candidate<string>> = {},
): Candidate<string> => ({
  story,
  original: story,
  storyline: null,
  section: null,
  chance: 0.1,
  fresh: 0,
  lift: 0,
  affinity: null,
  appeal: 1,
  tried: { shown: 0, opened: 0 },
  ...different,
});

const readOn = (weights: Record<string, number>, share = 0.14): ReadOn<string> => ({
  next: new Map(
    Object.entries(weights).map(([id, weight]) => [id, { weight, share, lifts: [0, 0.2, 0.1] }]),
  ),
  popular: 1 - Object.values(weights).reduce((sum, weight) => sum + weight, 0),
});

const list = (candidates: Candidate<string>[], reads: ReadOn<string>[] = [], limit = 3) =>
  recommend(candidates, reads, { limit, seed: 'seed' });
const ids = (entries: { story: string }[]) => entries.map(({ story }) => story);

describe('Recommendation', () => {
  it('puts what was read next after the last read first, and says by how many', () => {
    const [first] = list(
      [candidate('popular', { chance: 0.3 }), candidate('next', { chance: 0.01 })],
      [readOn({ next: 0.6 })],
    );
    assert.deepEqual([first?.story, first?.why, first?.detail], ['next', 'read-next', '14']);
  });

  it('weighs the read before the last less than the last', () => {
    const both = [candidate('after-last'), candidate('after-earlier')];
    const reads = [readOn({ 'after-last': 0.3 }), readOn({ 'after-earlier': 0.3 })];
    assert.deepEqual(ids(list(both, reads)), ['after-last', 'after-earlier']);
    const onlyEarlier = [readOn({}), readOn({ 'after-earlier': 0.3 })];
    assert.deepEqual(ids(list(both, onlyEarlier)), ['after-earlier', 'after-last']);
  });

  it('says fresh of what is there for being new, popular of what is much read', () => {
    const entries = list([
      candidate('much-read', { chance: 0.2 }),
      candidate('new', { chance: 0.1, fresh: 0.09 }),
    ]);
    assert.deepEqual(
      entries.map(({ why }) => why),
      ['popular', 'fresh'],
    );
  });

  it('raises what shares a topic with the last reads, and names it', () => {
    const affinity = { why: 'your-topic' as const, detail: 'Tides', strength: 0.6 };
    const [first] = list([candidate('plain'), candidate('shared', { affinity })], [readOn({})]);
    assert.deepEqual([first?.story, first?.why, first?.detail], ['shared', 'your-topic', 'Tides']);
  });

  it('folds copies and takes at most two of a storyline', () => {
    const entries = list(
      [
        candidate('a', { chance: 0.9 }),
        candidate('copy-of-a', { chance: 0.8, original: 'a' }),
        ...['p1', 'p2', 'p3'].map((id) => candidate(id, { chance: 0.7, storyline: 'flood' })),
        candidate('z', { chance: 0.01 }),
      ],
      [],
      10,
    );
    assert.deepEqual(ids(entries), ['a', 'p1', 'p2', 'z']);
  });

  it('mixes the sections for a reader of whom nothing is known, not for others', () => {
    const candidates = [
      ...['n1', 'n2', 'n3', 'n4'].map((id) => candidate(id, { chance: 0.5, section: 'news' })),
      candidate('s1', { chance: 0.1, section: 'sport' }),
      candidate('a1', { chance: 0.1, section: 'arts' }),
    ];
    assert.deepEqual(ids(list(candidates)), ['n1', 's1', 'a1']);
    assert.deepEqual(ids(list(candidates, [readOn({})])), ['n1', 'n2', 'n3']);
  });

  it('gives a third to the section that a reader mostly reads, and says so', () => {
    const candidates = [
      ...['n1', 'n2', 'n3', 'n4', 'n5', 'n6'].map((id) =>
        candidate(id, { chance: 0.5, section: 'news' }),
      ),
      ...['s1', 's2', 's3'].map((id) => candidate(id, { chance: 1e-4, section: 'sport' })),
    ];
    const of = (favourite: { id: string; name: string } | null) =>
      recommend(candidates, [readOn({ s1: 0.001, n1: 0.6 }, 0.02)], {
        limit: 6,
        seed: 's',
        favourite,
      });
    assert.deepEqual(ids(of(null)), ['n1', 'n2', 'n3', 'n4', 'n5', 's1']);
    const own = of({ id: 'sport', name: 'Sport' }).filter(({ why }) => why === 'your-section');
    assert.deepEqual(ids(own), ['s1', 's2']);
    assert.ok(own.every(({ detail }) => detail === 'Sport'));
  });

  it('knows a favourite section by three of the last reads', () => {
    const sections = new Map([
      ['news', 'News'],
      ['sport', 'Sport'],
    ]);
    const sport = { id: 'sport', name: 'Sport' };
    assert.deepEqual(favouriteOf(['sport', 'news', 'sport', null, 'sport'], { sections }), sport);
    assert.equal(favouriteOf(['sport', 'news', 'sport', 'news', null], { sections }), null);
  });

  it('fills up with a section when there is no other', () => {
    const candidates = ['a', 'b', 'c'].map((id) => candidate(id, { section: 'news' }));
    assert.deepEqual(ids(list(candidates)), ['a', 'b', 'c']);
  });

  it('tries something fresh in the last place, the same for the same request', () => {
    const candidates = [
      ...['a', 'b', 'c', 'd', 'e'].map((id) => candidate(id, { chance: 0.5 })),
      ...['new1', 'new2', 'new3'].map((id) => candidate(id, { chance: 0.01, fresh: 0.01 })),
    ];
    const asked = (seed: string) => ids(recommend(candidates, [], { limit: 5, seed }));
    assert.deepEqual(asked('x'), asked('x'));
    assert.match(asked('x').at(-1) ?? '', /^new/);
    assert.deepEqual(asked('x').slice(0, 4), ['a', 'b', 'c', 'd']);
    const tried = new Set(Array.from({ length: 40 }, (_, n) => asked(`r${n}`).at(-1)));
    assert.deepEqual([...tried].sort(), ['new1', 'new2', 'new3']);
  });
});

describe('The parts of Recommendation', () => {
  it('name the strongest thing shared: storyline, then topic, then section', () => {
    const interests = {
      sections: new Map([['sport', 'Sport']]),
      storylines: new Map([['cup', 'The cup']]),
      topics: new Map([['row', 'Rowing']]),
    };
    const of = (storyline: string | null, topics: string[], section: string | null) =>
      affinityTo(interests, { storyline, topics, section });
    assert.deepEqual(of('cup', ['row'], 'sport')?.detail, 'The cup');
    assert.deepEqual(of(null, ['x', 'row'], 'sport')?.detail, 'Rowing');
    assert.deepEqual(of(null, ['x'], 'sport')?.why, 'your-section');
    assert.equal(of(null, ['x'], null), null);
    assert.ok(
      (of('cup', ['row'], 'sport')?.strength ?? 0) > (of(null, ['row'], 'sport')?.strength ?? 0),
    );
  });

  it('explore nothing where nothing is fresh or the list is short', () => {
    const nothing = () => ({ shown: 0, opened: 0 });
    const explored = (entries: number[], untried: number[], limit: number) =>
      withExploring(entries, untried, nothing, { seed: 's', limit }).list;
    assert.deepEqual(explored([1, 2, 3, 4], [], 4), [1, 2, 3, 4]);
    assert.deepEqual(explored([1, 2], [9], 2), [1, 2]);
    assert.deepEqual(explored([1, 2, 3, 4], [9], 4), [1, 2, 3, 9]);
    assert.equal(mostPromising([], nothing, 's'), null);
  });

  it('try what does well often, what is new soon, and what did badly seldom', () => {
    const known: Record<string, { shown: number; opened: number }> = {
      good: { shown: 100, opened: 15 },
      bad: { shown: 100, opened: 1 },
      new: { shown: 0, opened: 0 },
    };
    const tries = Array.from(
      { length: 1_000 },
      (_, n) =>
        mostPromising(
          Object.keys(known),
          (name) => known[name] ?? { shown: 0, opened: 0 },
          `${n}`,
        ) ?? '',
    );
    const times = (name: string) => tries.filter((tried) => tried === name).length;
    assert.ok(times('good') > 500, `${times('good')}`);
    assert.ok(times('new') > 30 && times('new') < times('good'), `${times('new')}`);
    assert.ok(times('bad') < 30, `${times('bad')}`);
  });

  it('learn from lists with care for position', () => {
    const places = Array.from({ length: 40 }, (_, at) => [
      { storyId: `top${at}`, list: 'for-you', place: 0, shown: 100, opened: 20 },
      { storyId: `low${at}`, list: 'for-you', place: 5, shown: 100, opened: 2 },
    ]).flat();
    const of = (storyId: string, place: number, opened: number) => ({
      ...{ storyId, list: 'for-you', place, shown: 100, opened },
    });
    const appeal = appealOf([...places, of('dull', 0, 10), of('bright', 5, 9)], []);
    assert.ok((appeal.get('bright') ?? 0) > 1.3, 'nine where two are usual');
    assert.ok((appeal.get('dull') ?? 9) < 0.8, 'ten where twenty are usual');
    assert.ok(Math.abs((appeal.get('low1') ?? 0) - (appeal.get('top1') ?? 9)) < 0.1);
    const once = appealOf([...places, { ...of('once', 0, 0), shown: 3 }], []);
    assert.ok((once.get('once') ?? 0) > 0.85, 'three showings in vain are no verdict');
    const stayed = appealOf(
      [],
      [
        { storyId: 'kept', told: 100, stayed: 90 },
        { storyId: 'fled', told: 100, stayed: 20 },
      ],
    );
    assert.ok((stayed.get('kept') ?? 0) > 1.1 && (stayed.get('fled') ?? 9) < 0.8);
  });

  it('leave room for another section, whatever was read', () => {
    const news = Array.from({ length: 9 }, (_, at) => candidate(`n${at}`, { section: 'news' }));
    const other = candidate('other', { section: 'arts', chance: 0.001 });
    const chosen = ids(list([...news, other], [readOn({})], 6));
    assert.ok(chosen.includes('other') && chosen.length === 6);
  });

  it('keep the order where nothing forbids it', () => {
    const plain = ['a', 'b', 'c'].map((story) => candidate(story));
    assert.deepEqual(ids(pickVaried(plain, (entry) => entry, { limit: 2 })), ['a', 'b']);
  });
});

describe('What is learned from reads', () => {
  it('puts what is read now over what was read hours ago', () => {
    const model = new ReadingModel();
    for (let n = 0; n < 100; n++) model.read(1, n * SECOND, [], false);
    const later = 600 * MINUTE;
    for (let n = 0; n < 40; n++) model.read(2, later + n * SECOND, [], false);
    const now = later + MINUTE;
    assert.ok(model.chance(2, now).chance > model.chance(1, now).chance);
  });

  it('knows what is read next after a story, with a cautious share', () => {
    const model = new ReadingModel();
    for (let n = 0; n < 60; n++) {
      const time = n * 10 * SECOND;
      model.read(1, time, [], false);
      if (n % 2 === 0) model.read(n % 6 === 0 ? 3 : 2, time + SECOND, [1], false);
    }
    const { next, popular } = model.after(1, 600 * SECOND);
    const of = (story: number) => next.find((entry) => entry.story === story);
    assert.ok((of(2)?.weight ?? 0) > (of(3)?.weight ?? 0));
    const share = of(2)?.share ?? 0;
    assert.ok(share > 0.2 && share < 1 / 3, `${share} claims less than the third that it is`);
    const sum = next.reduce((total, { weight }) => total + weight, popular);
    assert.ok(Math.abs(sum - 1) < 1e-6, 'all probability is given away once');
  });

  it('offers what is published and read by nobody yet, and no more when it is withdrawn', () => {
    const model = new ReadingModel();
    model.publish(7, 0, 5, 0);
    model.publish(8, 0, 9, 0);
    const [seven, eight] = [model.chance(7, MINUTE), model.chance(8, MINUTE)];
    assert.ok(eight.chance > seven.chance && seven.fresh === seven.chance);
    model.withdraw(8, MINUTE);
    assert.equal(model.chance(8, MINUTE).chance, 0);
  });
});
