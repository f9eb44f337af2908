import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Arrival } from '../../src/store/arrival.ts';
import { saveArrival } from '../../src/store/arrivals.ts';
import { plainBody } from '../../src/store/body.ts';
import { putOffer } from '../../src/store/offers.ts';
import { noteRecall } from '../../src/store/recalls.ts';
import { openStore } from '../../src/store/store.ts';
import { correctionsOf } from '../../src/store/storyPage.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { eventually } from '../support/eventually.ts';
import { faults } from '../support/faults.ts';
import { signInAt } from '../support/signInAt.ts';
import { arrival } from '../support/stories.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
await editorBuilt();
const browser = await openBrowser();
const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, Date.now);
for (const role of ['administrator', 'editor', 'reporter']) await signedIn(role);

const story = async (different: Partial<Arrival>) =>
  (await saveArrival(store, arrival(different), { actor: 'test', now: NOW })).storyId;

/** Somebody of this role at the file of a story. */
async function come(role: string, storyId: string): Promise<Page> {
  assert.ok(browser);
  const context = await browser.newContext({ bypassCSP: true, locale: 'en-GB' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await signInAt(page, `${url}/desk/sign-in?to=/desk/stories/${storyId}`, `${role}@tide.example`);
  await page.getByRole('region', { name: 'Acts' }).waitFor();
  return page;
}

const named = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** The title of an act whose form is folded away. */
const act = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Acts' }).getByText(title, { exact: true });
const said = (page: Page, words: string) => page.getByRole('status').getByText(words).waitFor();
const asideOf = async (page: Page) => (await page.locator('.file aside').innerText()) ?? '';

it('The file of a story tells what is known: times, origin, doubts, the lists around it', async (test) => {
  if (!needed(browser, test)) return;
  const id = await story({
    headline: 'The seed',
    doubts: [{ field: 'published', claim: '17 April', evidence: 'speaks of early May' }],
    origins: [
      {
        ...{ certainty: 'stated', publisher: 'Vale Today', url: 'https://vale.example/seed' },
        ...{ publishedAt: NOW, licence: 'CC BY 4.0', evidence: null },
      },
    ],
    record: { furniture: [{ title: 'Most read', headlines: ['Another headline'] }] },
    stampedAt: Date.UTC(2025, 3, 17, 8, 41),
  });
  const page = await come('reporter', id);
  await page.getByText('Beside it: Most read (1)').click();
  await page.getByText('Another headline', { exact: true }).waitFor();
  const known = await asideOf(page);
  for (const words of ['17 Apr 2025, 08:41', 'speaks of early May', 'licence: CC BY 4.0']) {
    assert.ok(known.includes(words), `${words} in ${known}`);
  }
  assert.match(known, /There is nothing for you to do/, 'what is not allowed is not offered');
  await page.goto(`${url}/desk/stories/none`);
  await page.getByRole('alert').getByText('There is no such story.').waitFor();
  await page.context().close();
});

it('What a stranger wrote is text and nothing else', async (test) => {
  if (!needed(browser, test)) return;
  const bad = '<script>window.struck = true</script><img src=x onerror="window.struck = true">"\'';
  const id = await story({
    ...{ key: 'urn:bad', headline: bad, standfirst: bad, section: { name: bad }, file: bad },
    body: plainBody([bad]),
    origins: [
      {
        ...{ certainty: 'stated', publisher: bad, url: `javascript:${bad}`, publishedAt: null },
        ...{ licence: bad, evidence: bad },
      },
    ],
    doubts: [{ field: bad, claim: bad, evidence: bad }],
    record: { furniture: [{ title: bad, headlines: [bad] }] },
  });
  await putOffer(store.db, id, arrival({ headline: bad, body: plainBody([bad]) }), NOW);
  await noteRecall(store, ['urn:bad'], { status: bad, at: NOW });
  const page = await come('editor', id);
  await page.getByText('A newer version').waitFor();
  for (const summary of await page.locator('aside summary').all()) await summary.click();
  assert.equal(await page.locator('h1').textContent(), bad);
  const struck = await page.evaluate(() => 'struck' in window);
  assert.equal(struck, false);
  assert.equal(await page.locator('main :is(script, img, a[href^="javascript"])').count(), 0);
  await page.context().close();
});

it('A draft is published, kept out of rankings and let back, without a reload', async (test) => {
  if (!needed(browser, test)) return;
  const id = await story({ headline: 'An advertisement in disguise', status: 'draft' });
  const page = await come('editor', id);
  await page.evaluate('window.stays = true');
  await named(page, 'Publish').click();
  await said(page, 'The story is published.');
  await act(page, 'Keep out of rankings').click();
  await page.getByLabel('Reason, for the desk').fill('no');
  await page.keyboard.press('Control+Enter');
  await page
    .getByRole('alert')
    .getByText(/^Say why, in a sentence/)
    .waitFor();
  await page.getByLabel('Reason, for the desk').fill('A tout has been sending robots to it.');
  await named(page, 'Keep the story out').click();
  await said(page, 'is in no ranking');
  const isOut = /Kept out of rankings\s+A tout has been[\s\S]+The editor/i;
  await eventually(async () => isOut.test(await asideOf(page)));
  await page.waitForFunction(() => document.activeElement !== document.body);
  assert.deepEqual(await faults(page), []);
  const front = await page.context().newPage();
  await front.goto(new URL('/desk/front', page.url()).href);
  await front.getByRole('heading', { name: 'Kept out of rankings' }).waitFor();
  await front.getByText('A tout has been sending robots to it.').waitFor();
  assert.deepEqual(await faults(front), []);
  await front.close();
  await named(page, 'Let back in').click();
  await said(page, 'may be ranked and recommended again');
  await act(page, 'Keep out of rankings').waitFor();
  await page.getByText('let back into rankings').waitFor();
  assert.equal(await page.evaluate('window.stays'), true);
  await page.context().close();
});

it('A story is told when it expires, and lets go of that', async (test) => {
  if (!needed(browser, test)) return;
  const id = await story({ headline: 'A gale warning for the night' });
  const page = await come('editor', id);
  await act(page, 'Say when it expires').click();
  await page.getByLabel('Expires').fill('2100-01-02T06:30');
  await page.getByLabel('Reason, for the desk').fill('It is over by then.');
  await named(page, 'Let it expire').click();
  await said(page, 'recommended to nobody');
  await eventually(async () =>
    /Expires\s+2 Jan 2100[\s\S]+over by then/i.test(await asideOf(page)),
  );
  assert.deepEqual(await faults(page), []);
  await named(page, 'Take that off').click();
  await act(page, 'Say when it expires').waitFor();
  await page.context().close();
});

it('What was withdrawn comes back by an administrator alone', async (test) => {
  if (!needed(browser, test)) return;
  const id = await story({ headline: 'It was so after all' });
  const page = await come('administrator', id);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('withdraw');
  await page.keyboard.press('Enter');
  await page.keyboard.type('It was not so at all, we were told.');
  await page.keyboard.press('Control+Enter');
  await said(page, 'The story is withdrawn.');
  await eventually(async () => /Withdrawn: It was not so at all/.test(await asideOf(page)));
  const editor = await come('editor', id);
  await editor.getByText('There is nothing for you to do with this story now.').waitFor();
  await editor.context().close();
  await named(page, 'Put back into the paper').click();
  await said(page, 'The story is back in the paper.');
  await act(page, 'Correct or clarify').waitFor();
  await page.context().close();
});

it('A newer version is read, and taken or left', async (test) => {
  if (!needed(browser, test)) return;
  const id = await story({ headline: 'Fog', key: 'urn:fog' });
  const offer = (headline: string) =>
    putOffer(store.db, id, arrival({ headline, body: plainBody(['It has lifted.']) }), NOW);
  await offer('Fog thickens');
  await noteRecall(store, ['urn:fog'], { status: 'canceled', at: NOW });
  const page = await come('editor', id);
  await page.getByText('Taken back by its sender').waitFor();
  await page.getByText('Fog thickens').click();
  await page.getByText('It has lifted.').waitFor();
  await named(page, 'Keep ours').click();
  await said(page, 'The story stays as it is.');
  await page.getByText('A newer version').waitFor({ state: 'detached' });
  await offer('Fog lifts');
  await page.reload();
  await named(page, 'Take the newer version').click();
  await said(page, 'The newer version stands in the paper.');
  await page.getByRole('heading', { level: 1, name: 'Fog lifts' }).waitFor();
  await page.context().close();
});

it('Where it is written, a story is corrected by the same form, and the text before one follows', async (test) => {
  if (!needed(browser, test)) return;
  const id = await story({
    ...{ headline: 'Ferry to sail on Tuesday', body: plainBody(['It sails on Tuesday.']) },
  });
  const page = await come('editor', id);
  await page.getByRole('link', { name: 'Write', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.getByText('It sails on Tuesday.').waitFor();
  await named(page, 'Update').click();
  const panel = page.getByRole('complementary', { name: 'Acts' });
  await panel.getByText('Correct or clarify').click();
  await panel.getByLabel('Clarification: we were not clear').check();
  await panel.getByLabel('What readers are told').fill('The ferry sails on Wednesday.');
  await panel.getByRole('textbox', { name: 'Wrong' }).fill('Monday');
  await panel.getByLabel('Right').fill('Wednesday');
  await named(page, 'Publish the correction').click();
  await panel.getByRole('alert').getByText('“Monday” do not stand').waitFor();
  await panel.getByRole('textbox', { name: 'Wrong' }).fill('Tuesday');
  await named(page, 'Publish the correction').click();
  await text.getByText('It sails on Wednesday.').waitFor();
  const [kept] = await correctionsOf(store, id);
  assert.deepEqual([kept?.kind, kept?.actor], ['clarification', 'The editor']);
  await page.context().close();
});
