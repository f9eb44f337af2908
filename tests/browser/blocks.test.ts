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
import { overhang } from '../support/faults.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { signInAt } from '../support/signInAt.ts';

await editorBuilt();
const browser = await openBrowser();
const { store, folder } = await storeOnDisk();
const config = readConfig({ data: folder, port: String(await freePort()) });
const email = 'mara@tide.example';
await addUser(store, config, { email, name: 'Mara Ibsen', role: 'editor', password: PASSWORD });
const paper = await startPaper(config);
after(() => paper.stop());

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const put = async (page: Page, name: string) => {
  await page.keyboard.type(`/${name}`);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
};
const stored = async (page: Page) => {
  const id = page.url().split('/').at(-1);
  const answer = await page.request.get(`${paper.url}/api/v1/desk/stories/${id}`);
  return (await answer.json()) as { body: { content: unknown[] } };
};

it('Blocks are written by keyboard alone, each letter where it belongs', async (test) => {
  if (!needed(browser, test) || !browser) return;
  const page = await browser.newPage({ locale: 'en-GB' });
  const warnings: string[] = [];
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await signInAt(page, `${paper.url}/desk`, email);
  await page.getByRole('heading', { name: 'Stories' }).waitFor();
  await page.getByRole('heading', { name: 'Nothing has been written yet' }).waitFor();
  await page.getByRole('link', { name: 'Add its sections' }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Headline' }).fill('The lamp goes out');
  await textOf(page).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('For good.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Put out on Thursday /foot');
  await page.getByRole('option', { name: 'Footnote' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Footnote' }).waitFor();
  await page.locator('input:focus').waitFor();
  await page.keyboard.type('So says the almanac.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await put(page, 'pull');
  await page.keyboard.type('The sea was there first');
  await page.getByRole('textbox', { name: 'Whose words they are' }).focus();
  await page.keyboard.type('Orla Venn');
  await page.keyboard.press('Enter');
  await put(page, 'fact');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('The lamp');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lit in 1896');
  await page.keyboard.press('Control+End');
  await put(page, 'card');
  await page.locator('textarea:focus').waitFor();
  await page.getByText('Without its address the card is not kept.').waitFor();
  await page.keyboard.type('https://film.example/lamp');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The last night');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('See www.example.org now.');

  const text = (words: string) => ({ type: 'text', text: words });
  const wanted = [
    {
      type: 'paragraph',
      content: [
        text('Put out on Thursday'),
        { type: 'footnote', attrs: { text: 'So says the almanac.' } },
      ],
    },
    {
      type: 'pullQuote',
      attrs: { attribution: 'Orla Venn' },
      content: [text('The sea was there first')],
    },
    {
      type: 'factBox',
      attrs: { title: 'The lamp' },
      content: [{ type: 'paragraph', content: [text('Lit in 1896')] }],
    },
    {
      type: 'embed',
      attrs: {
        url: 'https://film.example/lamp',
        title: 'The last night',
        provider: 'film.example',
        text: '',
      },
    },
    {
      type: 'paragraph',
      content: [
        text('See '),
        {
          ...text('www.example.org'),
          marks: [{ type: 'link', attrs: { href: 'https://www.example.org' } }],
        },
        text(' now.'),
      ],
    },
  ];
  let content: unknown[] = [];
  await eventually(async () => {
    content = (await stored(page)).body.content;
    return content.length === wanted.length;
  }).catch(() => {});
  assert.deepEqual(content, wanted);

  await page.getByRole('button', { name: 'Details' }).click();
  assert.equal(await page.getByLabel('Address', { exact: true }).inputValue(), 'the-lamp-goes-out');

  await page.getByRole('link', { name: 'Stories', exact: true }).click();
  await page.getByRole('link', { name: 'The lamp goes out' }).click();
  await textOf(page).waitFor();
  assert.deepEqual(warnings, [], 'a second opening has nothing to complain of');

  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${paper.url}/desk`);
  await page.getByRole('link', { name: 'The lamp goes out' }).waitFor();
  assert.equal(await overhang(page), 0, 'the list of stories');
});
