import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A line of a log of clicks. */
export type Click = { time: number; reader: string; session: string; story: string };

/** The clicks of a csv (or csv.gz) of `time_ms,reader,session,story`, as they stand there. */
export function readClicks(file: string): Click[] {
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
export function chosenAsks(all: Click[], count: number): Set<number> {
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

/** HR and MRR of the places (from 0; -1 for a miss): of all, of the first half, of the second. */
export function shown(places: number[]): string {
  const half = Math.ceil(places.length / 2);
  return [places, places.slice(0, half), places.slice(half)].map(measured).join('    ');
}

const measured = (places: number[]) =>
  hitAndRank(places)
    .map((figure) => figure.toFixed(4))
    .join('  ');

/** The share of places that are hits, and the mean of one over the place, counted from 1. */
export function hitAndRank(places: number[]): [hits: number, rank: number] {
  const hits = places.filter((place) => place >= 0);
  const reciprocal = hits.reduce((sum, place) => sum + 1 / (place + 1), 0);
  return [hits.length / places.length, reciprocal / places.length];
}
