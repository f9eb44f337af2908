import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { readConfig } from '../../src/config.ts';
import { addUser } from '../../src/desk/users.ts';
import { DAY } from '../../src/lib/clock.ts';
import { startOfDay, wallOf } from '../../src/lib/day.ts';
import { startPaper } from '../../src/main.ts';
import { putSchedule } from '../../src/store/schedules.ts';
import { changeSiteSettings } from '../../src/store/settings.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { freePort } from '../support/command.ts';
import { PASSWORD } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { eventually } from '../support/eventually.ts';
import { faults, overhang } from '../support/faults.ts';
import { storeOnDisk } from '../support/paperOnDisk.ts';
import { publish } from '../support/press.ts';
import { signInAt } from '../support/signInAt.ts';

/** Where it is Monday while it is Sunday in most places. */
const ZONE = 'Pacific/Auckland';
const SHOTS = process.env['SHOTS'];

await editorBuilt();
const browser = await openBrowser();
const { store, folder } = await storeOnDisk();
const config = readConfig({ data: folder, port: String(await freePort()) });
const account = { email: 'ines@tide.example', name: 'Ines Marrow', role: 'editor' };
await addUser(store, config, { ...account, password: PASSWORD });
await addUser(store, config, {
  ...account,
  email: 'm@t.example',
  name: 'Maren',
  password: PASSWORD,
});
await changeSiteSettings(store, { timezone: ZONE, name: 'The Tide' }, Date.now());

const today = wallOf(Date.now(), ZONE).day;
/** Monday of a week to come, so that every day of it can be scheduled for. */
const monday = Array.from({ length: 7 }, (_, days) => dayIn(7 + days)).find(
  (day) => new Date(day).getUTCDay() === 1,
);
assert.ok(monday);
const dayOf = (days: number) =>
  new Date(Date.parse(monday) + days * DAY).toISOString().slice(0, 10);
const named = (day: string) =>
  new Date(day).toLocaleDateString('en-GB', {
    ...({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const),
  });
const ferry = await publish(store, {
  ...{ headline: 'The night ferry ends in March', status: 'draft', section: { name: 'Harbour' } },
});
await putSchedule(store.db, ferry, startOfDay(dayOf(2), ZONE) + 6.5 * 60 * 60 * 1000);
for (let number = 1; number <= 9; number++) {
  const at = startOfDay(today, ZONE) + number;
  await publish(store, { headline: `Report ${number} from the quay`, publishedAt: at });
}
const paper = await startPaper(config);
after(() => paper.stop());

function dayIn(days: number): string {
  return new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10);
}

async function come(): Promise<Page> {
  assert.ok(browser);
  const context = await browser.newContext({
    ...{ bypassCSP: true, locale: 'en-GB', viewport: { width: 1280, height: 900 } },
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error.stack ?? error.message));
  await signInAt(page, `${paper.url}/desk/sign-in`, account.email);
  await page.getByRole('heading', { name: 'Stories' }).waitFor();
  return page;
}

const onDay = (page: Page, day: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: named(day) }) });
const shot = async (page: Page, name: string) => {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
};
/** The calendar is answered before the next move is in the record, and that answer comes after it. */
async function answerOfBefore(page: Page) {
  await page.route(/api\/v1\/desk\/calendar/, async (route) => {
    const response = await route.fetch();
    await sleep(800);
    await route.fulfill({ response });
  });
  await page.route(/api\/v1\/desk\/plans/, async (route) => {
    await sleep(300);
    await route.continue();
  });
}
const planRow = () => store.db.selectFrom('plans').selectAll().executeTakeFirstOrThrow();

