import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { withdraw } from '../../src/desk/withdrawal.ts';
import { HOUR, SECOND } from '../../src/lib/clock.ts';
import { startPaper } from '../../src/main.ts';
import { createRecording } from '../../src/signals/recording.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { openStore, type Store, type StoreAddress } from '../../src/store/store.ts';
import { placeByEditor } from '../../src/store/storylineEdits.ts';
import { freePort } from '../support/command.ts';
import { postgresAddress } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { reader, view } from '../support/readers.ts';
import { arrival } from '../support/stories.ts';

/** It takes some 50 to 250 ms; a machine that is busy with other tests is given more. */
const AT_ONCE = 2 * SECOND;
/** Lists that are computed, on a machine that is busy with other tests. */
const COMPUTED = 20 * SECOND;

/** Two that are Related, and news of other things, so that words can be rare. */
const STORIES = [
  [
    'Zephyrine, a dredger, runs aground off Port Ansel',
    'Captain Ilona Quist said that her dredger struck the sandbar at low water. Salvage crews of Port Ansel pulled at the hull until dawn and gave up.',
  ],
  [
    'Salvage crews of Port Ansel try once more',
    'Captain Ilona Quist asked for two more tugs to pull her dredger off the sandbar. Salvage crews hope for the next high water.',
  ],
  ['Bakers in Tarrow ask for cheaper flour', 'A loaf costs more than it did in spring.'],
  ['Vale school orchestra plays in the capital', 'Forty pupils took the morning train.'],
  ['Chess club from Orme wins the winter cup', 'The last board was decided at midnight.'],
  ['Record apple harvest expected', 'Orchards in Lower Vale have never borne as much fruit.'],
] as const;
const NAME = /zephyrine/i;

/** A folder of its own for a paper over a record that several may share. */
async function startOver(address: StoreAddress, test: TestContext): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));
  const port = await freePort();
  const mail = { smtp: null, from: 'desk@tide.example', folder: join(dataFolder, 'mail') };
  const paper = await startPaper({
    ...{ dataFolder, address, port, host: '127.0.0.1', baseUrl: `http://127.0.0.1:${port}` },
    ...{ trustProxy: true, mediaFolder: join(dataFolder, 'media'), mail, vectors: null },
  });
  test.after(async () => {
    await paper.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return paper.url;
}

async function fill(store: Store): Promise<{ id: string; sibling: string; day: string }> {
  const now = Date.now();
  const row = { id: 'aground', name: 'Aground below the quay', summary: '', slug: 'aground' };
  await store.db
    .insertInto('storylines')
    .values({ ...row, mergedInto: null })
    .execute();
  const ids: string[] = [];
  for (const [number, [headline, text]] of STORIES.entries()) {
    const publishedAt = now - (3 - number / 2) * HOUR;
    const story = arrival({
      ...{ key: headline, headline, body: plainBody([text]), publishedAt },
      ...{ section: { name: 'News' }, topics: [{ name: 'Harbour' }] },
      people: [{ name: 'Ilse Vahr', credit: 'author' as const }],
      storylineId: ids.length === 0 ? row.id : null,
    });
    ids.push((await saveArrival(store, story, { actor: 'test', now })).storyId);
  }
  const [id = '', sibling = ''] = ids;
  await placeByEditor(store.db, [sibling], null, now); // what is of one storyline is not Related
  const record = createRecording(store);
  await record(Array.from({ length: 12 }, (_, number) => view(id, now, reader(number))));
  const { path } = await store.db
    .selectFrom('stories')
    .select('path')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { id, sibling, day: path.slice(0, '/2026/11/23'.length) };
}

/** Every door at which a story is found by others; not its own page, which says what became of it. */
const doorsTo = ({ sibling, day }: { sibling: string; day: string }) => [
  ...`/ /section/news /topic/harbour /author/ilse-vahr /archive${day} /storyline/aground`.split(
    ' ',
  ),
  ...'/feed.rss /feed.atom /feed.json /section/news/feed.rss /topic/harbour/feed.json'.split(' '),
  ...'/author/ilse-vahr/feed.atom /storyline/aground/feed.rss /news-sitemap.xml'.split(' '),
  ...'/sitemaps/stories-1.xml /most-read /section/news/most-read /topic/harbour/most-read'.split(
    ' ',
  ),
  ...'/for-you /api/v1/stories /api/v1/stories.ninjs /api/v1/recommendation'.split(' '),
  ...`/api/v1/rankings/most-read /api/v1/stories/${sibling}/related`.split(' '),
  ...'/search?q=dredger /api/v1/search?q=dredger /search/suggestions?q=Zeph'.split(' '),
];

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const DATABASES: [string, StoreAddress | null, number][] = [
  ['SQLite', join(folder, 'one.sqlite'), 1],
  ['PostgreSQL, two processes', await postgresAddress(), 2],
];

for (const [name, address, papers] of DATABASES) {
  describe(`A story that is taken back (${name})`, () => {
    it('is gone at once from every list of every process', async (test) => {
      if (!address) return test.skip('no PostgreSQL answers');
      const store = await openStore(address);
      test.after(() => store.close());
      const story = await fill(store);
      const urls: string[] = [];
      for (let number = 0; number < papers; number++) urls.push(await startOver(address, test));
      const doors = urls.flatMap((url) => doorsTo(story).map((door) => url + door));
      let askers = 0;
      const names = async (door: string) => {
        const headers = { 'x-forwarded-for': `198.51.100.${++askers % 250}` };
        return NAME.test((await (await fetch(door, { headers })).text()).replaceAll('q=Zeph', ''));
      };
      const missing = async () => {
        const found = await Promise.all(doors.map(async (door) => [door, await names(door)]));
        return found.filter(([, isThere]) => !isThere).map(([door]) => door);
      };
      let left: unknown[] = [];
      await eventually(async () => {
        left = await missing();
        return left.length === 0;
      }, COMPUTED).catch(() => assert.fail(`never at ${left.join(', ')}`));

      const by = { actor: 'Ada', now: Date.now() };
      await withdraw(store, story.id, { reason: 'The ship was another.' }, by);
      const back = Date.now();
      const took = await Promise.all(
        doors.map(async (door) => {
          while (Date.now() - back < 2 * AT_ONCE && (await names(door))) await sleep(50);
          return [door, Date.now() - back] as const;
        }),
      );
      const latest = Math.max(...took.map(([, after]) => after));
      test.diagnostic(`${doors.length} doors, the last after ${latest} ms`);
      assert.deepEqual(
        took.filter(([, after]) => after > AT_ONCE),
        [],
      );
      return undefined;
    });
  });
}
