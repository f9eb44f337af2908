import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { createRecording } from '../../src/signals/recording.ts';
import { openStore } from '../../src/store/store.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { faults, overhang } from '../support/faults.ts';
import { NOW, publish } from '../support/press.ts';
import { HOSTILE } from '../support/pressFixture.ts';
import { reader, view, visitor } from '../support/readers.ts';
import { signInAt } from '../support/signInAt.ts';

await editorBuilt();
const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, NOW);
await signedIn('editor');
const browser = await openBrowser();

it('The pages of readers follow what goes on, fit a phone and have no faults', async (test) => {
  if (!needed(browser, test) || !browser) return;
  const story = await publish(store, {
    headline: `Fog ${HOSTILE}`,
    section: { name: 'Coast' },
    publishedAt: NOW - 1,
  });
  const record = createRecording(store);
  await record([{ ...view(story, NOW, reader(1)), from: 'www.google.com' }]);
  await record([
    view(story, NOW, visitor({ agent: 'Googlebot/2.1 (+http://google.com/bot.html)' })),
  ]);
  const viewport = { width: 320, height: 640 };
  const context = await browser.newContext({ viewport, bypassCSP: true });
  const page = await context.newPage();
  await page.clock.install();
  await signInAt(page, `${url}/desk/readers`, 'editor@tide.example');
  await page.getByText('1 reader in the last five').waitFor();
  await record([view(story, NOW, reader(2)), view(story, NOW, reader(3))]);
  await page.clock.runFor(11_000);
  await page.getByText('3 readers in the last five').waitFor();
  await page.getByRole('row', { name: `Fog ${HOSTILE}` }).waitFor();
  for (const path of ['/desk/readers', '/desk/readers?window=7d', `/desk/readers/${story}`]) {
    await page.goto(url + path);
    await page.getByText('As a table').click();
    await page.getByRole('img', { name: /^3 readers so far$|: 3 in all, at most 3/ }).waitFor();
    await page.getByText('google.com').waitFor();
    await page.getByRole('row', { name: /^Programs that say what they are.* bot 1$/ }).waitFor();
    await page.getByText(`Fog ${HOSTILE}`).first().waitFor();
    assert.equal(await overhang(page), 0, path);
    assert.deepEqual(await faults(page), [], path);
  }
  await page.getByRole('link', { name: 'Readers', exact: true }).last().click();
  await page.getByRole('link', { name: '7 days' }).click();
  await page.waitForURL(/window=7d/);
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'hours as CSV' }).click();
  assert.equal((await saved).suggestedFilename(), 'readership-hours-7d.csv');
  await page.goto(`${url}/desk/readers`);
  const crowd = (name: number) =>
    visitor({ address: '198.51.100.9', agent: `Mozilla/5.0 (X11) Firefox/${name}.0` });
  await record(Array.from({ length: 9 }, (_, name) => view(story, NOW, crowd(name))));
  await page.clock.runFor(11_000);
  const row = page.getByRole('row', { name: 'one-address' });
  await row.getByText(/ of them of Fog/).waitFor();
  await row.getByRole('link').click();
  await page.getByRole('row', { name: 'one-address' }).waitFor();
  const draft = await publish(store, { headline: 'A draft', status: 'draft' });
  await page.goto(`${url}/desk/readers/${draft}`);
  await page.getByRole('alert').getByText('There is no such story in the paper.').waitFor();
  await context.close();
});
