/**
 * What one answer of Recommendation costs in a large paper: `npm run bench ask [STORIES]`. Made-up
 * stories come out over a month and are read as news is, the fresh and the much read first (Zipf), one
 * after another in visits; then readers ask for ten stories. The very code of `lab replay`,
 * without its lines.
 */
import { ReplayedPaper } from '../src/discovery/replayedPaper.ts';
import { DAY, MINUTE } from '../src/lib/clock.ts';
import { createRandom } from '../src/lib/random.ts';
import { partOf, quickest, timed } from './support/processorTime.ts';

const PUBLISHED_OVER = 30 * DAY;
const READS_A_STORY = 10;
const READ_ON = 0.7;
const READERS = 100_000;
const SECTIONS = 20;
const TOPICS = 300;
const ASKED = 2_000;
const K = 10;

const stories = Number(process.argv[2] ?? 50_000);
if (!Number.isInteger(stories) || stories < 100) {
  console.error('Say how many stories, 100 or more: npm run bench ask 50000');
  process.exit(2);
}
const random = createRandom(1);
const upTo = (most: number) => Math.floor(random.next() * most);
const paper = new ReplayedPaper();
const reads = stories * READS_A_STORY;
let published = 0;
let visit = { reader: 'r0', session: 'v0' };

/** The time at which so many of the reads have come. */
const timeOf = (read: number) => Math.round((PUBLISHED_OVER * read) / reads);

function publishUntil(time: number) {
  for (; published < stories && (published * PUBLISHED_OVER) / stories <= time; published++) {
    paper.publish({
      id: `s${published}`,
      time: Math.round((published * PUBLISHED_OVER) / stories),
      text: '',
      section: `section ${upTo(SECTIONS)}`,
      storyline: null,
      topics: [`topic ${upTo(TOPICS)}`, `topic ${upTo(TOPICS)}`],
    });
  }
}

/** The latest story is opened most, the tenth latest a tenth as often. */
const opened = () => `s${published - Math.ceil(published ** random.next())}`;

function read(time: number) {
  if (!random.chance(READ_ON)) visit = { reader: `r${upTo(READERS)}`, session: `v${time}` };
  paper.read({ time, ...visit, story: opened() });
}

const milliseconds = timed(() => {
  for (let n = 0; n < reads; n++) {
    publishUntil(timeOf(n));
    read(timeOf(n));
  }
});
const rate = Math.round((1_000 * reads) / milliseconds);
console.log(`${published} stories, ${reads} reads: ${rate} reads a second of the processor`);

const times: number[] = [];
for (let n = 0; n < ASKED; n++) {
  const time = PUBLISHED_OVER + n * (MINUTE / 20);
  for (let step = 0; step < 1 + (n % 3); step++) read(time);
  const asked = { id: `q${n}`, time, ...visit, limit: K, candidates: null };
  times.push(quickest(() => paper.recommend(asked)));
}
console.log(
  `an ask: median ${partOf(times, 0.5)}, p99 ${partOf(times, 0.99)}, at most ${partOf(times, 1)}`,
);
