import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exclude, include } from '../../src/desk/exclusion.ts';
import { forYou } from '../../src/discovery/forYou.ts';
import { startDiscovery } from '../../src/discovery/jobs/discoveryJob.ts';
import { DAY, HOUR, hourOf, MINUTE, SECOND } from '../../src/lib/clock.ts';
import { findOutPrograms } from '../../src/signals/foundOut.ts';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { followChanges, noteChanges } from '../../src/store/changes.ts';
import { countInHours } from '../../src/store/hoursCounted.ts';
import { ranking } from '../../src/store/rankings.ts';
import { readNextAfter } from '../../src/store/readNext.ts';
import { keepReads } from '../../src/store/reads.ts';
import { relatedOf, storylineEarlier } from '../../src/store/relatedStories.ts';
import type { Store } from '../../src/store/store.ts';
import { tastesOf, writeTastes } from '../../src/store/tastes.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { arrival } from '../support/stories.ts';

const START = Date.UTC(2026, 10, 23, 10, 59);

const TEXTS: Record<string, string> = {
  crack: 'Divers found a crack in the quay wall at Port Ansel, the harbour master said on arrival.',
  shoring:
    'The damaged quay wall at Port Ansel will be shored up, and divers will watch it every day.',
  bread: 'A rye loaf from Rope Street took the prize, and the baker took the afternoon off.',
  choir: 'The choir sang in the customs house, where the echo came in a bar behind the altos.',
  bus: 'The school bus will leave ten minutes later, which is when it has always left.',
};

/** A small paper with a clock of its own. */
async function openPaper(store: Store) {
  let now = START;
  const ids: Record<string, string> = {};
  const put = async (name: string, different: Partial<Arrival> = {}) => {
    const { storyId } = await saveArrival(
      store,
      arrival({
        key: name,
        headline: name,
        body: plainBody([TEXTS[name] ?? name]),
        section: { name: 'News' },
        publishedAt: now - HOUR,
        ...different,
      }),
      { actor: 'test', now },
    );
    ids[name] = storyId;
    return storyId;
  };
  let age = 20;
  for (const name of Object.keys(TEXTS)) await put(name, { publishedAt: now - age-- * HOUR });
  const read = async (names: string[], reader: string) => {
    const rows = names.map((name, n) => ({
      storyId: ids[name] ?? '',
      reader,
      at: now + n,
      via: null,
      leftOut: reader.startsWith('bot') ? ('bot' as const) : null,
    }));
    await keepReads(store.db, rows);
    await countInHours(
      store.db,
      rows.filter((row) => row.leftOut === null),
    );
  };
  const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id);
  return {
    ids,
    put,
    read,
    clock: () => now,
    pass: (time: number) => {
      now += time;
    },
    id: (name: string) => ids[name] ?? '',
    names: (entries: { id: string }[]) => entries.map(({ id }) => nameOf(id)),
  };
}

/** Two parts of one storyline are not Related; an editor's word keeps this story out of all. */
const putOutOfStorylines = (store: Store, storyId: string, at: number) =>
  store.db
    .insertInto('storylinePlaces')
    .values({ storyId, storylineId: null, by: 'editor', likelihood: 1, at })
    .execute();

async function withdraw(store: Store, id: string, now: number) {
  await store.db
    .updateTable('stories')
    .set({ status: 'withdrawn', withdrawnAt: now, changedAt: now })
    .where('id', '=', id)
    .execute();
  await noteChanges(store.db, [`story:${id}`, 'stories'], now);
}

