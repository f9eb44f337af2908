import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
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
for (const [role, name] of [
  ['reporter', 'Mara Ibsen'],
  ['editor', 'Ines Marrow'],
] as const) {
  await addUser(store, config, { email: `${role}@tide.example`, name, role, password: PASSWORD });
}
const paper = await startPaper(config);
after(() => paper.stop());

async function come(role: string, to: string): Promise<Page> {
  assert.ok(browser);
  const context = await browser.newContext({ bypassCSP: true, locale: 'en-GB' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await signInAt(
    page,
    `${paper.url}/desk/sign-in?to=${encodeURIComponent(to)}`,
    `${role}@tide.example`,
  );
  return page;
}

/** Waits until the desk has these words in the story. */
const savedWith = (page: Page, id: string, words: string) =>
  eventually(async () => {
    const answer = await page.request.get(`${paper.url}/api/v1/desk/stories/${id}`);
    return (await answer.text()).includes(words);
  });

it('An editor puts a note to some words, the reporter answers and mends, the editor approves', async (test) => {
  if (!needed(browser, test)) return;
  const reporter = await come('reporter', '/desk');
  await reporter.getByRole('button', { name: 'New story' }).click();
  await reporter.getByRole('textbox', { name: 'Headline' }).fill('Three boats sink');
  const text = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
  await text(reporter).focus();
  await reporter.keyboard.type('Overnight three of the boats sank, somebody said.');
  const address = new URL(reporter.url()).pathname;
  const id = address.split('/').at(-1) ?? '';
  await savedWith(reporter, id, 'somebody said.');

  const editor = await come('editor', address);
  await text(editor).getByText('somebody said').waitFor();
  await editor.getByText('Mara Ibsen has this story').waitFor(); // from here on the text stays as it is
  await editor.evaluate(`{
    const words = document.querySelector('.ProseMirror p').firstChild;
    const at = words.textContent.indexOf('three of the boats');
    getSelection().setBaseAndExtent(words, at, words, at + 18);
  }`);
  await editor.getByRole('toolbar', { name: 'Marked words' }).waitFor();
  await editor.keyboard.press('Control+Alt+m');
  await editor.getByRole('textbox', { name: 'Note' }).fill('Who counted them?');
  await editor.keyboard.press('Control+Enter');
  await editor.getByRole('article', { name: 'Note by Ines Marrow' }).waitFor();
  assert.equal(await editor.locator('.noted').textContent(), 'three of the boats');
  const mark = await editor.locator('.noted').boundingBox();
  const card = await editor.getByRole('article', { name: /^Note by/ }).boundingBox();
  assert.ok(mark && card && card.x > mark.x + mark.width, 'it stands in the margin');
  assert.ok(Math.abs(card.y - mark.y) < 40, `beside its words: ${card.y} and ${mark.y}`);
  assert.deepEqual(await faults(editor), [], 'the margin');

  const note = reporter.getByRole('article', { name: 'Note by Ines Marrow' });
  await note.waitFor();
  await text(reporter).focus();
  await reporter.keyboard.press('Control+Home');
  await reporter.keyboard.type('PORT ANSEL. ');
  assert.equal(await reporter.locator('.noted').textContent(), 'three of the boats');
  await note.getByRole('textbox').fill('The harbour master did.');
  await note.getByRole('button', { name: 'Reply' }).click();
  await note.getByText('The harbour master did.').waitFor();
  await note.getByRole('button', { name: 'Settle' }).click();
  await note.waitFor({ state: 'hidden' });
  await savedWith(reporter, id, 'PORT ANSEL');
  await reporter.getByRole('button', { name: 'Notes' }).click();
  await reporter.getByText('Settled: 1').click();
  assert.deepEqual(await faults(reporter), [], 'the notes in the panel');

  await editor.reload();
  await text(editor).getByText('PORT ANSEL').waitFor();
  await editor.getByRole('button', { name: 'Publish', exact: true }).click();
  await editor.getByRole('button', { name: 'Approve this text' }).click();
  await editor.getByText(/^Approved by Ines Marrow/).waitFor();
  assert.deepEqual(await faults(editor), [], 'the approval');
  await text(reporter).focus();
  await reporter.keyboard.type('At dawn. ');
  await savedWith(reporter, id, 'At dawn.');
  await editor.reload();
  await editor.getByRole('button', { name: 'Publish', exact: true }).click();
  await editor.getByText(/The text was changed since\./).waitFor();
  const shown = await eventually(async () =>
    (await fetch(`${paper.url}/`)).text().then((page) => page || null),
  );
  assert.doesNotMatch(shown, /Who counted them/);
});
