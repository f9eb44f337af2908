import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { HOUR } from '../../src/lib/clock.ts';
import { openStore } from '../../src/store/store.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk, PASSWORD } from '../support/desk.ts';
import { faults, overhang } from '../support/faults.ts';
import { feedServer } from '../support/feedServer.ts';
import { pollingOver } from '../support/polling.ts';

const NOW = Date.UTC(2026, 10, 25, 12);
const TEXT = 'No ship sailed from Port Ansel, said the harbour master, and none would. '.repeat(12);

const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, NOW);
await signedIn('administrator');
const server = await feedServer();
server.publish(
  ...['Fog closes the harbour', 'Ice on the quay', 'Rye prize for Rope Street'].map(
    (title, index) => ({ path: `/${index}`, title, text: TEXT, at: NOW - HOUR }),
  ),
);
const { add, poll } = pollingOver(store, NOW);
const sourceId = await add(server.feed, { fullText: 'never' });
await poll(sourceId);
const browser = await openBrowser();

const states = async () => {
  const rows = await store.db.selectFrom('inbox').select('state').execute();
  return rows.map(({ state }) => state).sort();
};

it('The inbox goes by keyboard, and everything in it without a script', async (test) => {
  if (!needed(browser, test) || !browser) return;
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${url}/desk/inbox`);
  await page.getByLabel('E-mail').fill('administrator@tide.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  assert.deepEqual(await faults(page), []);
  assert.equal(await overhang(page), 0);

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('i');
  await page.getByText('Put aside.').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('p');
  await page.getByText('Taken.').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await page.keyboard.type('j t p i');
  assert.equal(await page.getByLabel('Into the story at').inputValue(), 'j t p i');
  assert.deepEqual(await states(), ['ignored', 'taken', 'waiting']);

  for (const at of ['/desk/sources', `/desk/sources/${sourceId}`]) {
    await page.goto(url + at);
    assert.deepEqual(await faults(page), [], at);
    assert.equal(await overhang(page), 0, at);
  }
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const still = await plain.newPage();
  await still.goto(`${url}/desk/inbox`);
  await still.getByRole('button', { name: 'Take as draft' }).click();
  await still.getByText('Taken.').waitFor();
  assert.deepEqual(await states(), ['ignored', 'taken', 'taken']);
});
