/**
 * How soon discovery is at work in a paper with an archive: `npm run bench opening [STORIES]` (30,000).
 * Made-up stories of 300 words are put into a SQLite file; then discovery starts, a story comes in at
 * once, and rounds go on until every story has its storyline and the story that came in is listed
 * anew, with all of the archive known.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDiscovery } from '../src/discovery/jobs/discoveryJob.ts';
import { MINUTE, SECOND, systemClock } from '../src/lib/clock.ts';
import { createRandom } from '../src/lib/random.ts';
import type { Arrival } from '../src/store/arrival.ts';
import { saveArrivals } from '../src/store/arrivals.ts';
import { plainBody } from '../src/store/body.ts';
import { relatedOf } from '../src/store/relatedStories.ts';
import { openStore } from '../src/store/store.ts';
import { firstUnplaced } from '../src/store/storiesToPlace.ts';
import { arrival } from '../tests/support/stories.ts';

const WORDS = 300;
const VOCABULARY = 200_000;
const EVENTS_A_STORY = 0.2;
const OF_THE_EVENT = 0.25;
const SECTIONS = 12;
const TOPICS = 300;
const APART = 20 * MINUTE;
const BATCH = 200;

const most = Number(process.argv[2] ?? 30_000);
if (!Number.isInteger(most) || most < 1_000) {
  console.error('Say how many stories, 1000 or more: npm run bench opening 30000');
  process.exit(2);
}

const random = createRandom(3);
/** Rank r comes up in proportion to 1 / r. */
const word = () => `w${Math.floor(VOCABULARY ** random.next()).toString(36)}x`;

function madeUp(at: number, publishedAt: number): Arrival {
  const event = random.below(Math.ceil((at + 1) * EVENTS_A_STORY));
  const words = Array.from({ length: WORDS }, () =>
    random.next() < OF_THE_EVENT ? `e${event}t${random.below(SECTIONS)}x` : word(),
  );
  words.splice(10, 0, `N${event.toString(36)}ville`, `N${(event % 500).toString(36)}ville`);
  return arrival({
    key: String(at),
    headline: words.slice(20, 27).join(' '),
    standfirst: words.slice(30, 45).join(' '),
    body: plainBody([words.join(' ')]),
    section: { name: `Section ${event % SECTIONS}` },
    topics: [{ name: `Topic ${event % TOPICS}` }],
    publishedAt,
  });
}

const folder = mkdtempSync(join(tmpdir(), 'opening-'));
const store = await openStore(join(folder, 'paper.sqlite'));
const since = (start: number) => `${((performance.now() - start) / SECOND).toFixed(1)} s`;

async function put(...stories: Arrival[]): Promise<string> {
  const [taken] = await saveArrivals(store, stories, { actor: 'bench', now: Date.now() });
  if (!taken || 'error' in taken) throw new Error(taken?.error ?? 'nothing was taken in');
  return taken.storyId;
}

const filling = performance.now();
const now = Date.now();
for (let at = 0; at < most; at += BATCH) {
  const part = Array.from({ length: BATCH }, (_, n) =>
    madeUp(at + n, now - (most - at - n) * APART),
  );
  await put(...part);
}
console.log(`${most} stories put in: ${since(filling)}`);

const started = performance.now();
const job = await startDiscovery(store, systemClock);
console.log(`until the first round: ${since(started)}`);
const came = await put({ ...madeUp(0, Date.now()), key: 'came' });
const came0 = performance.now();
let longest = 0;
let listed = false;
while (!listed || (await firstUnplaced(store, Date.now())) !== null) {
  const begun = performance.now();
  await job.round();
  longest = Math.max(longest, performance.now() - begun);
  if (listed || (await relatedOf(store, came, 1)).length === 0) continue;
  listed = true;
  console.log(`until what came in has Related: ${since(came0)}`);
}
console.log(`until all are in storylines: ${since(started)}`);
console.log(`the longest round: ${Math.round(longest)} ms`);
const settling = performance.now();
await job.settle();
console.log(`until all have Related: ${since(settling)} more`);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
await job.stop();
await store.close();
rmSync(folder, { recursive: true });
