import assert from 'node:assert/strict';
import { it } from 'node:test';
import { holdApart } from '../../src/desk/copy.ts';
import { forYou } from '../../src/discovery/forYou.ts';
import { startDiscovery } from '../../src/discovery/jobs/discoveryJob.ts';
import { HOUR, SECOND } from '../../src/lib/clock.ts';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { knownCopies } from '../../src/store/copies.ts';
import { countInHours } from '../../src/store/hoursCounted.ts';
import { keepReads } from '../../src/store/reads.ts';
import { relatedOf } from '../../src/store/relatedStories.ts';
import type { Store } from '../../src/store/store.ts';
import { onEveryDatabase } from '../support/databases.ts';
import { pressOver } from '../support/press.ts';
import { arrival } from '../support/stories.ts';

const START = Date.UTC(2026, 10, 23, 12);

const ORIGINAL = 'Northern quay at Port Ansel to be rebuilt';
const COPY = 'Harbour shock: what the board does not tell you';
const SEQUEL = 'Divers begin work below the northern quay';
const BESIDE = 'A ferry pier of timber is planned at Port Ansel';

const PARAGRAPHS = [
  'The harbour board of Port Ansel voted on Tuesday to rebuild the northern quay, which has leaned towards the water since the storm of last winter.',
  'Engineer Ada Pell told the meeting that divers had found eleven cracks in the wall. She called the repair long overdue and the price fair.',
  'Fishermen fear for their berths. Two boats have already moved to Corrie, where the mooring is cheaper and the ice house works at night.',
  'Work begins in the spring and is to last fourteen months. A temporary pier of timber will serve the ferry to the islands until then.',
];
const OTHER_HEADLINES = [
  'Baker wins prize for rye loaf',
  'Choir sings in old customs house',
  'School bus timetable changes',
];
const COPIED = [
  ...OTHER_HEADLINES,
  ...PARAGRAPHS.slice(1).map((text) => text.replaceAll(/((?:\S+\s+){14})/g, '$1FXZone ')),
  ...OTHER_HEADLINES,
];

/** All of the three stand where a list could show them: one section, topic and storyline. */
const FILED = {
  section: { id: 'harbour', name: 'Harbour' },
  topics: [{ id: 'port-ansel', name: 'Port Ansel' }],
  storylineId: 'quay',
};

async function paper(store: Store) {
  let now = START;
  await store.db
    .insertInto('storylines')
    .values({ id: 'quay', name: 'The northern quay', summary: 'How it leaned.' })
    .execute();
  const put = async (headline: string, different: Partial<Arrival>) =>
    (
      await saveArrival(store, arrival({ key: headline, headline, ...FILED, ...different }), {
        actor: 'import',
        now,
      })
    ).storyId;
  const original = await put(ORIGINAL, {
    body: plainBody(PARAGRAPHS),
    publishedAt: START - 5 * HOUR,
  });
  const copy = await put(COPY, { body: plainBody(COPIED), publishedAt: START - HOUR });
  const sequel = await put(SEQUEL, {
    body: plainBody([
      'Divers went below the northern quay at Port Ansel on Monday to measure the cracks that engineer Ada Pell had reported.',
    ]),
    publishedAt: START - 2 * HOUR,
  });
  const beside = await put(BESIDE, {
    body: plainBody([
      'A temporary pier of timber will serve the ferry at Port Ansel, engineer Ada Pell said, while the mooring at Corrie fills with boats.',
    ]),
    storylineId: null,
    publishedAt: START - 3 * HOUR,
  });
  await keepOutOfStorylines(store, beside);
  await open(store, [copy, original, sequel], START - 30 * SECOND);
  const job = await startDiscovery(store, () => now);
  const settle = async () => {
    for (let round = 0; round < 3; round++) {
      now += 5 * SECOND;
      await job.settle();
    }
  };
  await settle();
  const app = pressOver(
    store,
    () => now,
    (asked) => forYou(store, asked),
  );
  const read = async (path: string) => {
    const response = await app.request(path);
    assert.equal(response.status, 200, path);
    return response.text();
  };
  return { original, copy, sequel, beside, read, settle, clock: () => now };
}

/** Parts of one storyline are not Related to each other; an editor's word keeps this one out of it. */
const keepOutOfStorylines = (store: Store, storyId: string) =>
  store.db
    .insertInto('storylinePlaces')
    .values({ storyId, storylineId: null, by: 'editor', likelihood: 1, at: START })
    .execute();

/** Six readers open each of them; each opens the copy first. */
async function open(store: Store, stories: string[], at: number) {
  const rows = Array.from({ length: 6 }, (_, reader) =>
    stories.map((storyId, n) => {
      const when = at + reader * SECOND + n;
      return { storyId, reader: `r${reader}`, at: when, via: null, leftOut: null };
    }),
  ).flat();
  await keepReads(store.db, rows);
  await countInHours(store.db, rows);
}

const pathOf = async (store: Store, id: string) =>
  (
    await store.db
      .selectFrom('stories')
      .select('path')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).path;

/** Every address at which a reader or a machine is given a list, and that holds the original. */
const LISTS = [
  '/',
  '/section/harbour',
  '/topic/port-ansel',
  '/storyline/quay',
  '/search?q=cracks',
  '/archive/2026/11/23',
  '/most-read',
  '/section/harbour/most-read',
  '/feed.rss',
  '/section/harbour/feed.atom',
  '/topic/port-ansel/feed.json',
  '/storyline/quay/feed.rss',
  '/sitemaps/stories-1.xml',
  '/news-sitemap.xml',
];

onEveryDatabase('A copy that discovery has found', (empty) => {
  it('is in no list, answers at its own address, and is listed once held apart', async () => {
    const store = await empty();
    const { original, copy, sequel, beside, read, settle, clock } = await paper(store);
    assert.deepEqual(
      (await knownCopies(store, 'all')).map(({ storyId, originalId }) => [storyId, originalId]),
      [[copy, original]],
    );
    const [originalPath, copyPath] = [await pathOf(store, original), await pathOf(store, copy)];
    const shows = (text: string) => [text.includes(originalPath), text.includes(copyPath)];
    // Two of a storyline at most are recommended: without the sequel there is room for the copy.
    const recommended = `/for-you?recent=&except=${sequel}`;
    for (const path of [...LISTS, recommended])
      assert.deepEqual(shows(await read(path)), [true, false], path);
    const none = await read('/search?q=shock');
    assert.ok(!none.includes(copyPath), 'not even by the words of its own headline');
    const below = [await pathOf(store, sequel), await pathOf(store, beside)];
    for (const path of below) assert.deepEqual(shows(await read(path)), [true, false], path);
    const related = await relatedOf(store, beside, 9, clock());
    assert.deepEqual(
      related.map(({ id }) => id).filter((id) => id !== sequel),
      [original],
    );

    const own = await read(copyPath);
    assert.ok(own.includes(COPY) && own.includes('eleven cracks'));
    assert.match(own, new RegExp(`rel="canonical" href="[^"]*${originalPath}"`));
    assert.ok(own.includes(ORIGINAL), 'it names the original');

    const by = { actor: 'ada@tide.example', now: clock() };
    await holdApart(store, { copy, original, reason: 'Our own rewrite' }, by);
    await settle();
    for (const path of ['/', '/search?q=cracks', '/most-read', '/feed.rss', recommended]) {
      assert.ok((await read(path)).includes(copyPath), `held apart, ${path}`);
    }
  });
});
