import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { apiRoutes } from '../../src/desk/api/api.ts';
import { searcherOver } from '../../src/jobs/searcher.ts';
import { createRecording } from '../../src/signals/recording.ts';
import { openStore } from '../../src/store/store.ts';
import { makeToken } from '../../src/store/tokens.ts';
import { desk } from '../support/desk.ts';
import { BASE, NOW, publish } from '../support/press.ts';
import { HOSTILE } from '../support/pressFixture.ts';
import { reader, view } from '../support/readers.ts';
import { serving } from '../support/serving.ts';

const store = await openStore(':memory:');
after(() => store.close());
const story = await publish(store, { headline: `=1+1 ${HOSTILE}` });
const draft = await publish(store, { headline: 'A draft', status: 'draft' });
await createRecording(store)([{ ...view(story, NOW, reader(1)), from: 'valley.example' }]);

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
    for (const table of ['stories', 'hours', 'sections', 'origins', 'lists']) {
      const { entries } = await parsed(await ask(`/${table}?window=7d`));
      const lines = (await (await ask(`/${table}?window=7d&format=csv`)).text()).split('\r\n');
      assert.equal(lines.length - 2, entries.length, `${table}: a line of names, and a last end`);
    }
    const { entries } = await parsed(await ask('/origins'));
    assert.deepEqual(entries, [{ origin: 'site', host: 'valley.example', readers: 1 }]);
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
    assert.equal(read.readers, 1);
    assert.equal(read.hours.length, 72, 'its first three days');
    assert.equal((await ask(`/stories/${draft}`)).status, 404);
    assert.equal((await ask('/persons')).status, 422);
    const wrong = await ask('/hours?window=1y');
    assert.equal(wrong.status, 422);
    assert.equal((await parsed(wrong)).field, 'window');
  });
});

describe('The page of readers', () => {
  it('shows the paper and a story, with everything escaped', async () => {
    const { signedIn, come } = await desk(store, NOW);
    assert.equal((await come().ask('/desk/readers')).status, 303);
    const editor = await signedIn('editor');
    for (const path of ['/desk/readers', '/desk/readers?window=7d', `/desk/readers/${story}`]) {
      const answer = await editor.ask(path);
      const text = await answer.text();
      assert.equal(answer.status, 200, path);
      assert.ok(!text.includes('<script>alert'), path);
      assert.match(text, /valley\.example/, path);
      assert.match(text, /<svg class="chart"/, path);
    }
    assert.equal((await editor.ask(`/desk/readers/${draft}`)).status, 404);
  });
});
