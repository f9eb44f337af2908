import { existsSync } from 'node:fs';
import { after, type TestContext } from 'node:test';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The network is for the site under test alone. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The system's Chromium for the tests of this file; null, and a line that says so, without one.
 * `agent` is what it calls itself even in what it sends as a page is left, where the name that a
 * context is given no longer holds.
 */
export async function openBrowser(agent = ''): Promise<Browser | null> {
  const executablePath = [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) =>
    existsSync(path),
  );
  if (!executablePath) {
    console.log('No Chromium here (apt-get install chromium): browser tests are left out.');
    return null;
  }
  const browser = await chromium.launch({
    executablePath,
    args: agent ? [...ARGUMENTS, `--user-agent=${agent}`] : ARGUMENTS,
  });
  after(() => browser.close());
  return browser;
}

/** The browser, or a skipped test. */
export function needed(browser: Browser | null, test: TestContext): Browser | null {
  if (!browser) test.skip('no Chromium');
  return browser;
}
