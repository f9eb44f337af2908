// A story page from the cache against bare Node serving the same bytes, in one run, while views
// are being counted. Usage: npm run bench page [SECONDS] [ROUNDS]
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { connect } from '../src/store/store.ts';

const CONNECTIONS = 64;
const VIEWS_A_SECOND = 200;
const LIMIT = 0.8;
const SECONDS = Number(process.argv[2] ?? 6);
const ROUNDS = Number(process.argv[3] ?? 5);
const BROWSER = 'Mozilla/5.0 (X11; Linux x64; rv:140.0) Gecko/20100101 Firefox/140.0';

async function measure() {
  const data = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const paper = start(['dist/cli/broadsheet.js', 'serve', '--data', data, '--port', '4391'], {
    BROADSHEET_TRUST_PROXY: '1',
    BROADSHEET_URL: 'http://127.0.0.1:4391',
    HOST: '127.0.0.1',
  });
  await answering('http://127.0.0.1:4391/');
  const store = connect(join(data, 'broadsheet.sqlite'));
  const story = await store.db
    .selectFrom('stories')
    .select(['id', 'path'])
    .where('status', '=', 'published')
    .orderBy('weight', 'desc')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const page = `http://127.0.0.1:4391${story.path}`;
  await compressedForm(page);
  const bare = start(['bench/page.ts', 'bare', page], {});
  await answering('http://127.0.0.1:4392/');

  const viewsBefore = await countedViews();
  const rates = { paper: [] as number[], bare: [] as number[] };
  let views = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const ofBare = await load('http://127.0.0.1:4392', story);
    const ofPaper = await load('http://127.0.0.1:4391', story);
    rates.bare.push(ofBare.pages);
    rates.paper.push(ofPaper.pages);
    views += ofPaper.views;
    console.log(
      `round ${round}: bare Node ${ofBare.pages.toFixed(0)} pages/s, Broadsheet ${ofPaper.pages.toFixed(0)} pages/s, ratio ${(ofPaper.pages / ofBare.pages).toFixed(2)}, p99 ${ofBare.p99} and ${ofPaper.p99} ms`,
    );
  }
  const ratio = median(rates.paper.map((rate, at) => rate / (rates.bare[at] ?? rate)));
  const counted = (await countedViews()) - viewsBefore;
  console.log(`median ratio ${ratio.toFixed(2)} (limit ${LIMIT}) at ${CONNECTIONS} connections`);
  console.log(`views answered ${views}, counted in the record ${counted}`);
  console.log(`resident memory: Broadsheet ${resident(paper)} MB, bare Node ${resident(bare)} MB`);
  await store.close();
  for (const child of [paper, bare]) child.kill('SIGTERM');
  await new Promise((resolve) => paper.once('exit', resolve));
  rmSync(data, { recursive: true });
  process.exit(ratio >= LIMIT && counted === views ? 0 : 1);

  async function countedViews() {
    const { sum } = await store.db
      .selectFrom('storyHours')
      .select((query) => query.fn.sum('views').as('sum'))
      .where('storyId', '=', story.id)
      .executeTakeFirstOrThrow();
    return Number(sum ?? 0);
  }
}

/** Pages at full speed and, beside them, views of ever new readers at a steady rate. */
async function load(base: string, story: { id: string; path: string }) {
  const pages = autocannon({
    url: base + story.path,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { 'accept-encoding': 'gzip, deflate, br' },
  });
  const views = autocannon({
    url: `${base}/signals/view`,
    connections: 4,
    amount: VIEWS_A_SECOND * SECONDS,
    overallRate: VIEWS_A_SECOND,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({
          ...request,
          headers: { ...viewHeaders(base), 'x-forwarded-for': newAddress() },
          body: JSON.stringify({ story: story.id, via: 'front' }),
        }),
      },
    ],
  });
  const [pageResult, viewResult] = await Promise.all([pages, views]);
  if (pageResult.non2xx > 0)
    throw new Error(`${pageResult.non2xx} pages were not answered with 200`);
  if (viewResult.non2xx > 0) throw new Error(`${viewResult.non2xx} views were refused`);
  return {
    pages: pageResult.requests.average,
    p99: pageResult.latency.p99,
    views: viewResult['2xx'],
  };
}

const viewHeaders = (base: string) => ({
  'content-type': 'application/json',
  'user-agent': BROWSER,
  'accept-language': 'en',
  accept: '*/*',
  origin: base,
  'sec-fetch-site': 'same-origin',
});

let addresses = 0;
const newAddress = () => {
  const number = ++addresses;
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
};

/** The limit: the same bytes and headers from a server that does nothing else. */
async function serveBare(page: string) {
  const { headers, body } = await compressedForm(page);
  const noted = Buffer.from('{"views":1,"reactions":{},"mine":null}');
  createServer((request, response) => {
    if (request.method === 'POST') {
      request.resume().on('end', () => response.writeHead(200).end(noted));
      return;
    }
    response.writeHead(200, headers);
    response.end(body);
  }).listen(4392, '127.0.0.1');
}

/** The page as a browser gets it, once its compressed form is there. */
async function compressedForm(page: string): Promise<{ headers: string[]; body: Buffer }> {
  const { request } = await import('node:http');
  const ask = () =>
    new Promise<{ headers: string[]; body: Buffer }>((resolve, reject) => {
      const options = { headers: { 'accept-encoding': 'gzip, deflate, br' } };
      request(page, options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ headers: sent(response.rawHeaders), body: Buffer.concat(chunks) }),
        );
      })
        .on('error', reject)
        .end();
    });
  for (let tries = 0; tries < 50; tries++) {
    const answer = await ask();
    if (answer.headers.includes('br')) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The page was never served compressed.');
}

/** Headers of the page itself, without those that every Node server adds by itself. */
const sent = (raw: string[]) => {
  const own = ['date', 'connection', 'keep-alive'];
  return raw.filter((_, at) => !own.includes((raw[at - (at % 2)] ?? '').toLowerCase()));
};

function start(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.on('exit', () => child.kill());
  return child;
}

async function answering(url: string) {
  for (let tries = 0; tries < 600; tries++) {
    const ok = await fetch(url).then(
      () => true,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within a minute.`);
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const resident = (child: ChildProcess) =>
  Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024);

if (process.argv[2] === 'bare') serveBare(process.argv[3] ?? '');
else await measure();
