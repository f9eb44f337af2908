import assert from 'node:assert/strict';
import { it } from 'node:test';
import { beginStoryOf } from '../../src/desk/planStory.ts';
import { daysBetween, startOfDay } from '../../src/lib/day.ts';
import { calendarOf } from '../../src/store/calendar.ts';
import { mergeSubject } from '../../src/store/mergedSubjects.ts';
import { addPlan } from '../../src/store/plans.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { publish } from '../support/press.ts';

const EVERYTHING = { sectionId: null, assigneeId: null };
/** After all days of these tests. */
const LATER = Date.UTC(2027, 0, 1);

type Asked = { zone: string; from: string; to: string } & Partial<
  Omit<Parameters<typeof calendarOf>[1], 'days' | 'zone'>
>;
const calendar = (store: Store, { from, to, ...asked }: Asked) =>
  calendarOf(store, {
    ...{ filter: EVERYTHING, most: 9, now: LATER, ...asked },
    days: daysBetween(from, to),
  });

/** Each day as `day: headlines`, so that a failure reads well. */
const told = (days: Awaited<ReturnType<typeof calendarOf>>) =>
  days.map(({ day, stories }) => `${day}: ${stories.map(({ headline }) => headline).join(', ')}`);

const plan = (different: object = {}) => ({
  ...{ id: 'p', day: '2026-11-26', time: null, headline: 'Council votes', note: '' },
  ...{ sectionId: null, assigneeId: null, storyId: null, ...different },
});

