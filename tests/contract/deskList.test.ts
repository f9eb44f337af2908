import assert from 'node:assert/strict';
import { it } from 'node:test';
import { HOUR } from '../../src/lib/clock.ts';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { type DeskOrder, deskList } from '../../src/store/deskList.ts';
import { type DeskListFilter, filteredStories } from '../../src/store/deskListFilter.ts';
import { deskStorylines } from '../../src/store/deskStorylines.ts';
import { manuscriptOf } from '../../src/store/manuscript.ts';
import type { Store } from '../../src/store/store.ts';
import { putWorkingCopy } from '../../src/store/workingCopies.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { EVERYTHING } from '../support/everything.ts';
import { NOW } from '../support/press.ts';
import { arrival } from '../support/stories.ts';

const ORDERS: DeskOrder[] = ['changed', 'published', 'headline'];
const WHOLE = { limit: 50, after: null };

async function put(store: Store, now: number, different: Partial<Arrival>): Promise<string> {
  return (await saveArrival(store, arrival(different), { actor: 'test', now })).storyId;
}

const headlines = async (
  store: Store,
  filter: Partial<DeskListFilter> = {},
  order: DeskOrder = 'changed',
) => {
  return (await deskList(store, { ...EVERYTHING, ...filter }, { ...WHOLE, order })).map(
    (one) => one.headline,
  );
};

/** Four stories of which each filter finds some. */
async function fill(store: Store) {
  const ada = { name: 'Ada Pell', credit: 'author' as const };
  await store.db
    .insertInto('storylines')
    .values({ id: 'quay', name: 'The quay', summary: '', slug: null, mergedInto: null })
    .execute();
  const ids = [
    await put(store, NOW, {
      headline: 'Ölpreis steigt',
      section: { name: 'Money' },
      people: [ada],
    }),
    await put(store, NOW + 1, {
      ...{ headline: 'A quay falls', status: 'draft', topics: [{ name: 'Harbour' }] },
      ...{ storylineId: 'quay', publishedAt: NOW - HOUR },
    }),
    await put(store, NOW + 2, {
      ...{ headline: 'Bakers strike', section: { name: 'Money' }, topics: [{ name: 'Harbour' }] },
      people: [{ ...ada, credit: 'contributor' }],
      publishedAt: NOW - 2 * HOUR,
    }),
    await put(store, NOW + 3, { headline: 'Zinc is dear', storylineId: 'quay' }),
  ];
  const set = { stage: 'Ready' };
  await store.db.updateTable('stories').set(set).where('id', 'in', ids.slice(1, 3)).execute();
  return ids;
}

onEveryDatabase('The desk’s list of stories', (open) => {
  it('is narrowed by each filter and by several', async () => {
    const store = await open();
    await fill(store);
    const cases: [Partial<DeskListFilter>, string[]][] = [
      [{}, ['Zinc is dear', 'Bakers strike', 'A quay falls', 'Ölpreis steigt']],
      [{ status: 'draft' }, ['A quay falls']],
      [{ stage: 'Ready' }, ['Bakers strike', 'A quay falls']],
      [{ stage: 'Ready', status: 'published' }, ['Bakers strike']],
      [{ sectionId: 'money' }, ['Bakers strike', 'Ölpreis steigt']],
      [{ topicId: 'harbour' }, ['Bakers strike', 'A quay falls']],
      [{ authorId: 'ada-pell' }, ['Ölpreis steigt']],
      [{ assigneeId: 'nobody' }, []],
      [{ draftsOf: 'nobody' }, []],
      [{ words: ['ÖLPREIS'] }, ['Ölpreis steigt']],
      [{ words: ['quay', 'fall'] }, ['A quay falls']],
      [{ words: ['quay', 'baker'] }, []],
    ];
    for (const [filter, wanted] of cases) {
      assert.deepEqual(await headlines(store, filter), wanted, JSON.stringify(filter));
    }
  });

  it('is whole in each order when it is read page by page', async () => {
    const store = await open();
    const ids = await fill(store);
    for (const order of ORDERS) {
      const seen: string[] = [];
      let after: { at: number | string; id: string } | null = null;
      for (let page = 0; page < 6; page++) {
        const [one] = await deskList(store, EVERYTHING, { order, limit: 1, after });
        if (!one) break;
        seen.push(one.id);
        after = { at: one.key, id: one.id };
      }
      assert.deepEqual(seen.toSorted(), ids.toSorted(), order);
    }
    const times = (await deskList(store, EVERYTHING, { ...WHOLE, order: 'published' })).map(
      ({ publishedAt }) => publishedAt,
    );
    assert.deepEqual(
      times,
      times.toSorted((some, other) => other - some),
    );
    const names = await headlines(store, {}, 'headline');
    assert.deepEqual(names.slice(0, 3), ['A quay falls', 'Bakers strike', 'Zinc is dear']);
  });

  it('finds and orders a story by the headline that is being written', async () => {
    const store = await open();
    const [id = ''] = await fill(store);
    const story = await store.db
      .selectFrom('stories')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const copy = { ...(await manuscriptOf(store.db, story)), headline: 'About oil' };
    await putWorkingCopy(store.db, id, copy, { actor: 'Ada', at: NOW });
    assert.deepEqual(await headlines(store, { words: ['about'] }), ['Ölpreis steigt']);
    assert.deepEqual((await headlines(store, {}, 'headline')).slice(0, 2), [
      'A quay falls',
      'Ölpreis steigt',
    ]);
  });

  it('reads on SQLite no story to find which they are', async () => {
    const store = await open();
    if (!store.sqlite) return;
    const filter = { ...EVERYTHING, status: 'draft' as const, stage: 'Ready', words: ['quay'] };
    for (const [column, index] of [
      ['changedAt', 'deskListByChange'],
      ['publishedAt', 'deskListByPublication'],
      ['deskHeadline', 'deskListByHeadline'],
    ] as const) {
      const found = filteredStories(store, filter).select('stories.id');
      const query = found.orderBy(column).orderBy('stories.id').limit(5).compile();
      const plan = store.sqlite.prepare(`explain query plan ${query.sql}`);
      const [way] = plan.all('draft', 'Ready', 'quay', 5).map(({ detail }) => detail);
      assert.equal(way, `SCAN stories USING COVERING INDEX ${index}`);
    }
  });
});

onEveryDatabase('The desk’s list of storylines', (open) => {
  it('counts what each has and begins with the latest news', async () => {
    const store = await open();
    await fill(store);
    const more = [
      { id: 'empty', name: 'An empty line', summary: '', slug: null, mergedInto: null },
      { id: 'gone', name: 'The quay of old', summary: '', slug: null, mergedInto: 'quay' },
    ];
    await store.db.insertInto('storylines').values(more).execute();
    const lines = await deskStorylines(store, '', { limit: 5 });
    assert.deepEqual(
      lines.map(({ id, slug, stories }) => [id, slug, stories]),
      [
        ['quay', 'quay', 2],
        ['empty', 'empty', 0],
      ],
    );
    const [first] = await deskStorylines(store, 'QUAY', { limit: 1 });
    const after = { at: first?.latestAt ?? 0, id: first?.id ?? '' };
    assert.equal(first?.id, 'quay');
    const rest = await deskStorylines(store, '', { limit: 5, after });
    assert.deepEqual(
      rest.map(({ id }) => id),
      ['empty'],
    );
  });
});
