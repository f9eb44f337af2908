/**
 * What Recommendation finds of what readers really opened next: `npm run bench replay CLICKS [ASKS]`.
 * CLICKS is a csv (or csv.gz) of `time_ms,reader,session,story` in the order of time. Before some of
 * the reads that follow another in the same session, `lab replay` is asked for ten stories; it is a
 * hit when the one opened next is among them. The two halves of the asks are told apart, too: a gain
 * that is in one alone was tuned.
 */
import { readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { labReplay } from '../src/lab/replay.ts';
import { LastHour, ReadOnSmoothed } from './support/references.ts';

const K = 10;
const DEFAULT_ASKS = 20_000;

type Read = { time: number; reader: string; session: string; story: string };

const [path, wanted = String(DEFAULT_ASKS)] = process.argv.slice(2);
if (!path) {
  console.error('Name the clicks: npm run bench replay clicks.csv.gz [ASKS]');
  process.exit(2);
}
const reads = readClicks(path);
const asks = chosenAsks(reads, Number(wanted));
console.log(`${reads.length} reads, ${asks.size} asks of ${K}`);
console.log('                                    HR@10   MRR@10    first half        second half');
for (const reference of [new LastHour(), new ReadOnSmoothed()]) {
  const places = [...referencePlaces(reference)];
  console.log(`${reference.name.padEnd(34)}  ${shown(places)}`);
}

const alone = await replay(asks);
console.log(`${'lab replay'.padEnd(34)}  ${shown(alone.places)}`);
const feeding = await replay(new Set());
console.log(`reads alone: ${Math.round(reads.length / feeding.seconds)} a second, one core`);
console.log(`with asks: ${Math.round((reads.length + asks.size) / alone.seconds)} lines a second`);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB, the log itself included`);

function readClicks(file: string): Read[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1');
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [time = '', reader = '', session = '', story = ''] = line.split(',');
      return { time: Number(time), reader, session, story };
    });
}

/** The places of the reads before which is asked: spread evenly over those that qualify. */
function chosenAsks(all: Read[], count: number): Set<number> {
  const seen = new Map<string, Set<string>>();
  const sessions = new Set<string>();
  const eligible: number[] = [];
  for (const [at, { reader, session, story }] of all.entries()) {
    const read = seen.get(reader) ?? new Set();
    if (sessions.has(session) && !read.has(story)) eligible.push(at);
    seen.set(reader, read.add(story));
    sessions.add(session);
  }
  const every = Math.max(1, eligible.length / count);
  return new Set(
    Array.from(
      { length: Math.min(count, eligible.length) },
      (_, n) => eligible[Math.floor(n * every)] ?? 0,
    ),
  );
}

async function replay(chosen: Set<number>) {
  const started = performance.now();
  const places: number[] = [];
  const asked = [...chosen];
  const output = new Writable({
    write(chunk, _encoding, done) {
      const answer = JSON.parse(String(chunk)) as { stories: { id: string }[] };
      const next = reads[asked[places.length] ?? 0]?.story;
      places.push(answer.stories.findIndex(({ id }) => id === next));
      done();
    },
  });
  await labReplay([], Readable.from(lines(chosen)), output);
  return { places, seconds: (performance.now() - started) / 1_000 };
}

function* lines(chosen: Set<number>): Generator<string> {
  let part = '';
  for (const [at, { time, reader, session, story }] of reads.entries()) {
    if (chosen.has(at)) {
      part += `${JSON.stringify({ type: 'ask', id: String(at), time, reader, session, k: K })}\n`;
    }
    part += `{"type":"read","time":${time},"reader":"${reader}","session":"${session}","story":"${story}"}\n`;
    if (part.length > 60_000) {
      yield part;
      part = '';
    }
  }
  if (part !== '') yield part;
}

type Reference = {
  name: string;
  read(story: string, time: number, earlier: readonly string[]): void;
  best(time: number, earlier: readonly string[], read: ReadonlySet<string>, k: number): string[];
};

function* referencePlaces(reference: Reference): Generator<number> {
  const seen = new Map<string, Set<string>>();
  const visits = new Map<string, string[]>();
  for (const [at, { time, reader, session, story }] of reads.entries()) {
    const read = seen.get(reader) ?? new Set<string>();
    const visit = visits.get(session) ?? [];
    if (asks.has(at)) yield reference.best(time, visit, read, K).indexOf(story);
    reference.read(story, time, visit);
    seen.set(reader, read.add(story));
    visits.set(session, [story, ...visit].slice(0, 3));
  }
}

function shown(places: number[]): string {
  const half = Math.ceil(places.length / 2);
  return [places, places.slice(0, half), places.slice(half)].map(measured).join('    ');
}

function measured(places: number[]): string {
  const hits = places.filter((place) => place >= 0);
  const reciprocal = hits.reduce((sum, place) => sum + 1 / (place + 1), 0);
  return `${(hits.length / places.length).toFixed(4)}  ${(reciprocal / places.length).toFixed(4)}`;
}