onEveryDatabase('The calendar', (open) => {
  it('has a story on the day that it is in the newsroom, to the millisecond', async () => {
    const store = await open();
    const midnight = Date.UTC(2026, 10, 25, 11); // in Auckland, 13 hours ahead
    for (const [headline, publishedAt] of [
      ['Before', midnight - 1],
      ['At midnight', midnight],
      ['Last', midnight + 86_400_000 - 1],
      ['After', midnight + 86_400_000],
    ] as const) {
      await publish(store, { headline, publishedAt });
    }
    const days = { from: '2026-11-25', to: '2026-11-27' };
    assert.deepEqual(told(await calendar(store, { zone: 'Pacific/Auckland', ...days })), [
      '2026-11-25: Before',
      '2026-11-26: At midnight, Last',
      '2026-11-27: After',
    ]);
    assert.deepEqual(told(await calendar(store, { zone: 'UTC', ...days })), [
      '2026-11-25: Before, At midnight',
      '2026-11-26: Last, After',
      '2026-11-27: ',
    ]);
  });

  it('knows days of 23 and of 25 hours, and one that begins at one o’clock', async () => {
    const store = await open();
    const HOUR = 3_600_000;
    const length = (day: string, after: string, zone: string) =>
      (startOfDay(after, zone) - startOfDay(day, zone)) / HOUR;
    assert.equal(length('2026-03-29', '2026-03-30', 'Europe/Lisbon'), 23);
    assert.equal(length('2026-10-25', '2026-10-26', 'Europe/Lisbon'), 25);
    assert.equal(startOfDay('2026-04-24', 'Africa/Cairo'), Date.UTC(2026, 3, 23, 22));
    const first = Date.UTC(2026, 9, 24, 23); // midnight in Lisbon, an hour ahead until one
    await publish(store, { headline: 'First hour', publishedAt: first });
    await publish(store, { headline: 'Hour 25', publishedAt: first + 25 * HOUR - 1 });
    await publish(store, { headline: 'Next day', publishedAt: first + 25 * HOUR });
    const days = await calendar(store, {
      ...{ zone: 'Europe/Lisbon', from: '2026-10-24', to: '2026-10-26' },
    });
    assert.deepEqual(told(days), [
      '2026-10-24: ',
      '2026-10-25: First hour, Hour 25',
      '2026-10-26: Next day',
    ]);
    assert.deepEqual(
      days.map(({ published }) => published),
      [0, 2, 1],
    );
  });

  it('tells the number alone where many were published', async () => {
    const store = await open();
    const at = Date.UTC(2026, 10, 26, 8);
    for (let number = 0; number < 5; number++) {
      await publish(store, { headline: `Report ${number}`, publishedAt: at + number });
    }
    const asked = { zone: 'UTC', from: '2026-11-26', to: '2026-11-26' };
    const [many] = await calendar(store, { ...asked, most: 4 });
    assert.deepEqual([many?.published, many?.stories.length], [5, 0]);
    const [few] = await calendar(store, { ...asked, most: 5 });
    assert.deepEqual([few?.published, few?.stories.length], [5, 5]);
  });

  it('marks what is to go out, and has an embargo once, on the day that it ends', async () => {
    const store = await open();
    const now = Date.UTC(2026, 10, 26, 12);
    const in2Days = now + 2 * 86_400_000;
    const draft = await publish(store, { headline: 'Scheduled', status: 'draft' });
    const set = { scheduledFor: in2Days + 1 };
    await store.db.updateTable('stories').set(set).where('id', '=', draft).execute();
    await publish(store, { headline: 'A draft', status: 'draft', publishedAt: now });
    await publish(store, { headline: 'Under', publishedAt: now, embargoedUntil: in2Days });
    const withdrawn = await publish(store, { headline: 'Taken back', publishedAt: now });
    const status = { status: 'withdrawn' as const, withdrawnAt: now, withdrawnReason: 'Forged.' };
    await store.db.updateTable('stories').set(status).where('id', '=', withdrawn).execute();
    const asked = { zone: 'UTC', from: '2026-11-26', to: '2026-11-28' };
    const marks = async (at: number) =>
      (await calendar(store, { ...asked, now: at })).map(({ stories, published }) => [
        published,
        ...stories.map(({ headline, mark }) => `${headline} (${mark})`),
      ]);
    assert.deepEqual(await marks(now), [[0], [0], [0, 'Under (embargo)', 'Scheduled (scheduled)']]);
    assert.deepEqual(await marks(in2Days), [
      [0],
      [0],
      [1, 'Under (published)', 'Scheduled (scheduled)'],
    ]);
  });

  it('begins one story of a plan, however often that is asked at once', async () => {
    const store = await open();
    await addPlan(store.db, plan());
    const writer = { id: null, name: 'test', can: () => true };
    const begin = () => beginStoryOf(store, 'p', { writer, now: LATER });
    const begun = await Promise.allSettled([begin(), begin(), begin()]);
    assert.equal(begun.filter(({ status }) => status === 'fulfilled').length, 1);
    const drafts = await store.db.selectFrom('stories').select('headline').execute();
    assert.deepEqual(
      drafts.map(({ headline }) => headline),
      ['Council votes'],
    );
  });

  it('has plans by day and time, and narrows by section and by who they are assigned to', async () => {
    const store = await open();
    await publish(store, { headline: 'Elsewhere', section: { name: 'News' } });
    await publish(store, { headline: 'Here', section: { name: 'Harbour' } });
    const [news, harbour] = await Promise.all(
      ['News', 'Harbour'].map((name) =>
        store.db.selectFrom('sections').select('id').where('name', '=', name).executeTakeFirst(),
      ),
    );
    const row = { id: 'maren', name: 'Maren', email: 'maren@tide.example', role: 'editor' };
    const account = { ...row, emailVerified: 1, createdAt: '2026-01-01', updatedAt: '2026-01-01' };
    await (store.dialect === 'sqlite'
      ? store.db.insertInto('users').values(account as never)
      : store.db.insertInto('users').values({ ...account, emailVerified: true } as never)
    ).execute();
    const at = { day: '2026-11-26', sectionId: harbour?.id ?? null };
    await addPlan(store.db, plan({ ...at, id: 'late', time: '18:30', headline: 'Late' }));
    await addPlan(store.db, plan({ ...at, id: 'early', time: '09:05', headline: 'Early' }));
    await addPlan(store.db, plan({ id: 'day', headline: 'All day', assigneeId: 'maren' }));
    await addPlan(store.db, plan({ id: 'other', day: '2026-11-28', headline: 'Another day' }));
    const plans = async (filter: object) =>
      (
        await calendar(store, {
          ...{ zone: 'UTC', from: '2026-11-26', to: '2026-11-27' },
          filter: { ...EVERYTHING, ...filter },
        })
      ).map((day) => day.plans.map(({ headline }) => headline));
    assert.deepEqual(await plans({}), [['All day', 'Early', 'Late'], []]);
    assert.deepEqual(await plans({ assigneeId: 'maren' }), [['All day'], []]);
    assert.deepEqual(await plans({ sectionId: harbour?.id }), [['Early', 'Late'], []]);
    assert.ok(harbour && news);
    await mergeSubject(store.db, {
      ...{ kind: 'section', id: harbour.id, into: news.id, at: LATER, actor: 'test' },
    });
    assert.deepEqual(await plans({ sectionId: news.id }), [['Early', 'Late'], []]);
    await store.db.deleteFrom('users').where('id', '=', 'maren').execute();
    assert.deepEqual(await plans({}), [['All day', 'Early', 'Late'], []]);
  });
});
