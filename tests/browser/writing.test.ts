import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { readConfig } from '../../src/config.ts';
import { addUser } from '../../src/desk/users.ts';
import { startPaper } from '../../src/main.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { GOOGLE_DOCS, WEB_PAGE, WORD } from '../support/clipboard.ts';
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
const PEOPLE = { reporter: 'Mara Ibsen', editor: 'Ines Marrow' };
for (const [who, name] of Object.entries(PEOPLE)) {
  const account = { email: `${who}@tide.example`, name, role: who, password: PASSWORD };
  await addUser(store, config, account);
}
const paper = await startPaper(config);
after(() => paper.stop());

/** Somebody who has signed in, in a browser of their own. `inspected`: axe may run there. */
async function come(who: keyof typeof PEOPLE, inspected = false): Promise<Page> {
  assert.ok(browser);
  const context = await browser.newContext({ bypassCSP: inspected, locale: 'en-GB' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await signInAt(page, `${paper.url}/desk/sign-in`, `${who}@tide.example`);
  await page.getByRole('heading', { name: 'Stories' }).waitFor();
  return page;
}

/** Begins a story by keyboard and writes its headline; its address. */
async function begin(page: Page, headline: string): Promise<string> {
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Headline' }).fill(headline);
  await saved(page);
  return page.url();
}

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const saved = (page: Page) =>
  page
    .getByRole('status')
    .getByText(/^Saved \d/)
    .waitFor();
const palette = async (page: Page, words: string) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};

/** Pastes markup as a program would have put it on the clipboard. */
const paste = (page: Page, markup: string) =>
  page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(markup)});
    const event = { clipboardData, bubbles: true, cancelable: true };
    document.querySelector('.ProseMirror').dispatchEvent(new ClipboardEvent('paste', event));
  }`);

it('A reporter writes by keyboard, pastes, is cut off and goes on; an editor publishes', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('reporter');
  const address = await begin(page, 'The night ferry ends in March');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Islanders lose the last sailing of the day.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('## What is known');
  await page.keyboard.press('Enter');
  await paste(page, GOOGLE_DOCS);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('“There is no boat after six,” a nurse said.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/pull');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A nurse');
  await saved(page);

  await page.context().setOffline(true);
  await textOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('PORT ANSEL – ');
  await page.getByRole('status').getByText('Offline, kept on this machine').waitFor();
  await page.close();
  const again = await page.context().newPage();
  await page.context().setOffline(false);
  await again.goto(address);
  await textOf(again).getByText('PORT ANSEL').waitFor();
  await saved(again);
  await palette(again, 'who is quoted');
  await again.getByText('There is no boat after six').last().waitFor();
  await again.close();

  const editor = await come('editor');
  await editor.getByRole('link', { name: 'The night ferry ends in March' }).click();
  await textOf(editor).getByText('PORT ANSEL').waitFor();
  await editor.getByRole('button', { name: 'Publish', exact: true }).click();
  await editor.getByRole('button', { name: 'Publish now' }).click();
  await editor.getByRole('link', { name: 'As readers see it' }).click();
  assert.equal(
    await editor.getByRole('heading', { level: 1 }).textContent(),
    'The night ferry ends in March',
  );
  await editor.getByText('PORT ANSEL').first().waitFor();
});

it('Text from Word, Google Docs and a web page comes in clean', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('reporter');
  const complaints: string[] = [];
  page.on(
    'console',
    (message) => /policy/i.test(message.text()) && complaints.push(message.text()),
  );
  await begin(page, 'Pasted');
  const became: Record<string, string> = {};
  for (const [from, markup] of Object.entries({ WORD, GOOGLE_DOCS, WEB_PAGE })) {
    await textOf(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await paste(page, markup);
    const written = await textOf(page).innerHTML();
    became[from] = written.replaceAll(
      / (class|style|rel|target)="[^"]*"|<br[^>]*>|<col[ >][^>]*>?/g,
      '',
    );
  }
  assert.equal(
    became['WORD'],
    '<h2>Talks on the ferry</h2><p>The operator <strong>walked out</strong> at <em>four</em>.</p><ul><li><p>No boat after six</p><ul><li><p>No pharmacy</p></li></ul></li><li><p>No way home</p></li></ul><p>In order:</p><ol><li><p>Vote</p></li><li><p>Count</p></li></ol><p></p>',
  );
  assert.equal(
    became['GOOGLE_DOCS'],
    '<h2>What is known</h2><p>The subsidy ends in <strong>March</strong><em>, perhaps</em>; see <a href="https://ministry.example/budget">the budget</a>.</p><ul><li><p>Two boats</p></li></ul><p></p>',
  );
  assert.equal(
    became['WEB_PAGE'],
    '<h2>Beacon battery expired</h2><p>An <a href="https://inquiry.example/report?page=4">inquiry</a> heard more.</p><div><table><colgroup></colgroup><tbody><tr><th><p>Boat</p></th><th><p>Age</p></th></tr><tr><td><p>Patience</p></td><td><p>41</p></td></tr></tbody></table></div><p></p>',
  );
  await saved(page);
  assert.deepEqual(complaints, [], 'the policy of the page had nothing to refuse');
  await page.close();
});

it('A picture is put in with its words and the point that stays in sight', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('reporter');
  await begin(page, 'A picture');
  const background = { r: 40, g: 90, b: 110 };
  const create = { width: 1200, height: 800, channels: 3 as const, background };
  const buffer = await sharp({ create }).jpeg().toBuffer();
  const chosen = page.waitForEvent('filechooser');
  await textOf(page).focus();
  await page.keyboard.type('/picture');
  await page.keyboard.press('Enter');
  await (await chosen).setFiles({ name: 'harbour.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByLabel('Caption').fill('The harbour at dawn');
  await page.getByLabel('What it shows').fill('Boats on still water');
  await page.getByRole('button', { name: /Focal point/ }).focus();
  await page.keyboard.press('ArrowRight');
  await saved(page);
  await page.reload();
  assert.equal(await page.getByLabel('Caption').inputValue(), 'The harbour at dawn');
  assert.equal(await page.locator('.focal-point').count(), 1);
  await page.close();
});

it('Nothing in the views is in the way of anybody', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('editor', true);
  assert.deepEqual(await faults(page), [], 'the list');
  await page.keyboard.press('Control+k');
  assert.deepEqual(await faults(page), [], 'the palette');
  await page.keyboard.press('Escape');
  await begin(page, 'For everybody');
  assert.deepEqual(await faults(page), [], 'the text');
  for (const name of ['Details', 'Sources', 'Revisions', 'Publish']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('complementary').first().waitFor();
    assert.deepEqual(await faults(page), [], name);
  }
  await textOf(page).focus();
  await page.keyboard.type('/');
  await page.getByRole('listbox').waitFor();
  assert.deepEqual(await faults(page), [], 'the menu');
  await page.close();
});

/** Ready within this on a processor four times slower; the aim is 2 s, and machines that test differ. */
const READY_WITHIN = 6_000;

it('The place to write is soon ready on a slow machine', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('reporter');
  const address = await begin(page, 'Slowly');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await textOf(page).waitFor();
  const took = performance.now() - began;
  test.diagnostic(`ready after ${Math.round(took)} ms`);
  assert.ok(took < READY_WITHIN, `${Math.round(took)} ms`);
  await page.close();
});

it('Two on one story: who has it is seen, taken over, overwrites nothing, and goes back to before', async (test) => {
  if (!needed(browser, test)) return;
  const first = await come('reporter');
  const address = await begin(first, 'Held by the first');
  const second = await come('editor');
  await second.goto(address);
  await second.getByText('Mara Ibsen has this story').waitFor();
  assert.equal(await textOf(second).getAttribute('contenteditable'), 'false');
  await second.getByRole('button', { name: 'Take it over' }).click();
  await second.getByRole('textbox', { name: 'Headline' }).fill('Headline of the second');
  await saved(second);
  await first.getByRole('textbox', { name: 'Headline' }).fill('Headline of the first');
  await first
    .getByText(/Ines Marrow has/)
    .first()
    .waitFor();
  await second.reload();
  const headline = second.getByRole('textbox', { name: 'Headline' });
  await headline.waitFor();
  assert.equal(await headline.inputValue(), 'Headline of the second');
  await first.close();

  await second.getByRole('button', { name: 'Revisions' }).click();
  await second.getByRole('button', { name: /Mara Ibsen writing/ }).click();
  await second.getByRole('button', { name: 'Restore this version' }).click();
  await eventually(async () => (await headline.inputValue()) === 'Held by the first');
  await second.close();
});
