import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { paperLog } from '../../src/store/paperLog.ts';
import { openStore } from '../../src/store/store.ts';
import { needed, openBrowser } from '../support/browser.ts';
import { freePort } from '../support/command.ts';
import { desk, PASSWORD } from '../support/desk.ts';
import { editorBuilt } from '../support/editorBuilt.ts';
import { faults, overhang } from '../support/faults.ts';
import { signInAt } from '../support/signInAt.ts';
import { codeFor } from '../support/totp.ts';

await editorBuilt();
// Passkeys belong to a name, so the desk is asked for by one.
const baseUrl = `http://localhost:${await freePort()}`;
const store = await openStore(':memory:');
after(() => store.close());
const { signedIn, letters } = await desk(store, Date.now, { baseUrl });
await signedIn('administrator');
const browser = await openBrowser();

const said = async (page: Page, role: 'alert' | 'status') =>
  (await page.getByRole(role).textContent()) ?? '';

async function signIn(page: Page, email = 'administrator@tide.example') {
  await signInAt(page, `${baseUrl}/desk/sign-in?to=/desk/account`, email);
}

it('A passkey is added and opens the desk, from the button and from the field', async (test) => {
  if (!needed(browser, test) || !browser) return;
  const context = await browser.newContext();
  const page = await context.newPage();
  // Until it is asked for, the field offers nothing, so that the button can be tried.
  await page.addInitScript(`if (!localStorage.getItem('offered'))
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;`);
  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  const device = {
    ...({ protocol: 'ctap2', transport: 'internal', hasResidentKey: true } as const),
    ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  };
  const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: device,
  });
  await signIn(page);
  await page.getByLabel('Name of the device').fill('Laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey is added').waitFor();
  assert.deepEqual(await faults(page), []);

  const isVerified = (isUserVerified: boolean) =>
    devices.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  const signOut = () => page.getByRole('button', { name: 'Sign out' }).click();
  const byButton = () => page.getByRole('button', { name: 'Use a passkey' }).click();

  // A device that asks nobody who holds it, and a page that does not mind: the desk does.
  await page.route('**/passkey/options', async (route) => {
    const response = await route.fetch();
    const json = { ...(await response.json()), userVerification: 'discouraged' };
    await route.fulfill({ response, json });
  });
  await isVerified(false);
  await signOut();
  await byButton();
  await page.getByText('This passkey was not accepted').waitFor();
  await page.unroute('**/passkey/options');
  await isVerified(true);
  await byButton();
  await page.waitForURL(/\/desk$/);

  await page.evaluate(() => localStorage.setItem('offered', 'yes'));
  await signOut();
  await page.waitForURL(/\/desk$/); // the field has offered it, and the device has agreed
  await page.goto(`${baseUrl}/desk/account`);
  await page.getByRole('button', { name: 'Remove Laptop' }).click();
  assert.match(await said(page, 'status'), /opens nothing here/);
  const acts = { actor: 'The administrator', kind: 'person' as const, during: null };
  assert.deepEqual(
    (await paperLog(store, acts, { after: null, limit: 9 })).map(({ act, changes }) => [
      act,
      changes,
    ]),
    [
      ['passkey removed', [{ field: 'passkey', before: 'Laptop', after: null }]],
      ['passkey added', [{ field: 'passkey', before: null, after: 'Laptop' }]],
    ],
  );
  await context.close();
});

it('Somebody is invited; without a script they set up a second factor and sign in with it', async (test) => {
  if (!needed(browser, test) || !browser) return;
  const administrator = await browser.newContext();
  const page = await administrator.newPage();
  await signIn(page);
  await page.getByRole('link', { name: 'People' }).click();
  await page.locator('summary', { hasText: 'Invite somebody' }).click();
  await page.getByLabel('Name').fill('Ada Pell');
  await page.getByLabel('E-mail').fill('ada@tide.example');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByRole('status').getByText('mail folder').waitFor();
  assert.match((await page.locator('h2 + .rows').textContent()) ?? '', /Ada Pell.*as editor/);
  await administrator.close();

  const [letter = ''] = await letters('ada@tide.example');
  const link = /http:\S+/.exec(letter.replace(/=\r\n/g, ''))?.[0] ?? '';
  const context = await browser.newContext({ javaScriptEnabled: false });
  const ada = await context.newPage();
  await ada.goto(link);
  await ada.getByLabel('Password').fill(PASSWORD);
  await ada.getByRole('button', { name: 'Come in' }).click();
  assert.match(await said(ada, 'status'), /Welcome/);
  await ada.getByText('Set up an app for codes').first().click();
  await ada.getByLabel('Your password').fill(PASSWORD);
  await ada.getByRole('button', { name: 'Set up an app for codes' }).click();
  const key = (await ada.locator('p code').textContent()) ?? '';
  assert.ok(await ada.getByRole('img', { name: /key of the second factor/ }).isVisible());
  await ada.getByLabel(/code that the app shows/).fill(codeFor(key));
  await ada.getByRole('button', { name: 'Put it in force' }).click();
  assert.match(await said(ada, 'status'), /in force/);
  await ada.getByRole('button', { name: 'Sign out' }).click();
  await signIn(ada, 'ada@tide.example');
  await ada.getByLabel(/Code from your app/).fill(codeFor(key));
  await ada.getByRole('button', { name: 'Sign in' }).click();
  assert.equal(new URL(ada.url()).pathname, '/desk/account');
  await context.close();
});

it('The pages about accounts fit a phone and have no faults of accessibility', async (test) => {
  if (!needed(browser, test) || !browser) return;
  const viewport = { width: 320, height: 640 };
  const context = await browser.newContext({ viewport, bypassCSP: true });
  const page = await context.newPage();
  const check = async (what: string) => {
    assert.equal(await overhang(page), 0, what);
    assert.deepEqual(await faults(page), [], what);
  };
  for (const path of ['sign-in', 'sign-in/code', 'forgotten', 'password/x', 'invitation/x']) {
    await page.goto(`${baseUrl}/desk/${path}`);
    await check(path);
  }
  await signIn(page);
  await check('account');
  for (const fold of await page.locator('summary').all()) await fold.click();
  await check('account, unfolded');
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set up an app for codes' }).click();
  await page.getByLabel(/code that the app shows/).waitFor();
  await check('second factor');
  await page.goto(`${baseUrl}/desk/webhooks`);
  await page.locator('summary').click();
  await check('webhooks');
  await page.goto(`${baseUrl}/desk/people`);
  await page.getByLabel('Role of The administrator').waitFor();
  for (const fold of await page.locator('summary').all()) await fold.click();
  await check('people');
  await context.close();
});
