import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DAY } from '../../src/lib/clock.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { foundStories } from '../../src/store/searchStories.ts';
import { searchSuggestions } from '../../src/store/searchSuggestions.ts';
import { changeSiteSettings } from '../../src/store/settings.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

/** What is syntax to a database, or a name that every object has. */
const HOSTILE = [
  'constructor:harbour',
  '-constructor:"harbour wall"',
  `harbour" OR 1 * ^ { headline } : '`,
  "harbour':*A & !wall | \\",
  'NEAR(harbour wall, 2) AND NOT',
  '-harbour -wall',
  '% _ \\ %_',
  '\ud800harbour\ufffe',
  '⑴ ﹰ ͺ ½ ㍻',
  '港口重新开放风暴之后'.repeat(20),
  Array.from('abcdefghijklmnopqrstuvwxyz').join(' -'),
];

const PAPER = [
  {
    headline: 'Harbour contract goes to Ferrow',
    text: 'The council gave the contract for the harbour wall to Ferrow & Sons.',
    days: 1,
    section: 'Business',
    topics: ['Harbour works'],
    people: ['Ada Pell'],
  },
  {
    headline: 'Storm shuts the harbours',
    text: 'All harbours on the coast were shut. The wall held, the harbour master said.',
    days: 200,
    section: 'News',
    topics: ['Storms'],
    people: ['Ben Orr'],
  },
  {
    headline: 'Ferry fares rise again',
    text: 'Fares go up for the third time; the ferry to the harbour islands costs nine crowns.',
    days: 3,
    section: 'News',
    topics: ['Ferries'],
    people: ['Ada Pell'],
  },
  {
    headline: 'The master of the wall',
    text: 'A mason who has built one wall a year. He lives far from any quay.',
    days: 400,
    section: 'People',
    topics: [],
    people: ['Zoë Ångström'],
  },
  {
    headline: 'Häfen bleiben geschlossen',
    text: 'Die Häfen bleiben bis Montag geschlossen, sagte die Bürgermeisterin.',
    days: 5,
    section: 'News',
    topics: ['Storms'],
    people: [],
    language: 'de',
  },
  {
    headline: '港口重新开放',
    text: '港口在风暴之后重新开放。',
    days: 6,
    section: 'News',
    topics: [],
    people: [],
    language: 'zh',
  },
];

async function fill(store: Store) {
  for (const { headline, text, days, section, topics, people, language = 'en' } of PAPER) {
    await saveArrival(
      store,
      arrival({
        ...{ headline, language, body: plainBody([text]), section: { name: section } },
        topics: topics.map((name) => ({ name })),
        people: people.map((name) => ({ name, credit: 'author' as const })),
        publishedAt: NOW - days * DAY,
      }),
      { actor: 'test', now: NOW },
    );
  }
}

/** What is asked, and the first words of the headlines found, best first. */
const QUERIES: [string, string[]][] = [
  ['harbour', ['Harbour', 'Storm', 'Ferry']],
  ['harbours', ['Harbour', 'Storm', 'Ferry']],
  ['HARBOUR wall', ['Harbour', 'Storm']],
  ['"harbour wall"', ['Harbour']],
  ['"harbour master"', ['Storm']],
  ['"wall harbour"', []],
  ['wall -harbour', ['The master']],
  ['wall -"harbour master"', ['The master', 'Harbour']],
  ['headline:wall', ['The master']],
  ['headline:"master of the wall"', ['The master']],
  ['headline:"wall the master"', []],
  ['headline:harb*', ['Harbour', 'Storm']],
  ['headline:harbuor', ['Harbour', 'Storm']],
  ['harbour -headline:storm', ['Harbour', 'Ferry']],
  ['author:pell', ['Harbour', 'Ferry']],
  ['author:"ada pell" fares', ['Ferry']],
  ['topic:storms', ['Häfen', 'Storm']],
  ['zoe angstrom', ['The master']],
  ['häfen', ['Häfen']],
  ['hafen', ['Häfen']],
  ['风暴', ['港口']],
  ['harbuor', ['Harbour', 'Storm', 'Ferry']],
  ['contarct harbour', ['Harbour']],
  ['contarct "harbour wal"', []],
  ['zzzzqqq', []],
  ['-harbour', []],
  ['" OR * ( NEAR', []],
  ["wall'); drop table stories; --", ['Storm', 'Häfen', 'The master', 'Harbour']],
  ['ferry:fares', ['Ferry']],

  // This or that, and what must not be there.
  ['contract OR fares', ['Harbour', 'Ferry']],
  ['(contract OR fares) islands', ['Ferry']],
  ['contract or fares', ['Harbour', 'Ferry']],
  ['harbour NOT ferry', ['Harbour', 'Storm']],
  ['harbour AND ferry', ['Ferry']],
  ['harbour −ferry', ['Harbour', 'Storm']],
  ['OR', []],

  // Fields: a name of one kind is none of another.
  ['topic:pell', []],
  ['author:storms', []],
  ['section:business', ['Harbour']],
  ['section:news harbour', ['Storm', 'Ferry']],
  ['author:Ada-Pell', ['Harbour', 'Ferry']],
  ['author:pel*', ['Harbour', 'Ferry']],
  ['author:"ada pall" fares', ['Ferry']],
  ['author:angstrom OR topic:ferries', ['Ferry', 'The master']],

  // Times, in the paper's zone.
  ['harbour after:2026', ['Harbour', 'Storm', 'Ferry']],
  ['harbour after:2026-11-20', ['Harbour', 'Ferry']],
  ['harbour before:2026-11-20', ['Storm']],
  ['date:2026-11-20', ['Ferry']],
  ['date:2026-11-18..2026-11-20', ['Ferry', 'Häfen']],
  ['date:2026-05', ['Storm']],
  ['author:pell before:2026-11-22', ['Ferry']],
  ['harbour after:2026-02-31', []],
  ['harbour date:2026-11-20..2026-11-18', []],
  ['harbour after:yesterday', []],

  // As it is typed: broken off, as one word or two, with a slip, in other letters.
  ['harb*', ['Harbour', 'Storm', 'Ferry']],
  ['"harbour wal*"', []],
  ['harbourwall', ['Harbour']],
  ['har-bour', ['Harbour', 'Storm', 'Ferry']],
  ['ahrbour', ['Harbour', 'Storm', 'Ferry']],
  ['hrabor', []],
  ['mayster', ['The master', 'Storm']],
  ['ANGSTRÖM', ['The master']],
  ['geschloßen', ['Häfen']],
  ['Buergermeisterin', ['Häfen']],
  ['港', ['港口']],
  ['开放。', ['港口']],
  ['Ferrow & Sons', ['Harbour']],
  ['harbour wall zebras', ['Harbour', 'Storm', 'The master', 'Ferry']],
  ['"harbour master" zebra', []],
  ['z', []],
  ['😀', []],
  ['%', []],
  ['the', ['The master', 'Storm', 'Harbour', 'Ferry']],
];

