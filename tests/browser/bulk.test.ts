import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { readConfig } from '../../src/config.ts';
import { addUser } from '../../src/desk/users.ts';
import { startPaper } from '../../src/main.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { takeHold } from '../../src/store/holds.ts';
import { changeSiteSettings } from '../../src/store/settings.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { freePort } from '../support/command.ts';
import { PASSWORD } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { eventually } from '../support/eventually.ts';
import { faults } from '../support/faults.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { signInAt } from '../support/signInAt.ts';
import { arrival } from '../support/stories.ts';

await editorBuilt();
const browser = await openBrowser();
const { store, folder } = await storeOnDisk();
const config = readConfig({ data: folder, port: String(await freePort()) });
const EDITOR = 'ines@tide.example';
await addUser(store, config, {
  ...{ email: EDITOR, name: 'Ines Marrow', role: 'editor', password: PASSWORD },
});
await changeSiteSettings(store, { stages: ['Pitched', 'Ready'] }, Date.now());
const paper = await startPaper(config);
after(() => paper.stop());

const HEADLINES = ['Apples', 'Boats', 'Cranes', 'Docks', 'Eels', 'Ferries', 'Gulls'];
for (const [at, headline] of HEADLINES.entries()) {
  const draft = arrival({ headline, status: 'draft', section: { name: 'Sea' } });
  await saveArrival(store, draft, { actor: 'test', now: Date.now() - at * 1_000 });
}
const idOf = async (headline: string) =>
  (
    await store.db
      .selectFrom('stories')
      .select('id')
      .where('headline', '=', headline)
      .executeTakeFirstOrThrow()
  ).id;

/** The editor at the list of stories; axe may run there. */
async function come(): Promise<Page> {
  assert.ok(browser);
  const context = await browser.newContext({ bypassCSP: true, locale: 'en-GB' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await signInAt(page, `${paper.url}/desk/sign-in`, EDITOR);
  await page.getByRole('heading', { name: 'Stories' }).waitFor();
  return page;
}

const chosen = (page: Page) => page.locator('tr.chosen .headline a').allTextContents();
const stages = async () =>
  Object.fromEntries(
    (await store.db.selectFrom('stories').select(['headline', 'stage']).execute()).map(
      ({ headline, stage }) => [headline, stage],
    ),
  );

it('An editor chooses stories by keyboard and acts upon them; one is refused and stays', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come();
  await page.getByRole('link', { name: 'Gulls' }).waitFor();

  await page.keyboard.press('j');
  await page.keyboard.press('x');
  assert.deepEqual(await chosen(page), ['Apples']);
  for (let down = 0; down < 4; down++) await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  assert.deepEqual(await chosen(page), HEADLINES.slice(0, 5));
  await page.getByText('5 chosen').waitFor();
  assert.deepEqual(await faults(page), []);

  const gone = await idOf('Cranes'); // a colleague discards it in this very moment
  await store.db.deleteFrom('stories').where('id', '=', gone).execute();
  await page.getByLabel('Stage:').selectOption('Ready');
  await page.getByRole('button', { name: 'Set the stage: 5 stories' }).click();
  await page.getByRole('status').getByText('4 of 5 stories done').waitFor();
  await page.getByRole('alert').getByText('1 story refused').waitFor();
  const wanted = { Apples: 'Ready', Boats: 'Ready', Docks: 'Ready', Eels: 'Ready' };
  assert.deepEqual(await stages(), { ...wanted, Ferries: null, Gulls: null });

  const held = await idOf('Boats'); // Mara is writing in this one
  const mara = { id: 'mara', name: 'Mara Ibsen' };
  await takeHold(store.db, held, mara, { now: Date.now(), takeOver: true });
  await page.getByLabel('Choose Apples').click();
  await page.getByLabel('Choose Docks').click({ modifiers: ['Shift'] });
  await page.getByLabel('Act:').selectOption('Add a topic');
  await page.getByLabel('Topic:').fill('Harbour');
  await page.getByRole('button', { name: 'Add a topic: 3 stories' }).click();
  await page.getByText('Mara Ibsen has this story.').waitFor();
  assert.deepEqual(await chosen(page), ['Boats'], 'what was refused stays chosen');
  const topics = await store.db.selectFrom('storyTopics').select('storyId').execute();
  assert.deepEqual(
    new Set(topics.map(({ storyId }) => storyId)),
    new Set([await idOf('Apples'), await idOf('Docks')]),
  );

  await page.getByLabel('Choose all that are shown').check();
  await page.getByLabel('Act:').selectOption('Delete drafts for good');
  assert.deepEqual(await faults(page), []);
  await page.keyboard.press('Escape');
  await page.locator('select').first().blur();
  await page.keyboard.press('Escape');
  assert.deepEqual(await chosen(page), []);
  await page.context().close();
});

it('Views that the browser kept move to the desk once, and are there in any browser', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come();
  const { id } = await store.db.selectFrom('users').select('id').executeTakeFirstOrThrow();
  const kept = JSON.stringify([{ name: 'In the works', query: 'status=draft' }]);
  await page.evaluate(`localStorage.setItem('broadsheet.views.${id}', ${JSON.stringify(kept)})`);
  await page.reload();
  const view = page.getByRole('link', { name: 'In the works' });
  await view.click();
  await page.getByRole('button', { name: 'Share with the newsroom' }).click();
  await page.getByRole('button', { name: 'Share it no more' }).waitFor();
  assert.equal(await page.evaluate(`localStorage.getItem('broadsheet.views.${id}')`), null);
  await page.context().close();

  const elsewhere = await come();
  await elsewhere.getByRole('link', { name: 'In the works' }).click();
  await elsewhere.getByRole('button', { name: 'Forget this view' }).click();
  await eventually(async () => (await elsewhere.getByText('In the works').count()) === 0);
  assert.deepEqual(await store.db.selectFrom('savedViews').selectAll().execute(), []);
  await elsewhere.context().close();
});
