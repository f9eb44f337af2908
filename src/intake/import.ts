import { type Arrival, type ArrivalOutcome, saveArrivals } from '../store/arrivals.ts';
import type { Store } from '../store/store.ts';
import { entriesOfFile, entriesOfText, type Reading } from './entries.ts';
import { type FetchOptions, fetchUrl } from './fetch.ts';
import { filesOf } from './files.ts';
import { textOf } from './read.ts';
import { storyArrival, type Terms } from './storyArrival.ts';

/** What became of one entry of a file or page. */
export type ImportResult =
  | {
      source: string;
      place: string;
      outcome: ArrivalOutcome['outcome'];
      storyId: string;
      headline: string;
    }
  | { source: string; place: string; outcome: 'failed'; error: string };

/** Stories written in one transaction: enough that waiting for the disk no longer counts. */
const BATCH = 100;

/** Also of other protocols, so that they are refused as what they are. */
const IS_URL = /^[a-z][a-z\d+.-]*:\/\//i;

/**
 * Imports a path (a file, or a folder with all in it) or a URL, entry by entry; gives what became
 * of each as soon as it is on disk. What came before changes nothing, so an import that was stopped
 * is simply begun again. Throws nothing for a bad entry or file: it is a result like any other.
 */
export async function* importFrom(
  store: Store,
  path: string,
  terms: Terms,
  fetchOptions: FetchOptions = {},
): AsyncGenerator<ImportResult> {
  if (IS_URL.test(path)) {
    return yield* save(store, path, entriesOfUrl(path, fetchOptions), terms);
  }
  let files: Awaited<ReturnType<typeof filesOf>>;
  try {
    files = await filesOf(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`;
    return yield { source: path, place: path, outcome: 'failed', error: reason };
  }
  for (const { file, name } of files) yield* save(store, name, entriesOfFile(file, name), terms);
}

async function* entriesOfUrl(url: string, options: FetchOptions): AsyncGenerator<Reading> {
  try {
    const page = await fetchUrl(url, options);
    const { text } = textOf(page.bytes, page.contentType);
    yield* entriesOfText(text, { name: url, url: page.url });
  } catch (error) {
    yield { place: url, error: error instanceof Error ? error.message : String(error) };
  }
}

type Pending = { place: string; arrival: Arrival };

async function* save(
  store: Store,
  source: string,
  readings: AsyncIterable<Reading>,
  terms: Terms,
): AsyncGenerator<ImportResult> {
  let batch: Pending[] = [];
  for await (const reading of readings) {
    const prepared = prepare(reading, terms);
    if ('error' in prepared) yield { source, outcome: 'failed', ...prepared };
    else batch.push(prepared);
    if (batch.length < BATCH) continue;
    yield* write(store, source, batch, terms);
    batch = [];
  }
  yield* write(store, source, batch, terms);
}

function prepare(reading: Reading, terms: Terms): Pending | { place: string; error: string } {
  if ('error' in reading) return reading;
  try {
    return { place: reading.place, arrival: storyArrival(reading, terms) };
  } catch (error) {
    return { place: reading.place, error: error instanceof Error ? error.message : String(error) };
  }
}

async function* write(
  store: Store,
  source: string,
  batch: Pending[],
  { now }: Terms,
): AsyncGenerator<ImportResult> {
  const arrivals = batch.map(({ arrival }) => arrival);
  const outcomes = await saveArrivals(store, arrivals, { actor: 'import', now });
  for (const [index, { place, arrival }] of batch.entries()) {
    const outcome = outcomes[index];
    if (!outcome) continue;
    yield 'error' in outcome
      ? { source, place, outcome: 'failed', error: outcome.error }
      : { source, place, headline: arrival.headline, ...outcome };
  }
}
