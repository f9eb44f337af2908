// Views counted a second, each answered when it is on disk, at 64 connections; beside the same with
// one transaction a view. Two processes: the server with its recorder, and the load.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { listen } from '../src/http/server.ts';
import { systemClock } from '../src/lib/clock.ts';
import { startRecorder } from '../src/signals/recorder.ts';
import { signalsRoutes } from '../src/signals/routes.ts';
import { saveArrival } from '../src/store/arrivals.ts';
import { connect, openStore } from '../src/store/store.ts';
import { arrival } from '../tests/support/stories.ts';

const CONNECTIONS = 64;
const SECONDS = 5;
const STORIES = 40;
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

async function serve(address: string, largestBatch: number) {
  const recorder = await startRecorder({ address, ...(largestBatch && { largestBatch }) });
  const app = signalsRoutes({ recorder, clock: systemClock, trustProxy: true });
  const { port } = await listen(app, () => false, { port: 0, host: '127.0.0.1' });
  process.send?.(port);
  process.once('disconnect', () => process.exit());
}

async function paper(folder: string, name: string): Promise<{ address: string; ids: string[] }> {
  const address = join(folder, `${name}.sqlite`);
  const store = await openStore(address);
  const ids: string[] = [];
  for (let number = 0; number < STORIES; number++) {
    const by = { actor: 'bench', now: Date.now() };
    ids.push((await saveArrival(store, arrival({ headline: `Story ${number}` }), by)).storyId);
  }
  await store.close();
  return { address, ids };
}

/** Every request is another reader; half of them want the newest story, as readers do. */
function requestsFor(ids: string[]) {
  let number = 0;
  return (request: autocannon.Request): autocannon.Request => {
    const reader = ++number;
    const story = ids[reader % 2 ? 0 : (reader / 2) % ids.length];
    const address = `${11 + (reader >> 21)}.${(reader >> 14) & 127}.${(reader >> 7) & 127}.${reader & 127}`;
    return {
      ...request,
      headers: { ...request.headers, 'x-forwarded-for': address },
      body: JSON.stringify({ story, via: 'front' }),
    };
  };
}

async function measure(folder: string, name: string, largestBatch: number) {
  const { address, ids } = await paper(folder, name);
  const server = fork(fileURLToPath(import.meta.url), ['serve', address, String(largestBatch)]);
  const [port] = await once(server, 'message');
  const url = `http://127.0.0.1:${port}`;
  const result = await autocannon({
    url: `${url}/signals/view`,
    connections: CONNECTIONS,
    duration: SECONDS,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': AGENT,
      'accept-language': 'en',
      origin: url,
    },
    requests: [{ setupRequest: requestsFor(ids) }],
  });
  server.disconnect();
  await once(server, 'exit');
  return { ...result, counted: await countedIn(address) };
}

async function countedIn(address: string): Promise<number> {
  const store = connect(address);
  const { views } = await store.db
    .selectFrom('storyHours')
    .select((query) => query.fn.sum('views').as('views'))
    .executeTakeFirstOrThrow();
  await store.close();
  return Number(views);
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  try {
    const rates: number[] = [];
    for (const [label, largest] of [
      ['in groups (as served)', 0],
      ['one transaction a view', 1],
    ] as const) {
      const run = await measure(folder, `group-${largest}`, largest);
      rates.push(run.counted / run.duration);
      console.log(
        `${label.padEnd(24)}${Math.round(run.counted / run.duration)} views a second on disk, ` +
          `answered in ${run.latency.p50} ms (p50), ${run.latency.p99} ms (p99); ` +
          `${run.non2xx} refused, ${run.counted} counted`,
      );
    }
    const [grouped = 0, single = 1] = rates;
    console.log(`groups carry ${(grouped / single).toFixed(1)} times as many`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [role, address = '', largestBatch = '0'] = process.argv.slice(2);
await (role === 'serve' ? serve(address, Number(largestBatch)) : main());
