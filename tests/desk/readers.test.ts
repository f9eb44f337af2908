import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { apiRoutes } from '../../src/desk/api/api.ts';
import { searcherOver } from '../../src/jobs/searcher.ts';
import { createRecording } from '../../src/signals/recording.ts';
import { openStore } from '../../src/store/store.ts';
import { makeToken } from '../../src/store/tokens.ts';
import { BASE, NOW, publish } from '../support/press.ts';
import { HOSTILE } from '../support/pressFixture.ts';
import { reader, view, visitor } from '../support/readers.ts';
import { serving } from '../support/serving.ts';

const store = await openStore(':memory:');
after(() => store.close());
const story = await publish(store, { headline: `=1+1 ${HOSTILE}` });
const draft = await publish(store, { headline: 'A draft', status: 'draft' });
await createRecording(store)([{ ...view(story, NOW, reader(1)), from: 'valley.example' }]);
await createRecording(store)([view(story, NOW, visitor({ agent: '' }))]);

const { find } = searcherOver(store);
const api = apiRoutes({
  ...{ store, clock: () => NOW, baseUrl: BASE, find, trustProxy: false, mediaFolder: '' },
  forYou: async () => [],
  findFeeds: async () => [],
  post: async () => assert.fail('no letter is sent here'),
});
const url = `${await serving(api as never)}/api/v1/readership`;
const tokenFor = (scopes: string[]) =>
  makeToken(store, { name: 'test', scopes, createdBy: 'test', expiresAt: null }, NOW - 10);
const token = await tokenFor(['readership:read']);
const parsed = async (answer: Response) => JSON.parse(await answer.text());
const ask = (path: string, key: string | null = token) =>
  fetch(url + path, { headers: key ? { authorization: `Bearer ${key}` } : {} });

describe('Readership in the API', () => {
  it('is for those who have a key for it', async () => {
    assert.equal((await ask('/now', null)).status, 401);
    assert.equal((await ask('/stories', await tokenFor(['stories:write']))).status, 403);
  });

  it('tells who reads now, and each table as JSON and CSV', async () => {
    assert.deepEqual(await parsed(await ask('/now')), {
      readers: 1,
      stories: [{ id: story, readers: 1 }],
    });
    for (const table of ['stories', 'hours', 'sections', 'origins', 'lists', 'uncounted']) {
      const { entries } = await parsed(await ask(`/${table}?window=7d`));
      const lines = (await (await ask(`/${table}?window=7d&format=csv`)).text()).split('\r\n');
      assert.equal(lines.length - 2, entries.length, `${table}: a line of names, and a last end`);
    }
    const { entries } = await parsed(await ask('/origins'));
    assert.deepEqual(entries, [{ origin: 'site', host: 'valley.example', readers: 1 }]);
  });

  it('tells all of the paper at once, as the tables tell it', async () => {
    const { reading, ...read } = await parsed(await ask('?window=7d'));
    assert.equal(reading, 1);
    for (const [table, rows] of Object.entries(read)) {
      const { entries } = await parsed(await ask(`/${table}?window=7d`));
      assert.deepEqual(rows, entries, table);
    }
    assert.equal(read.hours.length, 7 * 24);
    assert.equal((await parsed(await ask(''))).hours.length, 24);
    const [{ headline, readers, reading: now }] = read.stories;
    assert.deepEqual([headline, readers, now], [`=1+1 ${HOSTILE}`, 1, 1]);
  });

  it('tells what is not counted, and what that means', async () => {
    const { entries } = await parsed(await ask('/uncounted'));
    const [{ meaning, ...row }] = entries;
    assert.match(meaning, /^Programs that do not say what they are/);
    const ofStory = { storyId: null, headline: null, ofStory: null };
    assert.deepEqual([row, entries.length], [{ reason: 'no-agent', openings: 1, ...ofStory }, 1]);
    const { uncounted } = await parsed(await ask(`/stories/${story}`));
    assert.deepEqual(uncounted, [{ reason: 'no-agent', meaning, openings: 1 }]);
  });

  it('keeps a headline from being run as a formula by a spreadsheet', async () => {
    const answer = await ask('/stories?format=csv');
    assert.match(
      answer.headers.get('content-disposition') ?? '',
      /attachment; filename="[\w-]+\.csv"/,
    );
    assert.match(await answer.text(), new RegExp(`\\n${story},"'=1\\+1 Quay <script>alert\\(""1`));
  });

  it('tells of one story, and names what is wrong with what is asked', async () => {
    const read = await parsed(await ask(`/stories/${story}`));
    assert.deepEqual([read.headline, read.readers, read.peers], [`=1+1 ${HOSTILE}`, 1, 0]);
    assert.deepEqual([read.language, read.direction], ['en', 'ltr']);
    assert.equal(read.hours.length, 72, 'its first three days');
    assert.equal((await ask(`/stories/${draft}`)).status, 404);
    assert.equal((await ask('/persons')).status, 422);
    const wrong = await ask('/hours?window=1y');
    assert.equal(wrong.status, 422);
    assert.equal((await parsed(wrong)).field, 'window');
  });
});