it('An editor plans, moves by keyboard and by pointer, schedules anew, and begins a story', async (test) => {
  if (!needed(browser, test)) return;
  const page = await come();
  await page.getByRole('link', { name: 'Calendar' }).click();
  await page.getByText('9 published').waitFor();
  assert.equal(await page.locator('.places [aria-current]').textContent(), 'Calendar');
  assert.equal(await page.locator('[aria-current=date]').getAttribute('data-day'), today);
  await page.getByText('9 published').click();
  await page.getByRole('link', { name: 'Report 9 from the quay' }).waitFor();
  await shot(page, 'this-week');

  await page.goto(`${paper.url}/desk/calendar?day=${monday}`);
  await onDay(page, dayOf(2)).getByText('06:30').waitFor();
  await page.getByRole('button', { name: `Plan something on ${named(dayOf(3))}` }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Headline').fill('Council votes on the harbour');
  await form.getByLabel('Time').fill('10:00');
  await form.getByLabel('Assigned to').selectOption('Maren');
  await form.getByLabel('Note').fill('Needs a picture');
  await shot(page, 'new-plan');
  await form.getByRole('button', { name: 'Plan it' }).click();
  const vote = (day: string) => onDay(page, day).getByRole('button', { name: /Council votes/ });
  await vote(dayOf(3)).waitFor();

  await vote(dayOf(3)).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await vote(dayOf(4)).waitFor();
  await page
    .getByRole('status')
    .getByText(`moved to ${named(dayOf(4))}`)
    .waitFor();
  assert.equal((await planRow()).day, dayOf(4));
  await eventually(() => vote(dayOf(4)).evaluate((entry) => entry.matches(':focus')));
  await answerOfBefore(page);
  await page.keyboard.press('Shift+ArrowDown');
  await vote(dayOf(11)).waitFor();
  await page.unrouteAll({ behavior: 'wait' });
  await eventually(() => vote(dayOf(11)).evaluate((entry) => entry.matches(':focus')));
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => (await planRow()).day === dayOf(4));
  await page.goBack();
  await vote(dayOf(4)).dragTo(onDay(page, dayOf(1)));
  await page
    .getByRole('status')
    .getByText(`moved to ${named(dayOf(1))}`)
    .waitFor();
  assert.equal((await planRow()).day, dayOf(1));

  const sails = (day: string) => onDay(page, day).getByRole('button', { name: /night ferry/ });
  await sails(dayOf(2)).click();
  await form.getByLabel('Time').fill('07:15');
  await form.getByLabel('Day').fill('2020-01-01');
  await form.getByRole('button', { name: 'Schedule', exact: true }).click();
  await form.getByText('That time is past').waitFor();
  await form.getByLabel('Day').fill(dayOf(5));
  await shot(page, 'schedule');
  await form.getByRole('button', { name: 'Schedule', exact: true }).click();
  await sails(dayOf(5)).getByText('07:15').waitFor();
  const { scheduledFor } = await store.db
    .selectFrom('stories')
    .select('scheduledFor')
    .where('id', '=', ferry)
    .executeTakeFirstOrThrow();
  assert.deepEqual(wallOf(Number(scheduledFor), ZONE), { day: dayOf(5), time: '07:15' });
  await shot(page, 'week');
  assert.deepEqual(await faults(page), []);

  await putSchedule(store.db, ferry, startOfDay(dayIn(1), ZONE) + 12 * 60 * 60 * 1000);
  await page.goto(`${paper.url}/desk/calendar?day=${dayIn(1)}`);
  await sails(dayIn(1)).press('Shift+ArrowUp');
  await page.getByRole('alert').getByText('That time is past').waitFor();
  await eventually(() => sails(dayIn(1)).evaluate((entry) => entry.matches(':focus')));
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.goto(`${paper.url}/desk/calendar?day=${dayOf(1)}`);
  await vote(dayOf(1)).waitFor();

  await page.getByLabel('Month').check();
  await vote(dayOf(1)).waitFor();
  await shot(page, 'month');
  assert.deepEqual(await faults(page), []);
  await page.setViewportSize({ width: 360, height: 740 });
  await shot(page, 'month-360');
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await faults(page), []);
  await page.getByLabel('Week').check();
  await vote(dayOf(1)).waitFor();
  await shot(page, 'week-360');
  await page.emulateMedia({ colorScheme: 'light' });
  assert.equal(await overhang(page), 0);
  assert.deepEqual(await faults(page), []);

  await vote(dayOf(1)).click();
  assert.deepEqual(await faults(page), []);
  await shot(page, 'plan-360');
  await page.getByRole('button', { name: 'Begin the story' }).click();
  await page.waitForURL(/write/);
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await eventually(async () => (await headline.inputValue()) === 'Council votes on the harbour');
  assert.ok((await planRow()).storyId);
});
