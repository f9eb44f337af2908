import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { HOUR } from '../../src/lib/clock.ts';
import { bannerNow } from '../../src/store/banners.ts';
import { pinsNow } from '../../src/store/pins.ts';
import { openStore } from '../../src/store/store.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { desk } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { eventually } from '../support/eventually.ts';
import { faults, overhang } from '../support/faults.ts';
import { publish } from '../support/press.ts';
import { HOSTILE } from '../support/pressFixture.ts';
import { signInAt } from '../support/signInAt.ts';

await editorBuilt();
const browser = await openBrowser();
const store = await openStore(':memory:');
after(() => store.close());
const { url, signedIn } = await desk(store, Date.now);
for (const role of ['reporter', 'editor', 'administrator']) await signedIn(role);

const paper = { Fog: 9, Ice: 8, Rye: 7, [HOSTILE]: 6, Gulls: 2 };
const ids: Record<string, string> = {};
for (const [headline, weight] of Object.entries(paper)) {
  const section = { name: `Of ${headline}` };
  const publishedAt = Date.now() - HOUR;
  ids[headline] = await publish(store, { headline, weight, section, publishedAt });
}
const old = { headline: 'A marble league in a cellar', publishedAt: Date.UTC(2025, 1, 1) };
ids[old.headline] = await publish(store, old);
for (let number = 0; number < 55; number++) {
  const publishedAt = Date.now() - 2 * HOUR;
  await publish(store, { headline: `Note ${number}`, weight: 1, publishedAt });
}

/** Somebody of this role at the front page of the desk. */
async function come(role: string): Promise<Page> {
  assert.ok(browser);
  const viewport = { width: 1280, height: 1800 };
  const context = await browser.newContext({ bypassCSP: true, locale: 'en-GB', viewport });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await signInAt(page, `${url}/desk/sign-in?to=/desk/front`, `${role}@tide.example`);
  await page.getByRole('heading', { name: 'On top now' }).waitFor();
  return page;
}

const place = (page: Page, number: number) => page.locator('.front-top tbody tr').nth(number - 1);
const stands = async (page: Page, headlines: string[]) =>
  eventually(async () => {
    const now = await page.locator('.front-top .headline').allTextContents();
    return JSON.stringify(now) === JSON.stringify(headlines);
  });
const isFocused = (page: Page, name: string) =>
  eventually(() =>
    page.getByRole('button', { name, exact: true }).evaluate((one) => one.matches(':focus')),
  );
const pinned = async () =>
  (await pinsNow(store.db, Date.now())).map(({ slot, storyId }) => [slot, storyId]);

it('Somebody who may only read sees what stands on top and why, as it is written', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('reporter');
  await stands(page, ['Fog', 'Ice', 'Rye', HOSTILE]);
  assert.match(
    (await place(page, 1).textContent()) ?? '',
    /proposed: importance 9 − age 0\.1 \+ readers 0\.0 = 8\.9/,
  );
  await page.getByText('None stands.').waitFor();
  const main = page.getByRole('main');
  assert.equal(await main.getByRole('button').count(), 0, 'what is not allowed is not offered');
  assert.equal(await main.locator('[draggable=true]').count(), 0);
  await page.context().close();
});

it('An editor moves stories by keyboard and by pointer, and gives places back', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('editor');
  await page.getByRole('button', { name: 'Move “Rye” up' }).focus();
  await page.keyboard.press('Enter');
  await stands(page, ['Fog', 'Rye', 'Ice', HOSTILE]);
  await place(page, 2).getByText('pinned by The editor until').waitFor();
  await page.getByRole('status').getByText('Second: “Rye”. The front page shows it.').waitFor();
  await isFocused(page, 'Move “Rye” up');
  await page.keyboard.press('Shift+ArrowUp');
  await stands(page, ['Rye', 'Fog', 'Ice', HOSTILE]);
  await isFocused(page, 'Move “Rye” down');
  assert.deepEqual(await pinned(), [[1, ids['Rye']]]);

  await page.getByLabel('It is pinned there for').selectOption('Until taken off');
  const gulls = page.getByRole('row', { name: /Gulls/ });
  await gulls.dragTo(place(page, 2));
  await stands(page, ['Rye', 'Gulls', 'Fog', 'Ice']);
  await place(page, 1).getByRole('link').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await stands(page, ['Gulls', 'Rye', 'Fog', 'Ice']);
  const [first, second] = await pinsNow(store.db, Date.now());
  assert.deepEqual([first?.storyId, first?.until], [ids['Gulls'], null]);
  assert.deepEqual(second?.storyId, ids['Rye']);
  assert.ok((second?.until ?? 0) > Date.now() + 5 * HOUR, 'for as long as before');

  await page.getByRole('button', { name: 'Take off “Gulls”' }).click();
  await stands(page, ['Fog', 'Rye', 'Ice', HOSTILE]);
  const isNear = () => place(page, 1).evaluate((row) => row.contains(document.activeElement));
  assert.ok(await eventually(isNear), 'the focus stays near');
  await page.getByRole('button', { name: 'Take off “Rye”' }).click();
  await page.getByRole('heading', { name: 'Pinned before' }).waitFor();
  await page.getByText(/“Gulls”, Second; ended .* by The editor/).waitFor();
  await eventually(async () => (await pinned()).length === 0);
  assert.deepEqual(await faults(page), []);
  await page.context().close();
});

