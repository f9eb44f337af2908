import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { readConfig } from '../../src/config.ts';
import { addUser } from '../../src/desk/users.ts';
import { startPaper } from '../../src/main.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { freePort } from '../support/command.ts';
import { PASSWORD } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { eventually } from '../support/eventually.ts';
import { faults } from '../support/faults.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { signInAt } from '../support/signInAt.ts';

await editorBuilt();
const browser = await openBrowser();
const { store, folder } = await storeOnDisk();
const config = readConfig({ data: folder, port: String(await freePort()) });
const editor = { email: 'editor@tide.example', name: 'Ines Marrow', role: 'editor' };
await addUser(store, config, { ...editor, password: PASSWORD });
const paper = await startPaper(config);
after(() => paper.stop());

const photo = (background: string) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function signIn(): Promise<Page> {
  assert.ok(browser);
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await signInAt(page, `${paper.url}/desk/sign-in?to=/desk/media`, editor.email);
  return page;
}

it('An editor adds pictures, describes one, finds it and puts it into a story', async (test) => {
  if (!needed(browser, test)) return;
  const page = await signIn();
  await page.getByText('There is no such picture.').waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add pictures' }).click();
  await (await chooser).setFiles([
    { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo('#285a6e') },
    { name: 'b.jpg', mimeType: 'image/jpeg', buffer: await photo('#8a4b2a') },
    { name: 'c.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture at all') },
  ]);
  await page
    .getByRole('alert')
    .getByText(/^c\.jpg: /)
    .waitFor();
  const pictures = page.locator('.pictures img');
  await pictures.nth(1).waitFor();
  assert.equal(await pictures.count(), 2, 'what is no picture is named, the others go in');
  assert.deepEqual(await faults(page), [], 'the library');

  await pictures.first().click();
  await page.getByRole('textbox', { name: 'Alternative text' }).fill('Cranes over the quay');
  await page.getByRole('button', { name: /Focal point/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('It stands nowhere yet.').waitFor();
  assert.deepEqual(await faults(page), [], 'a picture');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByLabel('Without alternative text').check();
  await page.getByText('No alternative text').waitFor();
  await eventually(async () => (await pictures.count()) === 1);
  await page.getByLabel('Without alternative text').uncheck();
  await page.getByRole('searchbox', { name: 'Words' }).fill('cranes');
  await page.getByRole('img', { name: 'Cranes over the quay' }).waitFor();

  await page.getByRole('link', { name: 'Stories' }).click();
  await page.getByRole('button', { name: 'New story' }).click();
  await page.getByRole('textbox', { name: 'Headline' }).fill('Cranes turn again');
  await page.getByRole('textbox', { name: 'Text', exact: true }).focus();
  await page.keyboard.type('/library');
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: 'Cranes over the quay' }).click();
  await page
    .getByRole('status')
    .getByText(/^Saved \d/)
    .waitFor();
  assert.equal(await page.getByLabel('What it shows').inputValue(), 'Cranes over the quay');

  await page.goto(`${paper.url}/desk/media`);
  await page.getByRole('img', { name: 'Cranes over the quay' }).click();
  await page.getByRole('link', { name: 'Cranes turn again' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Remove for good' }).count(), 0);
});
