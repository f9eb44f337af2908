import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mostRead, type RankedStory } from '../../src/discovery/mostRead.ts';
import { ofEachScope } from '../../src/discovery/ofEachScope.ts';
import { ReadCounts } from '../../src/discovery/readCounts.ts';
import { trending } from '../../src/discovery/trending.ts';
import { DAY, HOUR, MINUTE } from '../../src/lib/clock.ts';

const NOW = Date.UTC(2026, 10, 23, 12, 30);

/** The last second of an hour, so that the running hour is whole. */
const HOUR_END = Date.UTC(2026, 10, 23, 11, 59, 59);

const story = (
  id: string,
  ageHours: number,
  section: string | null = null,
  now = HOUR_END,
): RankedStory => ({
  id,
  publishedAt: now - ageHours * HOUR,
  section,
  topics: [],
});
const ids = (ranked: { id: string }[]) => ranked.map(({ id }) => id);

describe('Most read', () => {
  const counts = new ReadCounts();
  counts.add('running', NOW - 5 * MINUTE, 40);
  counts.add('hour-before', NOW - 50 * MINUTE, 60);
  counts.add('yesterday', NOW - 20 * HOUR, 500);
  counts.add('last-week', NOW - 5 * DAY, 5_000);
  counts.add('last-month', NOW - 20 * DAY, 50_000);
  const stories = [...counts.stories()].map((id) => story(id, 24 * 25));
  const top = (window: '1h' | '24h' | '7d' | '30d') =>
    mostRead(counts, stories, { window, now: NOW }).slice(0, 3);

  it('counts the running hour whole and of the hour before what is inside', () => {
    assert.deepEqual(
      top('1h').map(({ id, readers }) => [id, readers]),
      [
        ['running', 40],
        ['hour-before', 30],
      ],
    );
  });

  for (const [window, expected] of [
    ['24h', ['yesterday', 'hour-before', 'running']],
    ['7d', ['last-week', 'yesterday', 'hour-before']],
    ['30d', ['last-month', 'last-week', 'yesterday']],
  ] as const) {
    it(`of ${window} reaches back so far`, () => assert.deepEqual(ids(top(window)), expected));
  }

  it('puts the newer of equals first', () => {
    const equal = new ReadCounts();
    for (const id of ['old', 'new']) equal.add(id, NOW, 7);
    const ranked = mostRead(equal, [story('old', 9), story('new', 2)], {
      window: '24h',
      now: NOW,
    });
    assert.deepEqual(ids(ranked), ['new', 'old']);
  });

  it('forgets what no window reaches', () => {
    const old = new ReadCounts();
    old.add('ancient', NOW - 40 * DAY, 9);
    old.add('recent', NOW - DAY, 9);
    old.forget(NOW);
    assert.deepEqual([...old.stories()], ['recent']);
  });

  it('says whether a number that was counted elsewhere is another', () => {
    const set = new ReadCounts();
    assert.equal(set.set('a', 1, 5), true);
    assert.equal(set.set('a', 1, 5), false);
    assert.equal(set.set('a', 1, 6), true);
  });
});

/** A paper in which every story gets `usual` readers in each of its first hours. */
function steadyPaper(usual: number, section: string | null = null) {
  const counts = new ReadCounts();
  const stories = Array.from({ length: 12 }, (_, at) =>
    story(`usual-${section}-${at}`, at + 6, section),
  );
  for (const { id, publishedAt } of stories) {
    for (let time = publishedAt; time <= HOUR_END; time += HOUR) counts.add(id, time, usual);
  }
  return { counts, stories };
}

const list = (counts: ReadCounts, stories: RankedStory[]) =>
  trending(counts, stories, { window: '1h', now: HOUR_END }).slice(0, 10);

describe('Trending', () => {
  it('does not let three views beat three thousand', () => {
    const { counts, stories } = steadyPaper(10);
    counts.add('three', HOUR_END, 3);
    counts.add('thousands', HOUR_END, 3_000);
    const ranked = list(counts, [...stories, story('three', 2), story('thousands', 2)]);
    assert.deepEqual(ids(ranked), ['thousands']);
    assert.ok((ranked[0]?.score ?? 0) > 50);
  });

  it('ranks by speed, not volume: 60 where 10 are usual before 800 where 700 are', () => {
    const { counts, stories } = steadyPaper(10);
    const big = story('always-big', 20);
    for (let time = big.publishedAt; time < HOUR_END - HOUR; time += HOUR)
      counts.add(big.id, time, 700);
    counts.add(big.id, HOUR_END, 800);
    counts.add('rising', HOUR_END, 60);
    const [first] = list(counts, [...stories, big, story('rising', 8)]);
    assert.equal(first?.id, 'rising');
  });

  it('expects what the section’s stories got at that age', () => {
    const sport = steadyPaper(100, 'sport');
    const arts = steadyPaper(5, 'arts');
    const counts = sport.counts;
    for (const { id, publishedAt } of arts.stories) {
      for (let time = publishedAt; time <= HOUR_END; time += HOUR) counts.add(id, time, 5);
    }
    counts.add('match', HOUR_END, 110);
    counts.add('play', HOUR_END, 110);
    const stories = [
      ...sport.stories,
      ...arts.stories,
      story('match', 1, 'sport'),
      story('play', 1, 'arts'),
    ];
    const [first] = list(counts, stories);
    assert.equal(first?.id, 'play');
  });

  it('goes by the hour of the day: what stories got at night is not what they get at noon', () => {
    const counts = new ReadCounts();
    const stories: RankedStory[] = [];
    const usual = (time: number) => (new Date(time).getUTCHours() === 11 ? 900 : 90);
    for (let back = 9 * 24; back >= 2; back--) {
      const one = story(`of-${back}`, back);
      counts.add(one.id, one.publishedAt + HOUR, usual(one.publishedAt + HOUR));
      stories.push(one);
    }
    counts.add('noon', HOUR_END, 900);
    assert.deepEqual(list(counts, [...stories, story('noon', 1)]), []);
    const night = HOUR_END - 9 * HOUR;
    counts.add('late', night, 900);
    const then = [...stories.filter((one) => one.publishedAt < night), story('late', 10)];
    const [first] = trending(counts, then, { window: '1h', now: night });
    assert.equal(first?.id, 'late', 'nine hundred by night are many');
  });

  it('says nothing of a day like every other', () => {
    const { counts, stories } = steadyPaper(50);
    assert.deepEqual(list(counts, stories), []);
  });

  it('says nothing of a paper without readers', () => {
    assert.deepEqual(list(new ReadCounts(), [story('a', 1)]), []);
  });
});

describe('A ranking of each scope', () => {
  const filed = new Map(
    Array.from({ length: 9 }, (_, at) => {
      const section = at < 8 ? 'news' : 'arts';
      return [`s${at}`, { ...story(`s${at}`, 1, section), topics: at === 7 ? ['boats'] : [] }];
    }),
  );
  const ranked = [...filed.keys()].map((id, at) => ({ id, score: 9 - at, readers: 9 - at }));

  it('keeps the first of the site, of each section and of each topic, in their order', () => {
    const kept = ofEachScope(ranked, (id) => filed.get(id), { site: 2, section: 3, topic: 1 });
    assert.deepEqual(ids(kept), ['s0', 's1', 's2', 's7', 's8']);
  });

  it('leaves out what is not there any more', () => {
    const kept = ofEachScope(ranked, () => undefined, { site: 2, section: 3, topic: 1 });
    assert.deepEqual(kept, []);
  });
});
