/**
 * How well and how fast stories are grouped: `npm run bench storylines STORIES.jsonl`. Each line has
 * what `lab storylines` takes and the true `cluster`. Beside it the plain reference, one pass by
 * TF-IDF, with the threshold that is best on these very stories (which flatters it).
 */
import { Readable, Writable } from 'node:stream';
import { Grouping } from '../src/discovery/storylines/grouping.ts';
import { labStorylines } from '../src/lab/storylines.ts';
import { bcubed } from './grouping/bcubed.ts';
import { type Labelled, readLabelled } from './grouping/headlines.ts';
import { onePass } from './grouping/onePass.ts';

const THRESHOLDS = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];
const DAY = 86_400_000;
const SPEED_STORIES = 50_000;

const [path] = process.argv.slice(2);
if (!path) {
  console.error('Name the stories: npm run bench storylines stories.jsonl');
  process.exit(2);
}
const stories = readLabelled(path);
const truth = stories.map(({ cluster }) => cluster);
console.log(`${stories.length} stories, ${new Set(truth).size} storylines`);
console.log('BCubed                               precision  recall  F1');
show('TF-IDF in one pass, all that went before', bestOnePass(Number.POSITIVE_INFINITY));
show('TF-IDF in one pass, the last two days', bestOnePass(48));
show('lab storylines', await grouped());
speed();

function bestOnePass(hours: number): string[] {
  const runs = THRESHOLDS.map((threshold) => onePass(stories, threshold, hours));
  return runs.reduce((best, run) => (bcubed(truth, run).f1 > bcubed(truth, best).f1 ? run : best));
}

async function grouped(): Promise<string[]> {
  const answers: string[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      answers.push((JSON.parse(String(chunk)) as { storyline: string }).storyline);
      done();
    },
  });
  const lines = stories.map(({ id, headline, text, language, publishedAt }) =>
    JSON.stringify({ id, headline, text, language, published: publishedAt }),
  );
  await labStorylines([], Readable.from([lines.join('\n')]), output);
  return answers;
}

function show(name: string, grouping: readonly string[]) {
  const { precision, recall, f1 } = bcubed(truth, grouping);
  const figures = [precision, recall, f1].map((figure) => figure.toFixed(3));
  console.log(`${name.padEnd(42)} ${figures.join('   ')}`);
}

/** The same stories again and again as one stream that goes on, a word of each made new each time. */
function speed() {
  const grouping = new Grouping();
  const rounds = Math.ceil(SPEED_STORIES / stories.length);
  const first = stories[0]?.publishedAt ?? 0;
  const span = (stories.at(-1)?.publishedAt ?? first) - first + DAY;
  const begun = performance.now();
  for (let round = 0; round < rounds; round++) {
    for (const story of stories) grouping.place(again(story, round, first, span));
  }
  const seconds = (performance.now() - begun) / 1_000;
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  const total = rounds * stories.length;
  console.log(`${Math.round(total / seconds)} stories a second on one core (${total} stories)`);
  console.log(`memory: ${memory} MB`);
}

/** Ten rounds share the time of one, so that ten times as many storylines are live. */
function again(story: Labelled, round: number, first: number, span: number): Labelled {
  const within = (story.publishedAt - first) / 10;
  return {
    ...story,
    headline: story.headline.replace(/\p{L}{5,}/u, (word) => word + round),
    publishedAt: first + (round * span) / 10 + within,
  };
}
