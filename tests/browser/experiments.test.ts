import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { addBucketCounts } from '../../src/store/experiments.ts';
import { openStore } from '../../src/store/store.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { faults, overhang } from '../support/faults.ts';
import { signInAt } from '../support/signInAt.ts';

await editorBuilt();
const browser = await openBrowser();
const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, Date.now);

/** Somebody of this role at the experiments. */
async function come(role: string) {
  assert.ok(browser);
  await signedIn(role);
  const context = await browser.newContext({ bypassCSP: true, locale: 'en-GB' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await signInAt(page, `${url}/desk/sign-in?to=/desk/experiments`, `${role}@tide.example`);
  await page.getByText('No headlines are being tried.').waitFor();
  return page;
}

it('An administrator begins an experiment, sees what it shows, and ends it with a word', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('administrator');
  const name = page.getByLabel('What is it to find out?');
  await name.fill('Do');
  const tried = 'How much what was learned of the traits of stories counts: not at all';
  await page.getByLabel('What is different').selectOption({ label: tried });
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('alert').getByText('Say in some words what it is to find out.').waitFor();
  assert.ok(await name.evaluate((field) => field.matches(':focus[aria-invalid=true]')));
  await name.fill('Do traits <b>help</b>?');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { name: 'Do traits <b>help</b>?' }).waitFor();
  await page.getByText(new RegExp(`^${tried}\\. Begun .* by The administrator\\.$`)).waitFor();
  await page.getByText('Nothing has been seen in both yet.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Begin' }).count(), 0, 'one at a time');

  await addBucketCounts(store.db, [
    { arm: 'a', bucket: 0, shown: 2_000, opened: 98 },
    { arm: 'a', bucket: 1, shown: 2_000, opened: 102 },
    { arm: 'b', bucket: 0, shown: 2_000, opened: 195 },
    { arm: 'b', bucket: 1, shown: 2_000, opened: 205 },
  ]);
  await page.reload();
  await page
    .getByText(/^The change is opened more: 5\.00 more of 100 \(between \d\.\d\d more and/)
    .waitFor();
  assert.match((await page.getByRole('row', { name: /^Changed/ }).textContent()) ?? '', /10\.00$/);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await overhang(page), 0);
    assert.deepEqual(await faults(page), []);
  }
  await page.getByLabel('What do you make of it?').fill('They are better left out.');
  await page.getByRole('button', { name: 'End it, the change for all' }).click();
  await page.getByRole('heading', { name: 'Ended' }).waitFor();
  await page.getByText('Made of it: They are better left out.').waitFor();
  await page.getByText('; all readers have had the change since.').waitFor();
  await page.getByRole('button', { name: 'Begin' }).waitFor();
  await page.context().close();
});

it('Somebody who may only read sees what is tried, and is told who begins and ends it', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('reporter');
  await page.getByText('An administrator begins and ends experiments.').waitFor();
  assert.equal(await page.getByRole('main').getByRole('button').count(), 0);
  await page.context().close();
});
