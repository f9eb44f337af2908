/**
 * What Related costs as a paper grows: `npm run bench related [STORIES]`. Stories of 300 words are
 * made up, with words as unevenly spread as in any language (Zipf) and names and topics of their own.
 */
import { relatedTo } from '../src/discovery/related.ts';
import { type IndexedStory, RelatedIndex } from '../src/discovery/relatedIndex.ts';

const WORDS = 300;
const VOCABULARY = 200_000;
const EVENTS_A_STORY = 0.2;
const ASKED = 300;
const MINUTES_APART = 7;

const most = Number(process.argv[2] ?? 100_000);
if (!Number.isInteger(most) || most < 1_000) {
  console.error('Say how many stories, 1000 or more: npm run bench related 100000');
  process.exit(2);
}

let seed = 1;
const random = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
/** Rank r comes up in proportion to 1 / r. */
const word = () => `w${Math.floor(VOCABULARY ** random())}x`;
const capital = (name: number) => `N${name.toString(36)}ville`;

function madeUp(at: number): IndexedStory {
  const event = Math.floor(random() * (1 + at * EVENTS_A_STORY));
  const theme = Array.from({ length: 12 }, (_, n) => `e${event}t${n}x`);
  const words = Array.from({ length: WORDS }, () =>
    random() < 0.1 ? (theme[Math.floor(random() * theme.length)] ?? '') : word(),
  );
  words.splice(10, 0, capital(event), capital(event % 500));
  return {
    id: `s${at}`,
    language: 'en',
    headline: `${words.slice(20, 27).join(' ')} ${theme[0]}`,
    standfirst: words.slice(30, 45).join(' '),
    body: words.join(' '),
    topics: [`Topic ${event % 300}`],
    section: null,
    storyline: null,
    publishedAt: at * MINUTES_APART * 60_000,
  };
}

/** Time of this thread in milliseconds, so that what else the machine does is left out. */
function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

const index = new RelatedIndex();
console.log(' stories   stories/s indexed   related: median    p99   memory');
let put = 0;
for (let size = 1_000; size <= most; size *= 10) {
  const started = cpuTime();
  const before = put;
  while (put < size) index.put(madeUp(put++));
  const rate = (put - before) / ((cpuTime() - started) / 1_000);
  const times = Array.from({ length: ASKED }, (_, n) => {
    const asked = cpuTime();
    relatedTo(index, `s${put - 1 - n}`, { limit: 20 });
    return cpuTime() - asked;
  }).sort((some, other) => some - other);
  const at = (part: number) => `${(times[Math.floor(part * ASKED)] ?? 0).toFixed(1)} ms`;
  console.log(
    `${String(size).padStart(8)} ${rate.toFixed(0).padStart(19)} ${at(0.5).padStart(17)} ${at(0.99).padStart(8)} ${(process.memoryUsage().rss / 1e6).toFixed(0).padStart(5)} MB`,
  );
}