it('An editor finds a story by typing and pins it with a reason', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('administrator');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Find a story to');
  await page.keyboard.press('Enter');
  await page.keyboard.type('marble');
  await page.getByRole('button', { name: `Pin “${old.headline}”` }).click();
  assert.match(page.url(), /q=marble/);
  const sheet = page.getByRole('dialog', { name: 'Pin to the front page' });
  await sheet.getByLabel('Place').selectOption({ label: `Fourth, now proposed: ${HOSTILE}` });
  await sheet.getByLabel('Why, for the log').fill('Read <b>at sea</b>');
  await sheet.getByRole('button', { name: 'Pin it' }).click();
  await sheet.waitFor({ state: 'detached' });
  const found = page.locator('table').last().getByRole('button', { name: 'Change' });
  assert.ok(await eventually(() => found.evaluate((one) => one.matches(':focus'))));
  await stands(page, ['Fog', 'Ice', 'Rye', old.headline]);
  await place(page, 4).getByText('Read <b>at sea</b>').waitFor();
  await place(page, 4).getByRole('button', { name: 'Change' }).click();
  const change = page.getByRole('dialog', { name: 'Change a pin' });
  assert.equal(await change.getByLabel('Why, for the log').inputValue(), 'Read <b>at sea</b>');
  await change.getByLabel('For how long').selectOption('Until taken off');
  await change.getByRole('button', { name: 'Pin it' }).click();
  await eventually(async () => (await pinsNow(store.db, Date.now()))[0]?.until === null);
  await page.getByRole('searchbox', { name: /^Find another/ }).fill('nowhere');
  await page.getByText('No published story has these words').waitFor();
  await page.context().close();
});

it('An editor puts a breaking line up for a story found by typing, and takes it down', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come('editor');
  const line = page.getByLabel('The line, 120 characters at most');
  const leads = page.getByRole('combobox', { name: 'Leads to' });
  await line.fill('The wall <i>moves</i>');
  await leads.fill('script');
  await page.getByRole('option', { name: HOSTILE }).waitFor();
  assert.deepEqual(await faults(page), []);
  await page.getByRole('button', { name: 'Put it up' }).click();
  assert.equal(await bannerNow(store.db, Date.now()), null, 'it is not known where it leads');
  await leads.fill('scrip');
  await page.getByRole('option', { name: HOSTILE }).waitFor();
  await page.keyboard.press('Enter');
  assert.equal(await leads.inputValue(), HOSTILE);
  await page.getByLabel('Stands for').selectOption('An hour');
  await page.getByRole('button', { name: 'Put it up' }).click();
  await page.locator('strong', { hasText: 'The wall <i>moves</i>' }).waitFor();
  await page.getByText(/^on every page until .*, put up by The editor$/).waitFor();
  assert.deepEqual([await line.inputValue(), await leads.inputValue()], ['', '']);
  const banner = await bannerNow(store.db, Date.now());
  assert.equal(banner?.storyId, ids[HOSTILE]);
  assert.ok(Math.abs((banner?.until ?? 0) - Date.now() - HOUR) < 60_000);
  await page.getByRole('button', { name: 'Take it down' }).click();
  await page.getByText('None stands.').waitFor();
  await page.getByText(/“The wall <i>moves<\/i>”; taken down .* by The editor/).waitFor();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await overhang(page), 0);
    assert.deepEqual(await faults(page), []);
  }
  await page.context().close();
});
