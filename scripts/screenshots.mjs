// npm run screenshots: docs/screenshots anew, from a demo newsroom of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findNode, ROOT } from './node.mjs';
import { setUp } from './setup.mjs';

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const DESKTOP = { width: 1440, height: 900 };
const TABLET = { width: 820, height: 1100 };
const PHONE = { width: 360, height: 740 };
/** Until lists are computed and pictures drawn, milliseconds. */
const SETTLED = 8_000;
const DRAWN = 900;

await setUp();
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-screenshots-'));
const paper = await startDemo();
const browser = await chromium.launch({
  executablePath: BROWSER,
  args: ['--no-sandbox', '--disable-gpu', '--lang=en-GB'],
  env: { ...process.env, LANGUAGE: 'en_GB' },
});
try {
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  await shootPaper();
  await shootDesk();
} finally {
  await browser.close();
  paper.child.kill('SIGTERM');
  await once(paper.child, 'exit');
  rmSync(folder, { recursive: true, force: true });
}

/** A demo newsroom on a free port: its address, and how one signs in to its desk. */
async function startDemo() {
  const port = await freePort();
  const args = ['serve', '--data', folder, '--port', String(port)];
  const child = spawn(findNode(), [join(ROOT, 'bin', 'broadsheet.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  await new Promise((resolve) =>
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('Stop: Ctrl-C')) resolve();
    }),
  );
  const [, email, password] = /Sign in as (\S+) with the password (\S+)/.exec(said);
  return { child, url: `http://localhost:${port}`, email, password };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function shootPaper() {
  const storyline = '/storyline/harbour-contract';
  const story = await firstPath(storyline, /\/\d{4}\/\d\d\/\d\d\/auditors-say-cancel-contract/);
  const arabic = await firstPath('/section/culture', /\/[\w/-]+(?="[^>]*>[^<]*[\u0600-\u06ff])/);
  const tall = { ...DESKTOP, height: 1400 };
  await shoot('/', DESKTOP, 'front-1440');
  await shoot('/', DESKTOP, 'front-1440-dark', { colorScheme: 'dark' });
  await shoot('/', TABLET, 'front-820');
  await shoot('/', PHONE, 'front-360');
  await shoot(story, DESKTOP, 'story-1440');
  await shoot(story, TABLET, 'story-820');
  await shoot(story, PHONE, 'story-360');
  await shoot(story, DESKTOP, 'story-lists-1440', { from: '.afterwards' });
  await shoot(arabic, tall, 'story-arabic-1440');
  await shoot(storyline, DESKTOP, 'storyline-1440');
}

async function shootDesk() {
  const page = await browser.newPage({ viewport: DESKTOP, locale: 'en-GB' });
  const button = (name) => page.getByRole('button', { name, exact: true });
  await page.goto(`${paper.url}/desk`);
  await page.getByLabel('E-mail').fill(paper.email);
  await page.getByLabel('Password').fill(paper.password);
  await button('Sign in').click();
  await page.getByRole('link', { name: /Cancel the Long Quay contract/ }).click();
  await button('Sources').click();
  await keep(page, 'desk-writing');
  await page.goto(`${paper.url}/desk`);
  await button('New story').click();
  await page.getByRole('textbox', { name: 'Headline' }).fill('The ferry is late again');
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('Forty minutes, and no crew.');
  await page.getByRole('textbox', { name: 'Text', exact: true }).click();
  await page.keyboard.type('The ferry from Corrin was late on Thursday.');
  await page
    .getByRole('status')
    .getByText(/^Saved \d/)
    .waitFor();
  await button('Publish').click();
  for (const act of ['Schedule', 'Embargo']) {
    await page.locator('summary', { hasText: act }).click();
  }
  await keep(page, 'desk-publish');
  await button('Publish').click();
  await note(page, 'on Thursday', 'Which sailing? The timetable has two.');
  await keep(page, 'desk-review');
  await page.goto(`${paper.url}/desk`);
  for (const number of [1, 2, 4])
    await page.locator('tbody input[type=checkbox]').nth(number).check();
  await keep(page, 'desk-stories');
  await page.goto(`${paper.url}/desk/media`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLED);
  await keep(page, 'desk-pictures');
  await page.goto(`${paper.url}/desk/calendar`);
  await keep(page, 'desk-calendar');
  await page.goto(`${paper.url}/desk/inbox`);
  await page.getByText('Likely a copy').waitFor();
  await page
    .getByRole('heading', { name: /^Beloved night ferry/ })
    .evaluate((one) => one.scrollIntoView());
  await keep(page, 'desk-inbox');
  await page.goto(`${paper.url}/desk/front`);
  await page.getByRole('button', { name: /^Pin/ }).first().waitFor();
  await keep(page, 'desk-front');
  await page.goto(`${paper.url}/desk/readers`);
  await page.locator('.chart').waitFor();
  await keep(page, 'readers');
  await page.close();
}

/** Marks words of the text that is open and puts a note to them. */
async function note(page, words, text) {
  await page.evaluate((marked) => {
    const { firstChild: line } = document.querySelector('.ProseMirror p');
    const at = line.textContent.indexOf(marked);
    getSelection().setBaseAndExtent(line, at, line, at + marked.length);
  }, words);
  await page.keyboard.press('Control+Alt+m');
  await page.getByRole('textbox', { name: 'Note' }).fill(text);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article', { name: /^Note by/ }).waitFor();
  await page.mouse.click(5, 400);
}

/** The first address on a page that looks like this. */
async function firstPath(path, pattern) {
  const [found] = pattern.exec(await (await fetch(paper.url + path)).text()) ?? [];
  if (!found) throw new Error(`${path} has no link like ${pattern}`);
  return found;
}

async function shoot(path, viewport, name, { from, ...options } = {}) {
  const page = await browser.newPage({ viewport, locale: 'en-GB', ...options });
  await page.goto(paper.url + path, { waitUntil: 'networkidle' });
  if (from) {
    const { y } = await page.locator(from).boundingBox();
    await page.mouse.wheel(0, y - 80);
  }
  await keep(page, name);
  await page.close();
}

async function keep(page, name) {
  await page.waitForTimeout(DRAWN);
  await page.screenshot({ path: join(ROOT, 'docs', 'screenshots', `${name}.png`) });
  console.log(`docs/screenshots/${name}.png`);
}
