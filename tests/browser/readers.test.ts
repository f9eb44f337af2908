import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { createRecording } from '../../src/signals/recording.ts';
import { openStore } from '../../src/store/store.ts';

import { needed, openBrowser } from '../support/browser.ts';
import { desk, PASSWORD } from '../support/desk.ts';
import { faults, overhang } from '../support/faults.ts';
import { NOW, publish } from '../support/press.ts';
import { reader, view } from '../support/readers.ts';

const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, NOW);
await signedIn('editor');
const browser = await openBrowser();

it('The pages of readers follow what goes on, fit a phone and have no faults', async (test) => {
  if (!needed(browser, test) || !browser) return;
  const story = await publish(store, { headline: 'Fog over the quay', section: { name: 'Coast' } });
  const record = createRecording(store);
  await record([{ ...view(story, NOW, reader(1)), from: 'www.google.com' }]);
  const viewport = { width: 320, height: 640 };
  const context = await browser.newContext({ viewport, bypassCSP: true });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${url}/desk/readers`);
  await page.getByLabel('E-mail').fill('editor@tide.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  assert.match((await page.locator('#now').textContent()) ?? '', /1 reader in the last five/);
  await record([view(story, NOW, reader(2)), view(story, NOW, reader(3))]);
  await page.clock.runFor(11_000);
  await page.getByText('3 readers in the last five').waitFor();
  await page.getByRole('row', { name: /Fog over the quay/ }).waitFor();
  for (const path of ['/desk/readers', `/desk/readers/${story}`]) {
    await page.goto(url + path);
    await page.getByText('As a table').click();
    assert.equal(await overhang(page), 0, path);
    assert.deepEqual(await faults(page), [], path);
  }
  await context.close();
});
