/**
 * What Recommendation finds of what readers really opened next: `npm run bench replay CLICKS [ASKS]`.
 * CLICKS is a csv (or csv.gz) of `time_ms,reader,session,story` in the order of time. Before some of
 * the reads that follow another in the same session, `lab replay` is asked for ten stories; it is a
 * hit when the one opened next is among them. The two halves of the asks are told apart, too: a gain
 * that is in one alone was tuned.
 */
import { Readable, Writable } from 'node:stream';
import { labReplay } from '../src/lab/replay.ts';
import { chosenAsks, readClicks, shown } from './support/clicks.ts';
import { LastHour, ReadOnSmoothed } from './support/references.ts';

const K = 10;
const DEFAULT_ASKS = 20_000;

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
