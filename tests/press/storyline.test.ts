import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { withdraw } from '../../src/desk/withdrawal.ts';
import { HOUR } from '../../src/lib/clock.ts';
import { openStore } from '../../src/store/store.ts';
import { insertStoryline } from '../../src/store/storylineRows.ts';
import { BASE, NOW, pressOver, publish } from '../support/press.ts';

const store = await openStore(':memory:');
after(() => store.close());
const app = pressOver(store);
const status = async (path: string) => (await app.request(path)).status;

await insertStoryline(store.db, { id: 'dunne', name: 'Mayor Dunne', summary: '' });
const ids: string[] = [];
for (const [at, headline] of ['Mayor resigns', 'Mayor charged'].entries()) {
  const id = await publish(store, {
    headline,
    standfirst: `${headline}, said the court.`,
    publishedAt: NOW - (2 - at) * HOUR,
    storylineId: 'dunne',
  });
  ids.push(id);
}
const FEEDS = ['feed.rss', 'feed.atom', 'feed.json'].map(
  (file) => `/storyline/mayor-dunne/${file}`,
);

it('A storyline tells machines what is in it, and of its latest where it has no summary', async () => {
  const page = await (await app.request('/storyline/mayor-dunne')).text();
  assert.match(page, /<meta name="description" content="Mayor charged, said the court\.">/);
  const [, told] = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  const { name, mainEntity } = JSON.parse(told?.[1] ?? '{}');
  assert.equal(name, 'Mayor Dunne');
  assert.deepEqual(
    mainEntity.itemListElement.map(({ position }: { position: number }) => position),
    [1, 2],
  );
  assert.match(mainEntity.itemListElement[0].url, new RegExp(`^${BASE}/.*/mayor-charged$`));
});

it('A storyline of which all was taken back is gone with its name and its feeds', async () => {
  const by = { actor: 'ada@tide.example', now: NOW };
  const inSitemap = async () =>
    (await (await app.request('/sitemaps/storylines-1.xml')).text()).includes('mayor-dunne<');
  assert.ok(await inSitemap());
  const asked = { reason: 'It was another mayor.' };
  await withdraw(store, ids[0] ?? '', asked, by);
  assert.equal(await status('/storyline/mayor-dunne'), 200);
  assert.ok(await inSitemap());
  await withdraw(store, ids[1] ?? '', asked, by);
  for (const path of ['/storyline/mayor-dunne', ...FEEDS]) assert.equal(await status(path), 404);
  assert.ok(!(await inSitemap()));
});
