import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/lib/clock.ts';
import type { Outcome, SignalEvent } from '../../src/signals/events.ts';
import { findOutPrograms } from '../../src/signals/foundOut.ts';
import { createRecording } from '../../src/signals/recording.ts';
import { recount } from '../../src/signals/recount.ts';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { followChanges } from '../../src/store/changes.ts';
import { readersOf } from '../../src/store/readership/shown.ts';
import { showingsSince } from '../../src/store/showings.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { FIREFOX, reader, SAFARI, view, visitor } from '../support/readers.ts';
import { arrival } from '../support/stories.ts';

const NOON = Date.UTC(2026, 10, 23, 12);

async function story(store: Store, headline: string, different: Partial<Arrival> = {}) {
  const saved = await saveArrival(store, arrival({ headline, ...different }), {
    actor: 'test',
    now: NOON - DAY,
  });
  return saved.storyId;
}

const leftOut = (outcome: Outcome | undefined) =>
  outcome?.result === 'taken' ? outcome.leftOut : outcome?.result;

const reacts = (storyId: string, kind: string | null, by = visitor()): SignalEvent => ({
  type: 'reaction',
  storyId,
  kind,
  toggle: false,
  at: NOON,
  visitor: by,
});

onEveryDatabase('Readers’ events', (open) => {
  it('counts no crowd of browsers behind one address', async () => {
    const store = await open();
    const record = createRecording(store);
    const [id, other] = [await story(store, 'Pushed'), await story(store, 'Other')];
    const crowd = Array.from({ length: 60 }, (_, n) =>
      view(id, NOON + n * SECOND, visitor({ agent: `${FIREFOX} ${n}` })),
    );
    const outcomes = (await record(crowd)).map((outcome) => leftOut(outcome));
    assert.deepEqual(new Set(outcomes), new Set([null, 'one-address']));
    assert.ok((await readersOf(store, id)) <= 13, 'a household or an office');
    const [elsewhere] = await record([view(other, NOON + 2 * MINUTE)]);
    assert.equal(leftOut(elsewhere), null, 'another story is another matter');
    const added = await recount(store, {
      ...{ from: NOON, until: NOON + HOUR },
      reasons: ['one-address'],
    });
    assert.equal((await readersOf(store, id)) >= 60, true, `${added} were a school after all`);
  });

  it('believe a few of one network, and of one address who share or react', async () => {
    const store = await open();
    const record = createRecording(store);
    const id = await story(store, 'Pushed');
    const neighbours = Array.from({ length: 200 }, (_, n) =>
      visitor({ address: `203.0.113.${n}`, agent: `${FIREFOX} ${n}` }),
    );
    const opened = await record(neighbours.map((one) => view(id, NOON, one)));
    assert.deepEqual(new Set(opened.map(leftOut)), new Set([null, 'one-network']));
    assert.ok((await readersOf(store, id)) <= 36);
    const names = Array.from({ length: 30 }, (_, n) => visitor({ agent: `${FIREFOX} ${n}` }));
    const shares = names.map((by): SignalEvent => {
      return { type: 'share', storyId: id, place: 'copy', at: NOON, visitor: by };
    });
    await record(shares);
    const again = await record(shares.slice(0, 1));
    assert.equal(leftOut(again[0]), null, 'who has shared it takes no place once more');
    await record(names.map((by) => reacts(id, 'useful', by)));
    for (const table of ['shares', 'reactions'] as const) {
      const rows = await store.db.selectFrom(table).select('reader').execute();
      assert.ok(rows.length >= 2 && rows.length <= 3, `${rows.length} ${table}`);
    }
  });

  it('keep a program that was found out for one all day', async () => {
    const store = await open();
    const record = createRecording(store);
    const ids: string[] = [];
    for (let number = 0; number < 40; number++) ids.push(await story(store, `Story ${number}`));
    for (const [n, id] of ids.entries()) await record([view(id, NOON + n * MINUTE)]);
    const [first = ''] = ids;
    assert.equal(await findOutPrograms(store, NOON + HOUR), 40);
    const later = NOON + 2 * HOUR;
    const leaves: SignalEvent = {
      ...{ type: 'leaving', storyId: first, at: later, visitor: visitor() },
      ...{ dwell: 60_000, finished: true, shown: [] },
    };
    const outcomes = await record([
      view(first, later),
      { type: 'share', storyId: first, place: 'copy', at: later, visitor: visitor() },
      leaves,
      reacts(first, 'useful'),
      view(first, later, reader(7)),
    ]);
    const no = 'not-a-reader';
    assert.deepEqual(outcomes.map(leftOut), ['found-out', no, no, no, null]);
    assert.equal(await readersOf(store, first), 1);
  });

  it('believe what lists showed a few times an hour, of those who opened the story', async () => {
    const store = await open();
    const record = createRecording(store);
    const shown = await story(store, 'Talked down');
    const pages: string[] = [];
    for (let number = 0; number < 15; number++) pages.push(await story(store, `Page ${number}`));
    const left = (storyId: string): SignalEvent => ({
      ...{ type: 'leaving', storyId, at: NOON, visitor: visitor(), dwell: 20_000, finished: false },
      shown: [{ list: 'related', place: 0, storyId: shown }],
    });
    assert.deepEqual(
      new Set((await record(pages.map(left))).map(leftOut)),
      new Set(['not-a-reader']),
    );
    await record(pages.map((id) => view(id, NOON)));
    await record(pages.map(left));
    const [row] = await showingsSince(store, 0);
    assert.equal(row?.shown, 5);
  });

  it('count a view once a reader and story in half an hour', async () => {
    const store = await open();
    const record = createRecording(store);
    const id = await story(store, 'Fog');
    const other = await story(store, 'Ice');
    const [first, sameBatch, elsewhere] = await record([
      view(id, NOON),
      view(id, NOON + 1),
      view(other, NOON + 2),
    ]);
    assert.deepEqual(
      [first, sameBatch, elsewhere].map((outcome) => leftOut(outcome)),
      [null, 'repeated', null],
    );
    const [early] = await record([view(id, NOON + 30 * MINUTE - 1)]);
    const [late] = await record([view(id, NOON + 30 * MINUTE)]);
    assert.equal(leftOut(early), 'repeated');
    assert.equal(leftOut(late), null);
    assert.equal(await readersOf(store, id), 2);
    const kept = await store.db.selectFrom('reads').select('seq').execute();
    assert.equal(kept.length, 5, 'what is not counted is kept all the same');
  });

  it('remember across a restart who has been counted', async () => {
    const store = await open();
    const id = await story(store, 'Fog');
    await createRecording(store)([view(id, NOON)]);
    const [again] = await createRecording(store)([view(id, NOON + MINUTE)]);
    assert.equal(leftOut(again), 'repeated');
  });

  it('are counted once when two recorders get them at the same moment', async () => {
    const store = await open();
    const id = await story(store, 'Fog');
    const events = Array.from({ length: 40 }, (_, number) => view(id, NOON, reader(number)));
    await Promise.all([createRecording(store)(events), createRecording(store)(events)]);
    assert.equal(await readersOf(store, id), 40);
  });

  it('tell two readers behind one address apart, and hold a household’s addresses together', async () => {
    const store = await open();
    const record = createRecording(store);
    const id = await story(store, 'Fog');
    const v6 = (address: string) => visitor({ address });
    const outcomes = await record([
      view(id, NOON, visitor({ agent: FIREFOX })),
      view(id, NOON, visitor({ agent: SAFARI })),
      view(id, NOON, v6('2001:db8:0:7::1')),
      view(id, NOON, v6('2001:db8::7:aaaa:0:0:1')),
      view(id, NOON, v6('2001:db8:0:8::1')),
    ]);
    assert.deepEqual(outcomes.map(leftOut), [null, null, null, 'repeated', null]);
  });

  it('are put under the hour in which they happened', async () => {
    const store = await open();
    const id = await story(store, 'Fog');
    const at = [NOON - 1, NOON, NOON + HOUR - 1, NOON + HOUR];
    await createRecording(store)(at.map((time, number) => view(id, time, reader(number))));
    const hours = await store.db.selectFrom('storyHours').selectAll().orderBy('hour').execute();
    assert.deepEqual(
      hours.map((row) => [row.hour * HOUR - NOON, row.views]),
      [
        [-HOUR, 1],
        [0, 2],
        [HOUR, 1],
      ],
    );
  });

  it('know nobody on the next day, and lose the keys of days gone by', async () => {
    const store = await open();
    const record = createRecording(store);
    const id = await story(store, 'Fog');
    for (const day of [0, 1, 2, 3]) await record([view(id, NOON + day * DAY)]);
    const reads = await store.db.selectFrom('reads').select('reader').execute();
    assert.equal(new Set(reads.map((row) => row.reader)).size, 4);
    const keys = await store.db.selectFrom('readerKeys').select('day').orderBy('day').execute();
    const today = Math.floor(NOON / DAY) + 3;
    assert.deepEqual(
      keys.map((row) => row.day),
      [today - 1, today],
    );
    const rows = JSON.stringify(await store.db.selectFrom('reads').selectAll().execute());
    assert.ok(!rows.includes('203.0.113.7') && !rows.includes('Firefox'), 'no address, no agent');
  });

  it('leave out what is more than a person can read, and turn a flood away unwritten', async () => {
    const store = await open();
    const record = createRecording(store);
    const ids: string[] = [];
    for (let number = 0; number < 30; number++) ids.push(await story(store, `Story ${number}`));
    const burst = await record(ids.map((id) => view(id, NOON)));
    const counted = burst.filter((outcome) => leftOut(outcome) === null).length;
    assert.equal(counted, 20);
    assert.equal(leftOut(burst.at(-1)), 'too-fast');
    const [calm] = await record([view(ids[29] ?? '', NOON + 6 * SECOND)]);
    assert.equal(leftOut(calm), null, 'after a few seconds the reader counts again');
    const [fog = ''] = ids;
    const names = Array.from({ length: 800 }, (_, n) => visitor({ agent: `${FIREFOX} v${n}` }));
    const flood = await record(names.map((one) => view(fog, NOON + 7 * SECOND, one)));
    const results = flood.map(leftOut);
    assert.ok(results.filter((result) => result === null).length <= 90);
    assert.equal(results.at(-1), 'too-many');
    const kept = await store.db.selectFrom('reads').select('seq').execute();
    assert.ok(kept.length < 750, `${kept.length} rows of a flood of 800`);
  });

  it('can be counted again where the reason for leaving them out was none', async () => {
    const store = await open();
    const record = createRecording(store);
    const id = await story(store, 'Fog');
    const odd = visitor({ languages: '' });
    const bot = visitor({ agent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' });
    await record([view(id, NOON, odd), view(id, NOON + 1, odd), view(id, NOON, bot)]);
    assert.equal(await readersOf(store, id), 0);
    const again = { from: NOON, until: NOON + HOUR, reasons: ['odd-headers' as const] };
    assert.equal(await recount(store, again), 1, 'twice within half an hour is one reader');
    assert.equal(await recount(store, again), 0);
    assert.equal(await readersOf(store, id), 1);
  });

  it('are refused for drafts, for what is withdrawn or embargoed, and for what is not there', async () => {
    const store = await open();
    const record = createRecording(store);
    const ids = [
      await story(store, 'A draft', { status: 'draft' }),
      await story(store, 'Withdrawn', { status: 'withdrawn' }),
      await story(store, 'Embargoed', { embargoedUntil: NOON + 1 }),
      'unknown',
    ];
    const outcomes = await record(ids.map((id) => view(id, NOON)));
    assert.deepEqual(new Set(outcomes.map(leftOut)), new Set(['unknown-story']));
    assert.equal((await store.db.selectFrom('reads').selectAll().execute()).length, 0);
    const [out] = await record([view(ids[2] ?? '', NOON + 1)]);
    assert.equal(leftOut(out), null);
  });

  it('hold one reaction a reader, that can be changed and taken back', async () => {
    const store = await open();
    const record = createRecording(store);
    const id = await story(store, 'Fog');
    const changes = await followChanges(store);
    const standing = async (kind: string | null, by = visitor()) => {
      const [outcome] = await record([reacts(id, kind, by)]);
      return outcome?.result === 'taken' ? outcome.standing : outcome;
    };
    assert.deepEqual(await standing('useful'), {
      views: 0,
      reactions: { useful: 1 },
      mine: 'useful',
    });
    assert.deepEqual(await changes(), [`story:${id}`]);
    assert.deepEqual(await standing('moving'), {
      views: 0,
      reactions: { moving: 1 },
      mine: 'moving',
    });
    assert.deepEqual(await standing('moving', reader(1)), {
      views: 0,
      reactions: { moving: 2 },
      mine: 'moving',
    });
    assert.deepEqual(await standing(null), { views: 0, reactions: { moving: 1 }, mine: null });
    assert.deepEqual(await standing('shocking'), {
      result: 'unknown-kind',
      allowed: ['well-told', 'useful', 'moving', 'troubling'],
    });
    assert.deepEqual(await standing('useful', visitor({ agent: 'curl/8.5.0' })), {
      result: 'not-a-reader',
    });
  });

  it('take up the reactions that a story came in with', async () => {
    const store = await open();
    const id = await story(store, 'Fog');
    const readers = Array.from({ length: 81 }, (_, number) => `imported ${number}`);
    const rows = readers.map((one) => ({ storyId: id, reader: one, kind: 'veryGood!', at: 0 }));
    await store.db.insertInto('reactions').values(rows).execute();
    const [outcome] = await createRecording(store)([reacts(id, 'veryGood!')]);
    assert.deepEqual(outcome?.result === 'taken' && outcome.standing.reactions, {
      'veryGood!': 82,
    });
    const [elsewhere] = await createRecording(store)([
      reacts(await story(store, 'Ice'), 'veryGood!'),
    ]);
    assert.equal(elsewhere?.result, 'unknown-kind');
  });

  it('stop a reader who changes their mind all day', async () => {
    const store = await open();
    const id = await story(store, 'Fog');
    const outcomes = await createRecording(store)(
      Array.from({ length: 12 }, (_, number) => reacts(id, number % 2 ? 'useful' : 'moving')),
    );
    assert.deepEqual(outcomes.map(leftOut).slice(-3), [null, 'too-many', 'too-many']);
  });
});