onEveryDatabase('Discovery', (open) => {
  it('writes Related, and has the pages made anew only where rows differ', async () => {
    const store = await open();
    const paper = await openPaper(store);
    await putOutOfStorylines(store, paper.id('crack'), paper.clock());
    const job = await startDiscovery(store, paper.clock);
    const changes = await followChanges(store);
    await job.round();
    const [first] = await relatedOf(store, paper.id('shoring'), 5, paper.clock());
    assert.equal(first?.headline, 'crack');
    assert.equal(first?.sectionName, 'News');
    assert.equal(first?.why, 'same-people');
    assert.equal(first?.detail, 'Port Ansel');
    assert.deepEqual(await relatedOf(store, paper.id('crack'), 5, paper.clock()), []);
    assert.ok((await changes()).includes(`related:${paper.id('shoring')}`));

    await job.relateAll();
    await job.settle();
    assert.deepEqual(await changes(), [], 'the same again is no change');
    await paper.put('again', {
      body: plainBody([
        TEXTS['crack'] ?? '',
        'Now there are two of them, said the divers, who count.',
      ]),
    });
    await job.round();
    assert.ok(paper.names(await relatedOf(store, paper.id('again'), 5, paper.clock())).length > 0);
  });

  it('takes a story out of every list at once when it is withdrawn or put under embargo', async () => {
    const store = await open();
    const paper = await openPaper(store);
    for (let n = 0; n < 9; n++) await paper.read(['crack', 'bread'], `r${n}`);
    const job = await startDiscovery(store, paper.clock);
    await job.settle();
    const lists = async () => [
      ...(await relatedOf(store, paper.id('shoring'), 9, paper.clock())),
      ...(await ranking(store, { list: 'most-read', window: '24h', limit: 9 }, paper.clock())),
      ...(await forYou(store, { recent: [], except: [], limit: 9, now: paper.clock() })),
    ];
    assert.equal(paper.names(await lists()).filter((name) => name === 'crack').length, 3);
    const changes = await followChanges(store);
    await withdraw(store, paper.id('crack'), paper.clock());
    assert.ok(!paper.names(await lists()).includes('crack'), 'before any job has run');
    await job.round();
    const noted = await changes();
    assert.ok(noted.includes('rankings') && noted.includes(`related:${paper.id('shoring')}`));
    const { left } = await store.db
      .selectFrom('related')
      .select((query) => query.fn.countAll().as('left'))
      .where('relatedId', '=', paper.id('crack'))
      .executeTakeFirstOrThrow();
    assert.equal(Number(left), 0);
    await store.db
      .updateTable('stories')
      .set({ embargoedUntil: paper.clock() + DAY })
      .where('id', '=', paper.id('bread'))
      .execute();
    assert.ok(!paper.names(await lists()).includes('bread'));
  });

  it('keeps a story out of rankings and recommendation at once, and lets it back in', async () => {
    const store = await open();
    const paper = await openPaper(store);
    for (let n = 0; n < 9; n++) await paper.read(['crack', 'bread'], `r${n}`);
    await (await startDiscovery(store, paper.clock)).settle();
    const now = paper.clock();
    const lists = async () =>
      paper.names([
        ...(await ranking(store, { list: 'most-read', window: '24h', limit: 9 }, now)),
        ...(await forYou(store, { recent: [], except: [], limit: 9, now })),
        ...(await forYou(store, { recent: [paper.id('bread')], except: [], limit: 9, now })),
      ]);
    const by = { actor: 'ada@tide.example', now };
    await exclude(store, paper.id('crack'), { reason: 'Robots were sent to it.' }, by);
    assert.ok(!(await lists()).includes('crack') && (await lists()).includes('bread'));
    const related = await relatedOf(store, paper.id('shoring'), 9, now);
    assert.ok(paper.names(related).includes('crack'), 'it is like what it was like before');
    await include(store, paper.id('crack'), by);
    assert.equal((await lists()).filter((name) => name === 'crack').length, 3);
  });

  it('ranks what was passed on and what was reacted to, for a section and a topic as well', async () => {
    const store = await open();
    const paper = await openPaper(store);
    await paper.put('sail', { section: { name: 'Sport' }, topics: [{ name: 'Boats' }] });
    await paper.put('oars', { topics: [{ name: 'Boats' }] });
    const now = paper.clock();
    const by = (reader: string, name: string, at = now) => ({
      storyId: paper.id(name),
      reader,
      at,
    });
    await store.db
      .insertInto('shares')
      .values([
        { ...by('a', 'sail'), place: 'copy' },
        { ...by('b', 'sail'), place: 'e-mail' },
        { ...by('a', 'oars'), place: 'copy' },
        { ...by('c', 'bread', now - 2 * DAY), place: 'copy' },
      ])
      .execute();
    await store.db
      .insertInto('reactions')
      .values([{ ...by('a', 'oars'), kind: 'useful' }])
      .execute();
    await (await startDiscovery(store, paper.clock)).settle();
    const top = async (
      list: 'most-shared' | 'most-reacted',
      window: '24h' | '7d' = '24h',
      scope: { sectionId?: string; topicId?: string } = {},
    ) => {
      const entries = await ranking(store, { ...scope, list, window, limit: 9 }, now);
      return entries.map(({ headline, detail, why }) => `${headline} ${detail} ${why}`);
    };
    assert.deepEqual(await top('most-shared'), ['sail 2 shares', 'oars 1 shares']);
    assert.equal((await top('most-shared', '7d')).length, 3);
    assert.deepEqual(await top('most-shared', '24h', { sectionId: 'sport' }), ['sail 2 shares']);
    assert.equal((await top('most-shared', '24h', { topicId: 'boats' })).length, 2);
    assert.deepEqual(await top('most-reacted'), ['oars 1 reactions']);
  });

  it('takes a program that is found out from counts, rankings, next reads and recommendation', async () => {
    const store = await open();
    const paper = await openPaper(store);
    for (let n = 0; n < 6; n++) await paper.read(['bread', 'choir'], `r${n}`);
    const names = Object.keys(TEXTS).filter((name) => name !== 'bread');
    for (let n = 0; n < 40; n++) {
      paper.pass(30 * SECOND);
      await paper.read([n % 2 ? 'bus' : (names[n % names.length] ?? 'crack')], 'driven');
    }
    const job = await startDiscovery(store, paper.clock);
    await job.settle();
    const top = async () =>
      (await ranking(store, { list: 'most-read', window: '24h', limit: 9 }, paper.clock())).map(
        ({ headline, detail }) => `${headline} ${detail}`,
      );
    const after = async (name: string) =>
      (await readNextAfter(store, [paper.id(name)])).map(({ nextId }) => nextId);
    assert.ok((await top())[0]?.startsWith('bus'));
    assert.ok((await after('crack')).includes(paper.id('bus')));
    const kept = await store.db.selectFrom('reads').selectAll().execute();
    assert.equal(await findOutPrograms(store, paper.clock()), 40);
    assert.equal(await findOutPrograms(store, paper.clock()), 0, 'once found out is enough');
    paper.pass(4 * SECOND);
    await job.round();
    assert.deepEqual(await top(), ['choir 6', 'bread 6']);
    assert.deepEqual(await after('crack'), []);
    assert.deepEqual(await after('bread'), [paper.id('choir')]);
    const [first] = await forYou(store, {
      ...{ recent: [paper.id('crack')], except: [], limit: 3, now: paper.clock() },
    });
    assert.notEqual(first?.headline, 'bus');
    const now = await store.db.selectFrom('reads').selectAll().execute();
    assert.equal(now.length, kept.length, 'what was left out is kept');
  });

  it('finds copies of what arrives, folds them, and lets a copy stand for a withdrawn original', async () => {
    const store = await open();
    const paper = await openPaper(store);
    const job = await startDiscovery(store, paper.clock);
    const long = Array.from(
      { length: 20 },
      (_, n) => `Boat ${n} of the fleet landed ${n * 7} boxes on quay ${n}.`,
    );
    await paper.put('fleet', { body: plainBody(long), publishedAt: paper.clock() - 2 * HOUR });
    await paper.put('wire', { body: plainBody(['By our wire.', ...long.slice(0, 15)]) });
    for (let n = 0; n < 5; n++) await paper.read(['wire', 'fleet'], `r${n}`);
    await job.settle();
    const copies = await store.db.selectFrom('copies').selectAll().execute();
    assert.deepEqual(
      copies.map(({ storyId, originalId }) => [storyId, originalId]),
      [[paper.id('wire'), paper.id('fleet')]],
    );
    const listed = async () =>
      paper.names(await forYou(store, { recent: [], except: [], limit: 9, now: paper.clock() }));
    assert.ok((await listed()).includes('fleet') && !(await listed()).includes('wire'));
    assert.ok(
      !paper.names(await relatedOf(store, paper.id('wire'), 9, paper.clock())).includes('fleet'),
    );
    await withdraw(store, paper.id('fleet'), paper.clock());
    paper.pass(5 * SECOND);
    await job.settle();
    assert.ok((await listed()).includes('wire'));
  });

  it('ranks by counted readers, at most every few seconds, and does not see bots', async () => {
    const store = await open();
    const paper = await openPaper(store);
    const job = await startDiscovery(store, paper.clock);
    await job.round();
    const top = async (sectionId?: string) =>
      paper.names(
        await ranking(
          store,
          { list: 'most-read', window: '1h', limit: 3, ...(sectionId && { sectionId }) },
          paper.clock(),
        ),
      );
    assert.deepEqual(await top(), []);
    for (let n = 0; n < 3; n++) await paper.read(['bread'], `r${n}`);
    await paper.read(['choir'], 'r9');
    for (let n = 0; n < 50; n++) await paper.read(['bus'], `bot${n}`);
    await job.round();
    assert.deepEqual(await top(), [], 'the lists were just written');
    paper.pass(4 * SECOND);
    await job.round();
    assert.deepEqual(await top(), ['bread', 'choir']);
    assert.deepEqual(await top('news'), ['bread', 'choir']);
    assert.deepEqual(await top('sport'), []);
    const changes = await followChanges(store);
    paper.pass(4 * SECOND);
    await job.round();
    assert.deepEqual(await changes(), [], 'nothing was read, nothing is made anew');
  });

  it('recommends what others read next, says so, and leaves out what was read or shown', async () => {
    const store = await open();
    const paper = await openPaper(store);
    for (let n = 0; n < 40; n++) await paper.read(n % 4 ? ['bread', 'choir'] : ['bus'], `r${n}`);
    const job = await startDiscovery(store, paper.clock);
    await job.settle();
    const ask = (recent: string[], except: string[] = []) =>
      forYou(store, {
        recent: recent.map(paper.id),
        except: except.map(paper.id),
        limit: 3,
        now: paper.clock(),
      });
    const [first] = await ask(['bread']);
    assert.deepEqual([first?.headline, first?.why], ['choir', 'read-next']);
    assert.ok(Number(first?.detail) > 50 && Number(first?.detail) <= 100);
    const others = paper.names(await ask(['bread', 'bus'], ['choir']));
    assert.ok(
      others.length > 0 && !others.some((name) => ['bread', 'bus', 'choir'].includes(name ?? '')),
    );
    const started = performance.now();
    for (let n = 0; n < 5; n++) await ask(['bread', 'bus', 'choir']);
    assert.ok((performance.now() - started) / 5 < 100, 'an answer is a matter of milliseconds');
  });

  it('puts first what the same readers open, whatever they read in between', async () => {
    const store = await open();
    const paper = await openPaper(store);
    for (let n = 0; n < 8; n++) await paper.read(['bread', 'choir', 'bus'], `r${n}`);
    await (await startDiscovery(store, paper.clock)).settle();
    const ids = ['bread', 'choir', 'bus', 'crack'].map(paper.id);
    assert.equal((await tastesOf(store, ids)).size, 4, 'of what is in the pool');
    const now = paper.clock();
    const first = async () => {
      const recent = ['crack', 'bread'].map(paper.id);
      const [entry] = await forYou(store, { recent, except: [], limit: 2, now });
      return entry?.headline;
    };
    const close = async (name: string, other: string) => {
      const vector = (value: number) => new Float32Array(16).fill(value);
      await writeTastes(store, [
        { storyId: paper.id('bread'), vector: vector(1) },
        { storyId: paper.id(name), vector: vector(1) },
        { storyId: paper.id(other), vector: vector(-1) },
      ]);
    };
    await close('choir', 'bus');
    assert.equal(await first(), 'choir');
    await close('bus', 'choir');
    assert.equal(await first(), 'bus');
  });

  it('serves a reader without history on a paper without readers, or without any list yet', async () => {
    const store = await open();
    const paper = await openPaper(store);
    await paper.put('grave', { weight: 9, section: { name: 'Harbour' } });
    const ask = async () =>
      await forYou(store, { recent: [], except: [], limit: 3, now: paper.clock() });
    const unwritten = await ask();
    await (await startDiscovery(store, paper.clock)).settle();
    const written = await ask();
    for (const entries of [unwritten, written]) {
      assert.equal(entries.length, 3);
      assert.deepEqual([entries[0]?.headline, entries[0]?.why], ['grave', 'fresh']);
    }
  });

  it('puts what is older but comes later into the Related of what is there', async () => {
    const store = await open();
    const paper = await openPaper(store);
    const job = await startDiscovery(store, paper.clock);
    await job.settle();
    await paper.put('archive', {
      body: plainBody(['Divers found no crack in the quay wall at Port Ansel in the old days.']),
      publishedAt: paper.clock() - 400 * DAY,
    });
    await job.round();
    const related = paper.names(await relatedOf(store, paper.id('shoring'), 5, paper.clock()));
    assert.ok(related.includes('archive'));
  });

  it('lists what came earlier in a storyline apart', async () => {
    const store = await open();
    const paper = await openPaper(store);
    await store.db
      .insertInto('storylines')
      .values({ id: 'wall', name: 'The wall', summary: '' })
      .execute();
    for (const [name, hours] of [
      ['one', 5],
      ['two', 3],
      ['three', 1],
    ] as const) {
      await paper.put(name, { storylineId: 'wall', publishedAt: paper.clock() - hours * HOUR });
    }
    const two = { id: paper.id('two'), storylineId: 'wall', publishedAt: paper.clock() - 3 * HOUR };
    assert.deepEqual(paper.names(await storylineEarlier(store, two, 5, paper.clock())), ['one']);
  });

  it('forgets single reads after a week, and keeps the counts', async () => {
    const store = await open();
    const paper = await openPaper(store);
    await paper.read(['bread'], 'r1');
    const job = await startDiscovery(store, paper.clock);
    paper.pass(8 * DAY);
    await job.round();
    assert.deepEqual(await store.db.selectFrom('reads').selectAll().execute(), []);
    const [hour] = await store.db.selectFrom('storyHours').selectAll().execute();
    assert.deepEqual([hour?.hour, hour?.views], [hourOf(START), 1]);
    paper.pass(MINUTE);
    await job.round();
  });
});