const NARROWED = [
  [{ sectionId: 'news' }, ['Storm', 'Ferry']],
  [{ topicId: 'ferries' }, ['Ferry']],
  [{ from: Date.UTC(2026, 5, 1) }, ['Harbour', 'Ferry']],
  [{ until: Date.UTC(2026, 5, 1) }, ['Storm']],
  [{ order: 'newest' as const }, ['Harbour', 'Ferry', 'Storm']],
] as const;

onEveryDatabase('Search', (open) => {
  it('finds the same, in the same order, whatever the database', async () => {
    const store = await open();
    await fill(store);
    const find = async (words: string, more = {}) => {
      const found = await foundStories(store, { words, limit: 10, ...more }, NOW);
      return { ...found, headlines: found.stories.map(({ headline }) => headline) };
    };
    for (const [words, expected] of QUERIES) {
      const { headlines } = await find(words);
      const starts = expected.map((start, at) => headlines[at]?.startsWith(start) && start);
      assert.deepEqual([starts, headlines.length], [expected, expected.length], words);
    }
    for (const [narrow, expected] of NARROWED) {
      const { headlines } = await find('harbour', narrow);
      assert.deepEqual(
        headlines.map((headline) => headline.split(' ')[0]),
        expected,
        JSON.stringify(narrow),
      );
    }

    const mistaken = await find('harbour after:2026-02-31 before:soon');
    assert.deepEqual(mistaken.mistaken, ['after:2026-02-31', 'before:soon']);
    const some = await find('harbour wall zebras');
    assert.equal(some.some, true);
    assert.equal((await find('harbour wall zebras', { asTyped: true })).total, 0);
    assert.equal((await find('', { sectionId: 'news' })).total, 4);

    const typo = await find('harbuor');
    assert.deepEqual(typo.mended, [{ typed: 'harbuor', meant: 'harbour' }]);
    assert.deepEqual((await find('harbuor', { asTyped: true })).headlines, []);
    for (const [typed, meant] of [
      ['headline:harbuor', 'harbour'],
      ['author:"ada pall"', 'ada pell'],
    ] as const) {
      assert.deepEqual(
        (await find(typed)).mended.map((one) => one.meant),
        [meant],
      );
    }
    const [inHeadline] = (await find('headline:storm')).stories;
    assert.equal(inHeadline?.marked, '\u0002Storm\u0003 shuts the harbours');

    const { facets, total, stories } = await find('harbour', { limit: 1 });
    assert.equal(total, 3);
    assert.deepEqual(
      facets.sections.map(({ id, count }) => [id, count]),
      [
        ['news', 2],
        ['business', 1],
      ],
    );
    assert.deepEqual(facets.years, [{ id: '2026', name: '2026', count: 3 }]);
    assert.deepEqual(
      facets.authors.map(({ id, count }) => [id, count]),
      [
        ['ada-pell', 2],
        ['ben-orr', 1],
      ],
    );
    assert.equal(stories[0]?.marked, '\u0002Harbour\u0003 contract goes to Ferrow');
    assert.equal(
      stories[0]?.excerpt,
      'The council gave the contract for the \u0002harbour\u0003 wall to Ferrow & Sons.',
    );

    const pages = [
      await find('harbour', { limit: 2 }),
      await find('harbour', { limit: 2, offset: 2 }),
    ];
    assert.deepEqual(
      pages.flatMap(({ headlines }) => headlines),
      (await find('harbour')).headlines,
    );
  });

  it('suggests what begins so', async () => {
    const store = await open();
    await fill(store);
    const names = async (typed: string) =>
      (await searchSuggestions(store, typed, NOW)).map(({ kind, name }) => `${kind}: ${name}`);
    assert.deepEqual(await names('har'), [
      'topic: Harbour works',
      'story: Harbour contract goes to Ferrow',
      'story: Storm shuts the harbours',
    ]);
    assert.deepEqual(await names('pel'), ['person: Ada Pell']);
    assert.deepEqual(await names('ång'), ['person: Zoë Ångström']);
    assert.deepEqual(await names('angs'), ['person: Zoë Ångström']);
    assert.deepEqual(await names('ferrie'), ['topic: Ferries', 'story: Ferry fares rise again']);
    assert.deepEqual(await names('contarc'), ['story: Harbour contract goes to Ferrow']);
    assert.deepEqual(await names('100%'), []);
    assert.deepEqual(await names('h'), []);
  });

  it('takes whatever is typed for words, and mends but a few of many', async () => {
    const store = await open();
    await fill(store);
    const find = (words: string) => foundStories(store, { words, limit: 10 }, NOW);
    for (const words of HOSTILE) {
      await find(words);
      await searchSuggestions(store, words, NOW);
    }
    assert.equal(
      (await find(`"harbour' \\ ^ ) WALL( "`)).total,
      (await find('"harbour wall"')).total,
    );
    const slips = ['harbuor', 'contarct', 'councli', 'wlal', 'ferrwo'];
    const { mended } = await find(slips.join(' '));
    assert.deepEqual(
      mended.map(({ typed }) => typed),
      slips.slice(0, 3),
    );
  });

  it('leaves out what readers may not see, and follows what changes', async () => {
    const store = await open();
    const hidden = { embargoedUntil: NOW + DAY, headline: 'Quay under embargo' };
    const by = { actor: 'test', now: NOW };
    await saveArrival(store, arrival(hidden), by);
    await saveArrival(store, arrival({ headline: 'Quay draft', status: 'draft' }), by);
    const { storyId } = await saveArrival(store, arrival({ headline: 'Quay closed' }), by);
    const ids = async (words: string) =>
      (await foundStories(store, { words, limit: 10 }, NOW)).stories.map(({ id }) => id);
    assert.deepEqual(await ids('quay'), [storyId]);
    const anew = { headline: 'Quay closed', fingerprint: '2', body: plainBody(['Now a pier.']) };
    await saveArrival(store, arrival(anew), by);
    assert.deepEqual(await ids('overnight'), []);
    assert.deepEqual(await ids('pier'), [storyId]);
  });

  it('lets nobody guess what is not out: no slip is mended by it, no subject of it suggested', async () => {
    const store = await open();
    const by = { actor: 'test', now: NOW };
    const secret = { headline: 'Merger of Zanzibex', topics: [{ name: 'Zanzibex' }] };
    const { storyId } = await saveArrival(
      store,
      arrival({ ...secret, embargoedUntil: NOW + DAY }),
      by,
    );
    await saveArrival(store, arrival({ headline: 'Quay closed' }), by);
    const asked = { words: 'zanzibix quay', limit: 10 };
    const before = await foundStories(store, asked, NOW);
    assert.deepEqual([before.mended, before.stories.length], [[], 1]);
    assert.deepEqual(await searchSuggestions(store, 'zanz', NOW), []);
    const after = await foundStories(store, { words: 'zanzibix', limit: 10 }, NOW + DAY);
    assert.deepEqual(
      after.stories.map(({ id }) => id),
      [storyId],
    );
    const suggested = await searchSuggestions(store, 'zanz', NOW + DAY);
    assert.deepEqual(
      suggested.map(({ kind }) => kind),
      ['topic', 'story'],
    );
  });

  it('counts the years by the newsroom’s clock', async () => {
    const store = await open();
    await changeSiteSettings(store, { timezone: 'Pacific/Auckland' }, NOW);
    const by = { actor: 'test', now: NOW };
    const newYear = {
      headline: 'Fireworks over the quay',
      publishedAt: Date.UTC(2025, 11, 31, 18),
    };
    await saveArrival(store, arrival(newYear), by);
    const { facets } = await foundStories(store, { words: 'fireworks', limit: 1 }, NOW);
    assert.deepEqual(facets.years, [{ id: '2026', name: '2026', count: 1 }]);
    const { total } = await foundStories(store, { words: 'date:2026-01-01', limit: 1 }, NOW);
    assert.equal(total, 1);
  });
});
