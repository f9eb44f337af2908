import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { openStore } from '../../src/store/store.ts';
import { correctionsOf } from '../../src/store/storyPage.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk, PASSWORD } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { faults, overhang } from '../support/faults.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

await editorBuilt();
const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, NOW);
await signedIn('editor');
const browser = await openBrowser();

it('An editor signs in, corrects a story and withdraws it', async (test) => {
  if (!needed(browser, test) || !browser) return;
  const { storyId } = await saveArrival(
    store,
    arrival({
      headline: 'Ferry to sail on Tuesday',
      body: plainBody(['The ferry sails on Tuesday, weather permitting.']),
    }),
    { actor: 'test', now: NOW },
  );
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/desk/stories/${storyId}`);
  await page.getByLabel('E-mail').fill('editor@tide.example');
  await page.getByLabel('Password').fill('not this one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').getByText('do not belong together').waitFor();
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const acts = page.getByRole('region', { name: 'Acts' });
  await acts.getByText('Correct or clarify').click();
  assert.equal(new URL(page.url()).pathname, `/desk/stories/${storyId}`, 'where they wanted to go');
  await page.getByLabel('What readers are told').fill('The ferry sails on Wednesday.');
  await page.getByRole('textbox', { name: 'Wrong' }).fill('Tuesday');
  await page.getByLabel('Right', { exact: true }).fill('Wednesday');
  await page.getByRole('button', { name: 'Publish the correction' }).click();
  await page.getByRole('status').getByText('correction is published').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Ferry to sail on Wednesday' }).waitFor();
  assert.equal((await correctionsOf(store, storyId)).length, 1);

  await acts.getByText('Withdraw', { exact: true }).click();
  await page.getByLabel('Reason, for readers').fill('There is no such ferry at all.');
  await page.getByRole('button', { name: 'Withdraw the story' }).click();
  await page.getByRole('status').getByText('is withdrawn').waitFor();

  await page.getByRole('button', { name: 'Sign out' }).click();
  assert.match(page.url(), /sign-in/);
  await context.close();
});

it('The desk fits a phone and has no faults of accessibility', async (test) => {
  if (!needed(browser, test) || !browser) return;
  const headline =
    'A very long headline about the harbour, its master and the Unaussprechlichkeitsbeauftragte';
  const { storyId } = await saveArrival(
    store,
    arrival({ headline, doubts: [{ field: 'published', claim: 'a', evidence: 'b' }] }),
    { actor: 'test', now: NOW + 1 },
  );
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`${url}/desk/sign-in`);
  assert.deepEqual(await faults(page), []);
  await page.getByLabel('E-mail').fill('editor@tide.example');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.goto(`${url}/desk/stories/${storyId}`);
  await page.getByRole('heading', { name: headline }).waitFor();
  assert.equal(await overhang(page), 0);
  assert.deepEqual(await faults(page), []);
  await context.close();
});
